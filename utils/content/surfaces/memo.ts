import type { PageView } from './contract';

/** The same question during one reading of a page is answered once: anchors are requested order by order. */
export function perView<T>(read: (page: PageView) => T): (page: PageView) => T {
  const answers = new WeakMap<PageView, { answer: T }>();
  return (page) => {
    const known = answers.get(page) ?? { answer: read(page) };
    answers.set(page, known);
    return known.answer;
  };
}
