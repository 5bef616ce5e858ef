import { useEffect, useState } from 'preact/hooks';
import type { LockView } from '@/utils/messages/views';
import { usePickerScreen } from './picker-screen';
import type { Stage } from './use-picker';

interface ChatInput {
  token: string;
  stage: Stage;
  lock: LockView | undefined;
  /** Used if the page does not accept the text. */
  copy: (text: string) => void;
}

/** Returns a function that puts a reply into the chat's input; undefined without one. Checked while the lock runs. */
export function useChatInput({ token, stage, lock, copy }: ChatInput): ((text: string) => void) | undefined {
  const { send, afterRelease } = usePickerScreen();
  const [hasInput, setHasInput] = useState<boolean>();
  const isDue = hasInput === undefined && (stage === 'sending' || stage === 'outcome');
  useEffect(() => {
    if (!isDue) return;
    void send('picker/has-chat-input', { token }).then((reply) =>
      setHasInput(reply.ok && reply.value === true),
    );
  }, [send, token, isDue]);
  if (!hasInput || !lock) return undefined;
  const { requestId } = lock;
  const fill = async (text: string): Promise<void> => {
    const reply = await send('picker/fill-chat', { token, requestId, text });
    // The page closes the picker once the text is in the chat.
    if (!(reply.ok && reply.value)) copy(text);
  };
  return (text) => afterRelease(() => void fill(text));
}
