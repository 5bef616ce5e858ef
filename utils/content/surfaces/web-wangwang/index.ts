import type { PageView, SurfaceReader } from '../contract';
import { unknownMarkup } from '../generic';
import { perView } from '../memo';
import { chat } from './chat';
import { isChat } from './header';
import { createChatSettling } from './passed-names';

/** Web 旺旺: the chat in its known form; numbers by their labels if the address has other markup. */
export const webWangwang: SurfaceReader = {
  read: (page) => readerIn(page).read(page),
  anchor: (page, tid) => readerIn(page).anchor(page, tid),
  watch: (doc) => readerOf(doc).watch(doc),
  chatInput: (doc) => readerOf(doc).chatInput?.(doc),
  settling: createChatSettling,
};

const readerOf = (doc: Document): SurfaceReader => (isChat(doc) ? chat : unknownMarkup);
const readerIn = perView(({ doc }: PageView) => readerOf(doc));
