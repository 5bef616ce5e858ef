import { ICONS, type IconName } from '@/components/ui/icons';

export type { IconName };

interface IconProps {
  name: IconName;
  /** px; drawn for 13, 14, 16 and 20. */
  size?: number;
}

/** Decorative: its meaning is also given by the text beside it or the name of its button. */
export function Icon({ name, size = 16 }: IconProps) {
  const paths = ICONS[name];
  const [stroke, fill] = typeof paths === 'string' ? [paths, ''] : paths;
  return (
    <svg class="ol-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {stroke && (
        <path
          d={stroke}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
