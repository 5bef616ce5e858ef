/**
 * The declarativeNetRequest session rule; without it no gateway is called. Browsers automatically repeat a POST when a
 * reused connection closes without an answer; `Connection: close` on every call leaves none to reuse. The same rule
 * drops `Origin`. It applies only to requests of background contexts (no tab) to gateways.
 */

/** A declarativeNetRequest rule, as far as it is used here. */
export interface Rule {
  id: number;
  priority: number;
  action: {
    type: 'modifyHeaders';
    requestHeaders: { header: string; operation: 'set' | 'remove'; value?: string }[];
  };
  condition: { tabIds: number[]; requestDomains: string[]; resourceTypes: ('xmlhttprequest' | 'other')[] };
}

/** What the browser reports of a rule. */
interface KnownRule {
  id: number;
  action?: { requestHeaders?: { header: string; operation: string; value?: string | null }[] };
  condition?: { tabIds?: number[]; requestDomains?: string[] };
}

/** The part of `browser.declarativeNetRequest` that is used. */
export interface SessionRules {
  getSessionRules(): Promise<KnownRule[]>;
  updateSessionRules(options: { removeRuleIds?: number[]; addRules?: Rule[] }): Promise<void>;
}

const RULE_ID = 1;

/**
 * Returns the check that the transport makes before each call: it adds the rule if it is missing, then checks again.
 */
export function createSessionRule(api: SessionRules): (host: string) => Promise<boolean> {
  let changes = Promise.resolve(true);
  const ensure = async (host: string): Promise<boolean> => {
    const hosts = coveredHosts(await api.getSessionRules());
    if (hosts.includes(host)) return true;
    await api.updateSessionRules({ removeRuleIds: [RULE_ID], addRules: [ruleFor([...hosts, host])] });
    return coveredHosts(await api.getSessionRules()).includes(host);
  };
  return (host) => {
    // One at a time: two concurrent changes would each drop the other's host.
    changes = changes.then(
      () => ensure(host),
      () => ensure(host),
    );
    return changes.catch(() => false);
  };
}

/** The rule for these hosts. */
export function ruleFor(hosts: string[]): Rule {
  return {
    id: RULE_ID,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [
        { header: 'connection', operation: 'set', value: 'close' },
        { header: 'origin', operation: 'remove' },
      ],
    },
    condition: { tabIds: [-1], requestDomains: hosts, resourceTypes: ['xmlhttprequest', 'other'] },
  };
}

/** Hosts for which our rule is in place and correct. */
function coveredHosts(rules: KnownRule[]): string[] {
  const rule = rules.find(({ id }) => id === RULE_ID);
  const headers = rule?.action?.requestHeaders ?? [];
  const closes = headers.some(
    (it) => it.header === 'connection' && it.operation === 'set' && it.value === 'close',
  );
  const dropsOrigin = headers.some((it) => it.header === 'origin' && it.operation === 'remove');
  const isForBackground = rule?.condition?.tabIds?.includes(-1) ?? false;
  return closes && dropsOrigin && isForBackground ? (rule?.condition?.requestDomains ?? []) : [];
}
