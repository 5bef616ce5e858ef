import { describe, expect, it } from 'vitest';
import { createSessionRule, type Rule, ruleFor, type SessionRules } from './session-rule';

/** Session rules as a browser keeps them. */
function fakeRules(rules: Rule[] = []) {
  const log: string[] = [];
  const api: SessionRules = {
    async getSessionRules() {
      return structuredClone(rules);
    },
    async updateSessionRules({ removeRuleIds = [], addRules = [] }) {
      log.push(addRules.flatMap((rule) => rule.condition.requestDomains).join(' '));
      rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...structuredClone(addRules)];
    },
  };
  return { api, log, now: () => rules };
}

describe('session rule', () => {
  it('closes every connection and drops Origin, for background contexts and gateways only', async () => {
    const rules = fakeRules();
    expect(await createSessionRule(rules.api)('qimen.api.taobao.com')).toBe(true);
    expect(rules.now()).toEqual([
      {
        id: 1,
        priority: 1,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [
            { header: 'connection', operation: 'set', value: 'close' },
            { header: 'origin', operation: 'remove' },
          ],
        },
        condition: {
          tabIds: [-1],
          requestDomains: ['qimen.api.taobao.com'],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ]);
  });

  it('checks before each call and writes only what is missing', async () => {
    const rules = fakeRules();
    const ensure = createSessionRule(rules.api);
    await Promise.all([ensure('a.example'), ensure('b.example'), ensure('a.example')]);
    expect(rules.log).toEqual(['a.example', 'a.example b.example']);
    await rules.api.updateSessionRules({ removeRuleIds: [1] });
    expect(await ensure('a.example')).toBe(true);
    expect(rules.now()).toHaveLength(1);
  });

  it('replaces a rule that does something else', async () => {
    const wrong = ruleFor(['a.example']);
    wrong.action.requestHeaders.shift();
    const rules = fakeRules([wrong]);
    expect(await createSessionRule(rules.api)('a.example')).toBe(true);
    expect(rules.now()).toEqual([ruleFor(['a.example'])]);
  });

  it('returns false when the browser accepts the rule and does not keep it, or fails', async () => {
    const deaf: SessionRules = { getSessionRules: async () => [], updateSessionRules: async () => undefined };
    expect(await createSessionRule(deaf)('a.example')).toBe(false);
    const broken: SessionRules = { ...deaf, updateSessionRules: () => Promise.reject(new Error('quota')) };
    const ensure = createSessionRule(broken);
    expect(await ensure('a.example')).toBe(false);
    expect(await ensure('a.example')).toBe(false);
  });
});
