import { afterEach, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { keyboardOn } from '../../tooling/browser/keyboard';
import { list, type Screen, see } from '../../tooling/browser/screen';
import { chatFrame, openChat, outcome } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { NANFENG } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** What an administrator has turned off is not there; what remains does the job. */

inBothBrowsers('functions that are off', (name) => {
  const at = sharedSession(name);
  let screen: Screen;

  const turn = async (isOn: boolean): Promise<void> => {
    const client = await openBackgroundClient(at.agent.test);
    await client.ask('app/set-preferences', { preferences: { launcher: isOn, fillChat: isOn } });
    await client.page.close();
  };

  afterEach(async () => {
    await turn(true);
    await screen?.page.close();
  });

  it('no launcher in an open page, and no 填入聊天; the shortcut locks and the reply is copied', async () => {
    screen = await openChat(at.agent, NANFENG.nick);
    await see(screen, 'button', new RegExp(`^锁单.*${NANFENG.tid}`));
    const hasButton = async (name: string) => (await list(screen)).includes(`button "${name}`);
    expect(await hasButton('锁单')).toBe(true);
    await turn(false);
    await screen.page.bringToFront();
    await until('the launcher gone', async () => !(await hasButton('锁单')));

    const keys = keyboardOn(screen, name);
    const chat = await chatFrame(screen);
    await (await chat.$('.editBox pre.edit'))?.click();
    await keys.callPicker(at.agent);
    await see(screen, 'checkbox', NANFENG.lamp);
    await keys.press('1');
    await see(screen, 'button', '锁定 1 个子订单', { enabled: true });
    await keys.press('Enter');
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    await see(screen, 'button', /^复制/);
    expect(await hasButton('填入聊天')).toBe(false);
    await keys.press('v');
    expect(await chat.evaluate(`document.querySelector('.editBox pre.edit').innerText`)).not.toContain('亲');
  });
});
