/** A placeholder bar for text that is loading. */
export function Skeleton({ width }: { width: number }) {
  return <span class="ol-skeleton" style={{ width: `${width}px` }} />;
}
