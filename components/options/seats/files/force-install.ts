import type { PolicyValues } from './policy-values';

/** Chrome and Chromium: installed, visible, and not removable. */
export function forceInstalled(address: string): PolicyValues {
  return { installation_mode: 'force_installed', update_url: address, toolbar_pin: 'force_pinned' };
}

/** Edge has its own name for the toolbar position. */
export function forceInstalledInEdge(address: string): PolicyValues {
  return { installation_mode: 'force_installed', update_url: address, toolbar_state: 'force_shown' };
}
