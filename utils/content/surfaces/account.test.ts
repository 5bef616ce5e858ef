// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FrameReport } from '@/utils/domain/order-context';
import { withOperator } from './account';

const report: FrameReport = { surface: 'web-wangwang', site: 'taobao', sellerNick: '山野杂货铺', orders: [] };

function pageWith(cookie: string, panel = ''): Document {
  document.body.innerHTML = `<div class="ww_conversation"><div class="ww_user_panel">${panel}</div></div>`;
  const value = `a=1; sn=${encodeURIComponent(cookie)}`;
  Object.defineProperty(document, 'cookie', { value, configurable: true });
  return document;
}
const operator = (doc: Document, own: Partial<FrameReport> = {}) =>
  withOperator({ ...report, ...own }, doc)?.operator;

it.each([
  ['the cookie', '山野杂货铺:小棠', '', '小棠'],
  ['the own-account panel', '', '<i>在线</i><b>山野杂货铺：小棠</b>', '小棠'],
  ['a name with a colon in it', '山野杂货铺:售前:小棠', '', '售前:小棠'],
  ['nobody, for a main account', '山野杂货铺', '山野杂货铺', undefined],
  ['nobody, for the login of another shop', '别家店:阿青', '', undefined],
])('is found by %s', (_, cookie, panel, name) => {
  expect(operator(pageWith(cookie, panel))).toBe(name);
});

it('is not found on a page that names no shop, and not without a report', () => {
  const doc = pageWith('山野杂货铺:小棠');
  expect(withOperator({ surface: 'generic', site: 'other', orders: [] }, doc)).not.toHaveProperty('operator');
  expect(withOperator(undefined, doc)).toBeUndefined();
});
