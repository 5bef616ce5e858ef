import { onNews, send } from '@/utils/messages/client';
import type { MessageName } from '@/utils/messages/protocol';
import { copyText } from './copy-text';
import type { Screen } from './screen';

/** The common part of a screen, in the current browser. */
export function browserScreen(doc: Document): Screen<MessageName> {
  return {
    send,
    onNews,
    now: () => Date.now(),
    newRequestId: () => crypto.randomUUID(),
    copy: (text) => copyText(text, doc),
  };
}
