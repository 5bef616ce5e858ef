import sheet from '@/components/ui/picker.css?inline';

/**
 * The host against the page's CSS: inside a shadow tree important rules win over the page's important ones. Custom
 * properties survive `all`, so the tokens define every one of them anew.
 */
const HOST_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  overflow: visible !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  writing-mode: horizontal-tb !important;
  color-scheme: light dark !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
  contain: layout style !important;
}
:host([popover]:not(:popover-open)) { display: none !important; }
@media print { :host { display: none !important; } }
.ol-farewell {
  overflow: hidden;
  padding: 12px 16px;
  border-radius: var(--ol-radius-picker);
  background: var(--ol-surface);
  box-shadow: var(--ol-shadow-float);
  animation: ol-leave 10s step-end forwards;
}
@keyframes ol-leave { to { max-height: 0; padding: 0; visibility: hidden; } }
`;

/** The picker's style sheet as text, and its host's. */
export const looks = HOST_STYLE + sheet;
