import { describe, expect, it } from 'vitest';
import { erpAddress, isErpTemplate } from './erp-address';

const TID = '4512773019268853117';

describe('the address of an order in the ERP', () => {
  it.each([
    ['https://erp.example.com/orders?tid={tid}', `https://erp.example.com/orders?tid=${TID}`],
    ['http://10.0.0.8:8080/order/{tid}', `http://10.0.0.8:8080/order/${TID}`],
    ['https://erp.example.com/#/so/{tid}?again={tid}', `https://erp.example.com/#/so/${TID}?again=${TID}`],
  ])('%s', (template, address) => {
    expect(isErpTemplate(template)).toBe(true);
    expect(erpAddress(template, TID)).toBe(address);
  });

  it.each([
    '',
    'https://erp.example.com/orders',
    'erp.example.com/{tid}',
    'javascript:alert({tid})',
    'file:///c:/{tid}',
    'data:text/html,{tid}',
    'https://{tid}.example.com/',
    'https://erp.example.com:{tid}/',
    'https://user:word@erp.example.com/{tid}',
    'https://user@erp.example.com/{tid}',
    'https://{tid}@erp.example.com/',
  ])('is not made from %j', (template) => {
    expect(isErpTemplate(template)).toBe(false);
    expect(erpAddress(template, TID)).toBeUndefined();
  });

  it('is not made from text that is not an order number', () => {
    for (const tid of ['', '12', '../admin', `${TID}&x=1`])
      expect(erpAddress('https://erp.example.com/{tid}', tid)).toBeUndefined();
  });
});
