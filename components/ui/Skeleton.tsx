/** A bar where text will stand. */
export function Skeleton({ width }: { width: number }) {
  return <span class="ol-skeleton" style={{ width: `${width}px` }} />;
}
