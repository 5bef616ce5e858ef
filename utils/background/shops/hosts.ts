import { isPlatformHost } from '@/utils/domain/gateway-address';
import type { Problem } from '@/utils/domain/problem';
import type { Shop } from './shop';

/** Which hosts a shop may call without a confirmation, and which question is asked first. */

export interface HostQuestion {
  what: 'host' | 'http';
  host: string;
}

type Gateways = Pick<Shop, 'gatewayUrl' | 'topUrl'>;

/** What the user must confirm before secrets are used with these gateways, except what `old` was confirmed for. */
export function hostQuestions(shop: Gateways, old: Gateways | undefined): HostQuestion[] {
  const known = old ? hostQuestions(old, undefined).map(keyOf) : [];
  return questionsAbout(shop).filter((question) => !known.includes(keyOf(question)));
}

function questionsAbout({ gatewayUrl, topUrl }: Gateways): HostQuestion[] {
  return [gatewayUrl, topUrl].flatMap((text) => {
    const { host, hostname, protocol } = new URL(text);
    const questions: HostQuestion[] = [];
    if (!isPlatformHost(hostname)) questions.push({ what: 'host', host });
    if (protocol === 'http:') questions.push({ what: 'http', host });
    return questions;
  });
}

function keyOf({ what, host }: HostQuestion): string {
  return `${what} ${host}`;
}

/**
 * `confirmed` answers the questions that have been asked, and no other: a second host or plain http is a separate
 * question. Kept while the worker runs; asking once more does no harm.
 */
interface Confirmations {
  /** The next question to ask, as a problem; undefined once all are answered. */
  ask(questions: HostQuestion[], confirmed: boolean): Problem | undefined;
}

export function createConfirmations(): Confirmations {
  let asked = new Set<string>();
  return {
    ask(questions, confirmed) {
      if (!confirmed) asked = new Set();
      const open = questions.find((question) => !asked.has(keyOf(question)));
      if (!open) {
        asked = new Set();
        return undefined;
      }
      asked.add(keyOf(open));
      return { code: 'needs-confirmation', detail: { host: open.host, what: open.what } };
    },
  };
}
