/** The list with one item moved to another position. */
export function moveItem<T>(items: T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined) return items;
  const rest = items.filter((_, place) => place !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
