// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { draftOfSurface, NEW_SURFACE, originOfPattern, surfaceOf, validateSurface } from './surface-draft';

const good = {
  name: '自家 ERP',
  urlPattern: 'https://erp.example.com/orders/*',
  selectors: { ...NEW_SURFACE.selectors, tid: '.order-no' },
};

describe('custom surface', () => {
  it('leaves empty selectors out, and is unchanged after a round trip', () => {
    const surface = { ...good, selectors: { tid: '.order-no' } };
    expect(surfaceOf(good)).toEqual(surface);
    expect(draftOfSurface(surface)).toEqual(good);
  });

  it('needs name, address and order number', () => {
    expect(validateSurface(NEW_SURFACE, [])).toEqual({
      name: 'required',
      urlPattern: 'required',
      tid: 'required',
    });
    expect(validateSurface(good, [])).toEqual({});
    expect(validateSurface(good, ['自家 ERP'])).toEqual({ name: 'surface-name-taken' });
  });

  it.each([
    '*',
    '<all_urls>',
    'https://*/*',
    'erp.example.com/orders',
    'ftp://erp.example.com/*',
    'https://erp.example.com',
  ])('refuses the pattern %s', (urlPattern) => {
    expect(validateSurface({ ...good, urlPattern }, [])).toEqual({ urlPattern: 'pattern' });
    expect(originOfPattern(urlPattern)).toBeUndefined();
  });

  it('asks for the origin of the pattern', () => {
    expect(originOfPattern('https://*.example.com:8443/a/*')).toBe('https://*.example.com/*');
  });
});
