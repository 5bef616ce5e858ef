import type { Plugin, Rollup } from 'vite';

/**
 * What the popup draws first comes as one script beside its entry point, and one style sheet: in Chromium each further
 * file makes the first frame several milliseconds later. Other pages share it; what the popup draws afterwards stays apart.
 */
export function popupInOneFile(): Plugin {
  return {
    name: 'popup-in-one-file',
    outputOptions: (options) => ({
      ...options,
      manualChunks: (id, { getModuleInfo }) =>
        // Not the entry point itself: other pages that share the file would open the popup.
        !ENTRY.test(id) && isNeeded(id, getModuleInfo) ? 'popup-shell' : undefined,
    }),
  };
}

const ENTRY = /entrypoints\/popup\/(?:index\.html|main\.tsx)$/;

/** Whether the popup imports this module, directly or not, before it draws. */
function isNeeded(id: string, infoOf: Rollup.GetModuleInfo, seen = new Set<string>()): boolean {
  if (ENTRY.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = infoOf(id)?.importers ?? [];
  return importers.some((importer) => isNeeded(importer, infoOf, seen));
}
