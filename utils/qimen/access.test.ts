import { expect, it } from 'vitest';
import { createAccessCheck } from './access';

it('asks for the host, whatever its port', async () => {
  const granted = ['http://erp.shop.example/*', 'https://[::1]/*'];
  const hasAccess = createAccessCheck({
    contains: async ({ origins }) => origins.every((it) => granted.includes(it)),
  });
  expect(await hasAccess(new URL('http://erp.shop.example:8080/qm?x=1'))).toBe(true);
  expect(await hasAccess(new URL('https://[::1]:8443/'))).toBe(true);
  expect(await hasAccess(new URL('https://erp.shop.example/qm'))).toBe(false);
});
