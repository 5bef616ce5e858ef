import type { MessageIn, MessageName, MessageOut, News, Reply } from '@/utils/messages/protocol';

/** Everything the picker asks of the world: the browser's in the entrypoint, another's in tests and gallery. */
export interface PickerEnv {
  send<N extends MessageName>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>>>;
  onNews(hear: (news: News) => void): () => void;
  /** Calls `run` once the extension has ended under the picker; returns how to stop. */
  onOutdated(run: () => void): () => void;
  /** Epoch ms. */
  now(): number;
  newRequestId(): string;
  copy(text: string): Promise<boolean>;
  close(): void;
}
