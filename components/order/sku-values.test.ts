import { describe, expect, it } from 'vitest';
import { skuValues } from './sku-values';

describe('what a row shows of the SKU', () => {
  it.each([
    ['颜色分类：雾霾蓝；尺码：1.8 m 床', '雾霾蓝；1.8 m 床'],
    ['颜色分类:雾霾蓝;尺码:1.8m床;', '雾霾蓝；1.8m床'],
    ['颜色分类：雾霾蓝 适用床尺寸：1.8 m 床', '雾霾蓝；1.8 m 床'],
    ['Color: Navy; Size: XL', 'Navy；XL'],
    ['雾霾蓝 1.8 m 床', '雾霾蓝 1.8 m 床'],
  ])('%s', (sku, shown) => {
    expect(skuValues(sku)).toBe(shown);
  });

  it('keeps a colon that belongs to the value', () => {
    expect(skuValues('颜色分类：灰白 1:2 拼色')).toBe('灰白 1:2 拼色');
    expect(skuValues('1:18 仿真')).toBe('1:18 仿真');
  });

  it('is never empty if the page gave something', () => {
    expect(skuValues('颜色分类：')).toBe('颜色分类：');
  });
});
