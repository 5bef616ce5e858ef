/** Colour of a shop, 0–4; hollow where the shop is not set up. The name stands beside it. */
export function ShopDot({ color }: { color: number | undefined }) {
  return <span class={`ol-dot ol-dot-${color ?? 'none'}`} aria-hidden="true" />;
}
