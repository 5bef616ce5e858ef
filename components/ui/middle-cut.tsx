interface MiddleCutProps {
  text: string;
  class?: string;
}

/** In widths of a Chinese character: enough for 雾霾蓝 1.8 m. */
const END = 7;

/** One line, truncated in the middle: variants of an item often differ only at the end. */
export function MiddleCut({ text, class: own = '' }: MiddleCutProps) {
  const [start, end] = parted(text);
  return (
    <span class={`ol-middle ${own}`} title={text}>
      <span class="ol-cut">{start}</span>
      <span>{end}</span>
    </span>
  );
}

/** Splits a title into the part to truncate and the end to keep; a short title is not split. */
export function parted(text: string): [start: string, end: string] {
  const letters = Array.from(text);
  let at = letters.length;
  let room = END;
  while (at > 0) {
    room -= widthOf(letters[at - 1] ?? '');
    if (room < 0) break;
    at--;
  }
  return at === 0 ? [text, ''] : [letters.slice(0, at).join(''), letters.slice(at).join('')];
}

function widthOf(letter: string): number {
  return letter > '\u2e7f' ? 1 : 0.6;
}
