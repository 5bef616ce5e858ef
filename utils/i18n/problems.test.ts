import { describe, expect, it } from 'vitest';
import { problemSentence } from './problems';

const refused = (code: string, words = 'words') =>
  problemSentence({ code: 'lookup-refused', detail: { code, words } }, 'zh-CN');

describe('a refused look-up', () => {
  it.each([
    '26',
    '27',
    'invalid-sessionkey',
    '11',
    '12',
    'isv.permission-api-package-limit',
    'isv.invalid-permission',
  ])('%s leaves locking alone, and says so', (code) => expect(refused(code)).toContain('不影响锁定'));

  it.each(['25', '24', 'isv.invalid-signature', '29', 'isv.appkey-not-exists', '28'])(
    '%s is about the keys, which locks need too',
    (code) => {
      expect(refused(code)).not.toContain('不影响锁定');
      expect(refused(code)).toContain('App Secret');
    },
  );

  it.each([
    '31',
    'isv.permission-ip-whitelist-limit',
    '7',
    'accesscontrol.limited-by-app-access-count',
    '15',
    '',
    'E9',
  ])('%j promises nothing', (code) => expect(refused(code)).not.toContain('不影响锁定'));

  it('quotes no words where there are none', () => {
    expect(refused('25', '')).not.toContain('“”');
  });
});

it('an unreadable answer names host and status', () => {
  const detail = { host: 'eco.taobao.com', status: '502' };
  expect(problemSentence({ code: 'answer-unreadable', detail }, 'zh-CN')).toMatch(/eco\.taobao\.com.*502/);
});
