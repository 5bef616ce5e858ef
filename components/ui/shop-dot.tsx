/** The shop's colour, 0–4; hollow if the shop is not set up. Always beside the name. */
export function ShopDot({ color }: { color: number | undefined }) {
  return <span class={`ol-dot ol-dot-${color ?? 'none'}`} aria-hidden="true" />;
}
