import { describe, expect, it } from 'vitest';
import { bare } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import {
  box,
  button,
  checkbox,
  click,
  confirm,
  ends,
  FIRST,
  openPicker,
  press,
  region,
  stage,
} from './testing/stage';

describe('what was not done', () => {
  it('stops when the page shows another buyer, and offers the new one', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () =>
      new Fails({
        code: 'buyer-changed',
        detail: { was: '柚子汽水_2023', now: '南风知我意88', nowTid: '4512690374418027645' },
      });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('页面换了买家，已停止');
    expect(region('alert')).toBe('');
    expect(confirm()).toBeUndefined();
    await click(button('看新买家的订单'));
    expect(stage.others).toEqual(['4512690374418027645']);
  });

  it('keeps the ticks while the vault is opened', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => new Fails({ code: 'vault-closed' });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('密钥库已关闭');
    expect(confirm()?.textContent).toContain('锁定 2 个子订单');
    await stage.tell({ topic: 'vault' });
    expect(box.textContent).not.toContain('密钥库已关闭');
    expect(checkbox(FIRST)[0]?.checked).toBe(true);
  });

  it('stops where a newer version wrote the data, and says which one is needed', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => new Fails({ code: 'data-newer', detail: { version: '2.4.0' } });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('请安装 2.4.0 或更新的版本');
    expect(confirm()).toBeUndefined();
  });

  it('never uses another shop: says which one is missing, and nothing can be confirmed', async () => {
    await openPicker({ ...bare, problem: { code: 'shop-missing', detail: { shop: '山雀与茶旗舰店' } } });
    expect(box.textContent).toContain('「山雀与茶旗舰店」还没有配置');
    expect(confirm()).toBeUndefined();
  });
});

describe('the extension is unloaded under it', () => {
  it('says so, and offers only to close', async () => {
    await openPicker();
    await stage.end();
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(confirm()).toBeUndefined();
    expect(region('alert')).toBe('');
    await click(button('关闭'));
    expect(stage.close).toHaveBeenCalled();
  });

  it('a lock in progress is unknown', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    ends(undefined);
    await click(confirm());
    await stage.end();
    expect(region('alert')).toMatch(/^结果未知/);
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(button('再次锁定')).toBeUndefined();
  });

  it('a finished lock keeps its outcome', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    ends({ outcome: 'locked' });
    await click(confirm());
    await stage.end();
    expect(region('status')).toMatch(/^已锁定/);
  });

  it('a lock without an answer is not reported as made', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    stage.answers['picker/lock'] = () => new Promise(() => {});
    await click(confirm());
    await stage.end();
    expect(region('status') + region('alert')).toBe('');
    expect(box.textContent).toContain('已发出的，结果在锁单记录里');
  });
});
