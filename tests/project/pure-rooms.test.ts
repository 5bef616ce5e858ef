import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The folders that a server could share with the extension run without any browser API. */

const root = fileURLToPath(new URL('../..', import.meta.url));

it('domain, qimen, trade and locks make a lock in plain Node', { timeout: 60_000 }, () => {
  const args = ['--import', 'tsx', 'tests/fixtures/pure-rooms.ts'];
  const said = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
  expect(said).toMatchObject({ outcome: 'locked', globals: [], trade: 'function' });
  expect(said.sent).toHaveLength(1);
  const [{ url, body, journal }] = said.sent;
  expect(new URL(url).searchParams.get('method')).toBe('qimen.taobao.qianniu.cloudkefu.order.self.intercept');
  expect(new URL(url).searchParams.get('sign')).toMatch(/^[0-9A-F]{64}$/);
  expect(new URLSearchParams(body).get('bizOrder')).toContain('4512773019269853117');
  // Written before the call was sent.
  expect(journal).toEqual(['sending']);
});
