import { describe, expect, it } from 'vitest';
import { pictureUrl } from './picture';

describe('the address of a picture', () => {
  it.each([
    ['https://img.alicdn.com/bao/uploaded/i1/O1CN01.jpg_80x80.jpg', undefined],
    ['https://gw.alicdn.com/a.png?x=1', undefined],
    ['https://cbu01.alicdn.com/img/ibank/a.jpg', undefined],
    ['https://img03.taobaocdn.com/a.jpg', undefined],
    ['https://gw1.tbcdn.cn/a.jpg', undefined],
    ['//img.alicdn.com/a.jpg', 'https://img.alicdn.com/a.jpg'],
    ['http://img.alicdn.com/a.jpg', 'https://img.alicdn.com/a.jpg'],
    [' HTTPS://IMG.ALICDN.COM/a.jpg ', 'https://img.alicdn.com/a.jpg'],
  ])('%s', (written, read = written) => {
    expect(pictureUrl(written)).toBe(read);
  });

  it.each([
    undefined,
    '',
    'i1/2218/TB1.jpg',
    '/bao/a.jpg',
    'https://evil.example/a.jpg',
    '//evil.example/img.alicdn.com/a.jpg',
    'https://img.alicdn.com.evil.example/a.jpg',
    'https://evilalicdn.com/a.jpg',
    'https://alicdn.com/a.jpg',
    'https://img.alicdn.com@evil.example/a.jpg',
    'https://evil.example#.alicdn.com',
    'https://evil.example\\.alicdn.com/a.jpg',
    'https://img.alicdn.com:8443/a.jpg',
    'https://who:what@img.alicdn.com/a.jpg',
    'https://192.168.1.1/a.jpg',
    'https://router.local/reboot',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)//.alicdn.com',
    'blob:https://img.alicdn.com/a',
    'file:///etc/passwd',
    'ftp://img.alicdn.com/a.jpg',
    'https://img.alicdn.com%2eevil.example/a.jpg',
  ])('is undefined: %s', (written) => {
    expect(pictureUrl(written)).toBeUndefined();
  });
});
