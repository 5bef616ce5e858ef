import { describe, expect, it } from 'vitest';
import { createSchemas } from './schemas';

const schemas = createSchemas();

function reportOf(picUrl: unknown) {
  const subOrders = [{ id: '4512773019269853117', title: '四件套', picUrl }];
  const order = { tid: '4512773019268853117', subOrders, source: 'data' };
  return { report: { surface: 'web-wangwang', site: 'taobao', orders: [order] } };
}

describe('the picture in a report', () => {
  const pictureIn = (picUrl: unknown) =>
    schemas('detector/report').parse(reportOf(picUrl)).report.orders[0]?.subOrders?.[0];

  it('is kept if it is the platform’s', () => {
    expect(pictureIn('https://img.alicdn.com/a.jpg')).toMatchObject({
      picUrl: 'https://img.alicdn.com/a.jpg',
    });
  });

  it.each([
    'https://evil.example/a.jpg',
    'https://192.168.1.1/reboot',
    'https://img.alicdn.com:444/a.jpg',
    '',
  ])('is dropped if it is not, and the order stays: %s', (picUrl) => {
    const line = pictureIn(picUrl);
    expect(line).toMatchObject({ id: '4512773019269853117', title: '四件套' });
    expect(line?.picUrl).toBeUndefined();
  });

  it('is a text of bounded length', () => {
    expect(schemas('detector/report').safeParse(reportOf(1)).success).toBe(false);
    expect(schemas('detector/report').safeParse(reportOf('x'.repeat(2001))).success).toBe(false);
  });
});
