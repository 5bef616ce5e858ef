import { Icon } from './icon';

/** A rotating spinner; with reduced motion, a still clock. */
export function Spinner({ size = 16 }: { size?: number }) {
  return (
    <span class="ol-spinner">
      <svg class="ol-spinner-ring" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.75a6.25 6.25 0 1 1-6.25 6.25"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        />
      </svg>
      <span class="ol-spinner-still">
        <Icon name="sending" size={size} />
      </span>
    </span>
  );
}
