import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppMessage } from '@/components/screen/screen';
import type { Problem } from '@/utils/domain/problem';
import type { News } from '@/utils/messages/news';
import type { MessageIn, MessageOut } from '@/utils/messages/protocol';
import { useOptions } from './options-screen';

export interface Answer<T> {
  /** Undefined until the first answer. */
  value: T | undefined;
  problem: Problem | undefined;
  /** Sets a value that another message has returned. */
  set(value: T): void;
  reload(): void;
}

/** A value from the background, requested at once and again on each news of the topic. */
export function useAnswer<N extends AppMessage>(
  name: N,
  body: MessageIn<N>,
  topic?: News['topic'],
): Answer<MessageOut<N>> {
  const { screen } = useOptions();
  const [value, setValue] = useState<MessageOut<N>>();
  const [problem, setProblem] = useState<Problem>();
  const key = JSON.stringify(body);

  const reload = useCallback(() => {
    void screen.send(name, JSON.parse(key) as MessageIn<N>).then((reply) => {
      if (reply.ok) setValue(() => reply.value);
      setProblem(reply.ok ? undefined : reply.problem);
    });
  }, [screen, name, key]);

  useEffect(reload, [reload]);
  useEffect(
    () => (topic ? screen.onNews((news) => news.topic === topic && reload()) : undefined),
    [screen, topic, reload],
  );
  return { value, problem, set: (next) => setValue(() => next), reload };
}
