import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MessageIn, MessageName, MessageOut, News } from '@/utils/messages/protocol';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from './env';

export interface Answer<T> {
  /** Undefined until the first answer. */
  value: T | undefined;
  problem: Problem | undefined;
  /** Puts in what another message has brought. */
  set(value: T): void;
  reload(): void;
}

/** What the background says, asked at once and again on each news of the topic. */
export function useAnswer<N extends MessageName>(
  name: N,
  body: MessageIn<N>,
  topic?: News['topic'],
): Answer<MessageOut<N>> {
  const { env } = useOptions();
  const [value, setValue] = useState<MessageOut<N>>();
  const [problem, setProblem] = useState<Problem>();
  const key = JSON.stringify(body);

  const reload = useCallback(() => {
    void env.send(name, JSON.parse(key) as MessageIn<N>).then((reply) => {
      if (reply.ok) setValue(() => reply.value);
      setProblem(reply.ok ? undefined : reply.problem);
    });
  }, [env, name, key]);

  useEffect(reload, [reload]);
  useEffect(
    () => (topic ? env.onNews((news) => news.topic === topic && reload()) : undefined),
    [env, topic, reload],
  );
  return { value, problem, set: (next) => setValue(() => next), reload };
}
