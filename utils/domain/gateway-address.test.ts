import { describe, expect, it } from 'vitest';
import { addressProblem, isPlatformHost, originOf } from './gateway-address';

describe('the address of a gateway', () => {
  it.each([
    ['https://qimen.api.taobao.com/router/qm', undefined],
    [' http://127.0.0.1:8080/qm ', undefined],
    ['qimen.api.taobao.com', 'url'],
    ['', 'url'],
    ['ftp://erp.example/x', 'url-scheme'],
    ['https://me@erp.example/x', 'url-account'],
    ['https://:secret@erp.example/x', 'url-account'],
    ['https://erp.example/x#a', 'url-hash'],
  ])('%s: %s', (address, problem) => {
    expect(addressProblem(address)).toBe(problem);
  });

  it.each([
    ['taobao.com', true],
    ['qimen.api.taobao.com', true],
    ['gw.api.tbsandbox.com', true],
    ['taobao.com.evil.example', false],
    ['eviltaobao.com', false],
    ['taobao.com.', false],
    ['taobao.com:443', false],
    ['tmall.com', false],
  ])('%s belongs to the platform: %s', (hostname, isIts) => {
    expect(isPlatformHost(hostname)).toBe(isIts);
  });

  it('is requested as a host permission without its port', () => {
    expect(originOf(new URL('http://erp.example:8080/qm?a=1'))).toBe('http://erp.example/*');
  });
});
