import type { Messages, News } from '@/utils/messages/protocol';
import type { Problem } from '@/utils/messages/views';
import type { Host } from '../host';

/** A world for tests and the gallery: answers from a table, news at will, nothing of a browser. */

type Answer<T> = T | Fails;

export type Answers = {
  [N in keyof Messages]?: (
    body: Messages[N]['in'],
  ) => Answer<Messages[N]['out']> | Promise<Answer<Messages[N]['out']>>;
};

/** What a table says where the background would refuse. */
export class Fails {
  constructor(readonly problem: Problem) {}
}

export interface FakeHost extends Host {
  sent: { name: keyof Messages; body: unknown }[];
  copied: string[];
  opened: string[];
  allowed: string[];
  tell: (news: Omit<News, 'kind'>) => void;
}

export function fakeHost(answers: Answers, own: Partial<Host> = {}): FakeHost {
  const hearers = new Set<(news: News) => void>();
  let made = 0;
  const host: FakeHost = {
    sent: [],
    copied: [],
    opened: [],
    allowed: [],
    async send(name, body) {
      host.sent.push({ name, body });
      const answer = answers[name];
      if (!answer) return { ok: false, problem: { code: 'no-answer' } };
      const value = await answer(body);
      return value instanceof Fails ? { ok: false, problem: value.problem } : { ok: true, value };
    },
    onNews(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    entry: 'popup',
    restMs: 0,
    now: () => new Date(2026, 10, 23, 14, 32, 6).getTime(),
    newRequestId: () => `request-${String(++made).padStart(8, '0')}`,
    async copy(text) {
      host.copied.push(text);
      return true;
    },
    openPage: (page, hash) => host.opened.push(hash === undefined ? page : `${page}#${hash}`),
    async allowSite(origin) {
      host.allowed.push(origin);
      return true;
    },
    readClipboard: async () => undefined,
    pin: () => {},
    tell: (news) => {
      for (const hear of hearers) hear({ kind: 'order-lock-news', ...news });
    },
    ...own,
  };
  return host;
}
