import { forceInstalled, forceInstalledInEdge } from './force-install';
import { plistDocument } from './plist';
import type { Installation, PolicyValues } from './policy-values';

const BROWSERS = [
  { domain: 'com.google.Chrome', installed: forceInstalled },
  { domain: 'com.microsoft.Edge', installed: forceInstalledInEdge },
];
const IDENTIFIER = 'org.qianniu-order-lock.policy';

/**
 * A configuration profile for Chrome and Edge on macOS: an extension's policy is a preference domain of its own there.
 */
export function macosProfile(
  { id, address }: Installation,
  values: PolicyValues,
  newUuid: () => string,
): string {
  const payload = (domain: string, content: PolicyValues): PolicyValues => ({
    PayloadType: domain,
    PayloadVersion: 1,
    PayloadIdentifier: `${IDENTIFIER}.${domain}`,
    PayloadUUID: newUuid().toUpperCase(),
    ...content,
  });
  const payloads = BROWSERS.flatMap(({ domain, installed }) => [
    ...(address ? [payload(domain, { ExtensionSettings: { [id]: installed(address) } })] : []),
    payload(`${domain}.extensions.${id}`, values),
  ]);
  return plistDocument({
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: IDENTIFIER,
    PayloadUUID: newUuid().toUpperCase(),
    PayloadDisplayName: '锁单助手',
    PayloadScope: 'System',
    PayloadContent: payloads,
  });
}
