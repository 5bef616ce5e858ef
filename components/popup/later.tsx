import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A lazy component that the first paint does not need. It is loaded from the package while the background prepares its
 * answer, which the component has to wait for anyway.
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
