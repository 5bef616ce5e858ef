import { forceInstalled } from './force-install';
import type { Installation, PolicyValues } from './policy-values';

/** One file for Chromium and Chrome on Linux. */
export function linuxPolicy({ id, address }: Installation, values: PolicyValues): string {
  const policy = {
    ...(address && { ExtensionSettings: { [id]: forceInstalled(address) } }),
    '3rdparty': { extensions: { [id]: values } },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
