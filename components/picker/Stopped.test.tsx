import { describe, expect, it } from 'vitest';
import { bare } from '@/components/popup/testing/samples';
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

describe('what did not happen', () => {
  it('stops when the page shows another buyer, and offers the new one', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => ({
      ok: false,
      problem: {
        code: 'buyer-changed',
        detail: { was: '柚子汽水_2023', now: '南风知我意88', nowTid: '4512690374418027645' },
      },
    });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('页面换了买家，已停下');
    expect(region('alert')).toBe('');
    expect(confirm()).toBeUndefined();
    await click(button('看新买家的订单'));
    expect(stage.sent.at(-1)).toMatchObject({
      name: 'detector/open-picker',
      body: { tid: '4512690374418027645' },
    });
  });

  it('keeps what was ticked while the vault is opened', async () => {
    await openPicker();
    stage.answers['picker/lock'] = () => ({ ok: false, problem: { code: 'vault-closed' } });
    await press('a');
    await click(confirm());
    expect(box.textContent).toContain('密钥库已关闭');
    expect(confirm()?.textContent).toContain('锁定 2 个子订单');
    await stage.tell({ topic: 'vault' });
    expect(box.textContent).not.toContain('密钥库已关闭');
    expect(checkbox(FIRST)[0]?.checked).toBe(true);
  });

  it('never uses another shop: a missing one is said, nothing can be confirmed', async () => {
    await openPicker({ ...bare, problem: { code: 'shop-missing', detail: { shop: '山雀与茶旗舰店' } } });
    expect(box.textContent).toContain('「山雀与茶旗舰店」还没有配置');
    expect(confirm()).toBeUndefined();
  });
});

describe('the extension ends under it', () => {
  it('says so, and offers nothing but to close', async () => {
    await openPicker();
    await stage.end();
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(confirm()).toBeUndefined();
    expect(region('alert')).toBe('');
    await click(button('关闭'));
    expect(stage.close).toHaveBeenCalled();
  });

  it('a lock that was out is unknown', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    ends(undefined);
    await click(confirm());
    await stage.end();
    expect(region('alert')).toMatch(/^结果未知/);
    expect(box.textContent).toContain('扩展刚更新或停用，请刷新页面');
    expect(button('再次锁定')).toBeUndefined();
  });

  it('a lock that had ended keeps its word', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    ends({ outcome: 'locked' });
    await click(confirm());
    await stage.end();
    expect(region('status')).toMatch(/^已锁定/);
  });

  it('a lock that nobody answered any more is not claimed to have been made', async () => {
    await openPicker();
    await click(checkbox(FIRST)[0]);
    stage.answers['picker/lock'] = () => new Promise(() => {});
    await click(confirm());
    await stage.end();
    expect(region('status') + region('alert')).toBe('');
    expect(box.textContent).toContain('已经发出的，结果在锁单记录里');
  });
});
