import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part that the first paint can do without. It is fetched at once, while the background is still thinking, and from
 * this computer: what it shows has to wait for the answer anyway.
 */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let part: FunctionComponent<P> | undefined;
  const loading = load().then((loaded) => {
    part = loaded;
  });
  return (props) => {
    const [, redraw] = useState(part !== undefined);
    useEffect(() => {
      if (!part) void loading.then(() => redraw(true));
    }, []);
    const Part = part;
    return Part ? <Part {...props} /> : null;
  };
}
