import type { Problem } from '@/utils/domain/problem';
import { isFor, type News, type NewsAudience } from '@/utils/messages/news';
import type { MessageIn, MessageName, MessageOut } from '@/utils/messages/protocol';
import type { OwnPage, Screen } from '../screen';

/** The environment of a screen for tests and the gallery: answers from a table, news on request, no browser. */

type Answer<T> = T | Fails;

export type Answers = {
  [N in MessageName]?: (body: MessageIn<N>) => Answer<MessageOut<N>> | Promise<Answer<MessageOut<N>>>;
};

/** The value in a table for what the background would refuse. */
export class Fails {
  constructor(readonly problem: Problem) {}
}

export interface FakeScreen extends Screen<MessageName>, Pick<OwnPage, 'openPage'> {
  /** Every message sent, in order. */
  sent: { name: MessageName; body: unknown }[];
  copied: string[];
  opened: string[];
  tell: (news: Omit<News, 'kind'>) => void;
}

/**
 * `answers` are read when a message is sent: a test may change the table. A message without an answer fails. News for
 * another audience does not reach it.
 */
export function fakeScreen(answers: Answers, audience: NewsAudience = 'screens'): FakeScreen {
  const listeners = new Set<(news: News) => void>();
  let made = 0;
  const screen: FakeScreen = {
    sent: [],
    copied: [],
    opened: [],
    async send(name, body) {
      screen.sent.push({ name, body });
      const answer = answers[name];
      if (!answer) return { ok: false, problem: { code: 'no-answer' } };
      const value = await answer(body);
      return value instanceof Fails ? { ok: false, problem: value.problem } : { ok: true, value };
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => new Date(2026, 10, 23, 14, 32, 6).getTime(),
    newRequestId: () => `request-${String(++made).padStart(8, '0')}`,
    async copy(text) {
      screen.copied.push(text);
      return true;
    },
    openPage: (page, hash) => screen.opened.push(hash === undefined ? page : `${page}#${hash}`),
    tell: (news) => {
      if (!isFor(audience, news.topic)) return;
      for (const listener of listeners) listener({ kind: 'order-lock-news', ...news });
    },
  };
  return screen;
}
