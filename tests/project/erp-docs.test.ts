import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { RECEIVER_HOST, receiver } from '../../tooling/sandbox/receiver';

/** docs/erp.md says what its commands print: they are run as written. */

const document = readFileSync(fileURLToPath(new URL('../../docs/erp.md', import.meta.url)), 'utf8');
const lines = [...document.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((match) => match[1]);
const missing = ['bash', 'curl', 'openssl'].filter((name) => spawnSync(name, ['--help']).error);
const why = missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
if (why) console.warn(`NOT RUN: the lines of docs/erp.md: ${why}`);

let sandbox: Sandbox;

beforeAll(async () => {
  const handle = receiver(() => sandbox.erp);
  sandbox = await startSandbox({
    routes: [{ name: 'receiver', hosts: [RECEIVER_HOST], path: '/*', handle }],
  });
});

beforeEach((context) => {
  if (why) context.skip(why);
});

afterAll(() => sandbox?.close());

it('the commands of docs/erp.md print what it says', async () => {
  expect(lines).toHaveLength(3);
  const env = { ...process.env, PROXY: `http://127.0.0.1:${sandbox.proxyPort}` };
  const { stdout } = await promisify(execFile)('bash', ['-euc', lines.join('\n')], { env });
  const printed = stdout.trim().split('\n');
  expect(printed).toEqual([
    '{"result":{"success":true}}',
    '{"result":{"success":false,"errorCode":"sign-check-failure","errorMsg":"Illegal request"}}',
    '{"result":{"success":false,"errorCode":"1001","errorMsg":"已发货拦截失败"}}',
  ]);
  for (const line of printed) expect(document).toContain(line);
  expect(sandbox.erp.held('4512773019268853117')).toEqual(['4512773019269853117', '4512773019270853117']);
});
