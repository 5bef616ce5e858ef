import type { Plugin, Rollup } from 'vite';

/**
 * Bundles everything for the popup's first render into one script beside its entry point, and one style sheet: in
 * Chromium each further file delays the first frame by several milliseconds. Other pages share it; what the popup renders
 * later stays separate.
 * A separate build, as the picker has, needs no plugin and loads the same files first, but duplicates what the pages share:
 * 28 kB more in the package, which exceeds its budget.
 */
export function popupInOneFile(): Plugin {
  return {
    name: 'popup-in-one-file',
    outputOptions: (options) => ({
      ...options,
      manualChunks: (id, { getModuleInfo }) =>
        // Not the entry point itself: it would also run in other pages that share the file.
        !ENTRY.test(id) && isNeeded(id, getModuleInfo) ? 'popup-shell' : undefined,
    }),
  };
}

const ENTRY = /entrypoints\/popup\/(?:index\.html|main\.tsx)$/;

/** Whether the popup imports this module, directly or indirectly, before its first render. */
function isNeeded(id: string, infoOf: Rollup.GetModuleInfo, seen = new Set<string>()): boolean {
  if (ENTRY.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = infoOf(id)?.importers ?? [];
  return importers.some((importer) => isNeeded(importer, infoOf, seen));
}
