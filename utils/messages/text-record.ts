import * as z from 'zod/mini';

/** Names and texts, e.g. extra parameters. The message of each check is the `why` of `settings-invalid`. */
export function textRecord(limits: { name: (name: string) => boolean; maxLength: number }) {
  const name = z.string().check(z.refine(limits.name));
  const text = z.string('type').check(
    z.refine((value) => value.trim() !== '', 'required'),
    z.maxLength(limits.maxLength, 'too-long'),
  );
  return z.record(name, text, { error: ({ code }) => (code === 'invalid_key' ? 'name' : 'type') });
}
