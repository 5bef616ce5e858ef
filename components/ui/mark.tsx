import { MARK } from '@/components/ui/icons';

/** The product's logo: a padlock of two order lines, the upper held, the lower still shipping. Never green or tilted. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="ol-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.6" fill="#4A44A6" />
      <path d={MARK.shackle} fill="none" stroke="#fff" stroke-width="2" />
      <path d={MARK.held} fill="#fff" />
      <path d={MARK.shipping} fill="#AEA9F5" />
    </svg>
  );
}
