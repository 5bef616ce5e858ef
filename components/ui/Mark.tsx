/** The product's mark: a padlock of two order lines, the upper held, the lower still shipping. Never green, never tilted. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="ol-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.6" fill="#4A44A6" />
      <path d="M5 8V6a3 3 0 0 1 6 0v2" fill="none" stroke="#fff" stroke-width="2" />
      <path
        d="M3.2 7h9.6A1.2 1.2 0 0 1 14 8.2v1.5a.3.3 0 0 1-.3.3H2.3a.3.3 0 0 1-.3-.3V8.2A1.2 1.2 0 0 1 3.2 7z"
        fill="#fff"
      />
      <path
        d="M2.3 11h11.4a.3.3 0 0 1 .3.3v1.5a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 12.8v-1.5a.3.3 0 0 1 .3-.3z"
        fill="#AEA9F5"
      />
    </svg>
  );
}
