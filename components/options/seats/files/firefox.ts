import { GECKO_ID } from '@/utils/domain/extension';
import { type PolicyValues, withoutSecrets } from './policy-values';

/** `policies.json`. It never contains a secret: Firefox keeps it where every program can read it. */
export function firefoxPolicy(address: string, values: PolicyValues): string {
  const installed = { installation_mode: 'force_installed', install_url: address };
  const policies = {
    ...(address && { ExtensionSettings: { [GECKO_ID]: installed } }),
    '3rdparty': { Extensions: { [GECKO_ID]: withoutSecrets(values) } },
  };
  return `${JSON.stringify({ policies }, null, 2)}\n`;
}
