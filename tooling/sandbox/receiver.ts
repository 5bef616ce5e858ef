import type { Erp } from './erp';
import { type Handler, json } from './http';

/** Host at which the sandbox's ERP receives calls as the platform delivers them (docs/erp.md). */
export const RECEIVER_HOST = 'erp.example.com';

/** The receiving side of the demo ERP: what an ERP vendor implements. */
export function receiver(erp: () => Erp): Handler {
  return ({ query, headers, body }) => {
    const contentType = headers['content-type'] ?? '';
    try {
      const result = erp().receive({ query, contentType, headers, body });
      return json(JSON.stringify({ result }));
    } catch (error) {
      return { ...json(JSON.stringify({ error: String(error) })), status: 400 };
    }
  };
}
