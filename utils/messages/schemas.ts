import * as z from 'zod/mini';
import { CONTRACT } from './contract';
import type { MessageIn, MessageName } from './protocol';

type Schemas = { [N in MessageName]: z.ZodMiniType<MessageIn<N>> };

const BODIES: { [N in MessageName]: { body(): Schemas[N] } } = CONTRACT;

/** Each schema is made when the first message of its name arrives: a worker never needs most of them. */
export function createSchemas(): <N extends MessageName>(name: N) => Schemas[N] {
  // Compiled validators would try `new Function` first, which the extension's CSP forbids and reports.
  z.config({ jitless: true });
  const made: Partial<Schemas> = {};
  return (name) => {
    const schema = made[name] ?? BODIES[name].body();
    made[name] = schema;
    return schema;
  };
}
