import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientSign } from './client-sign';
import { providerSign } from './provider-sign';

interface Vector {
  name: string;
  kind: 'client' | 'provider';
  sign_method: string;
  secret: string;
  params: Record<string, string>;
  body?: string;
  expected: string;
  content_type?: string;
  query?: string;
  headers?: Record<string, string>;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../../tests/fixtures/qimen/sign-vectors.json', import.meta.url), 'utf8'),
);

describe('the sandbox signs as the platform does', () => {
  it('has all vectors', () => {
    expect(vectors).toHaveLength(46);
  });

  it.each(vectors.filter((v) => v.kind === 'client'))('client $name', (v) => {
    expect(clientSign(new Map(Object.entries(v.params)), v.secret, v.sign_method, v.body)).toBe(v.expected);
  });

  it.each(vectors.filter((v) => v.kind === 'provider'))('provider $name', (v) => {
    const call = {
      query: v.query ?? '',
      contentType: v.content_type ?? '',
      headers: v.headers ?? {},
      body: v.body ?? '',
    };
    expect(providerSign(call, v.secret)).toBe(v.expected);
  });
});
