import * as z from 'zod/mini';

/** Names and texts, e.g. extra parameters. By hand: zod's own record is larger than all other schemas together. */
export function textRecord(limits: { name: (name: string) => boolean; maxLength: number }) {
  return z
    .custom<Record<string, string>>(() => true)
    .check(({ value, issues }) => {
      const wrong = (message: string, path: string[]) =>
        issues.push({ code: 'custom', message, path, input: value });
      if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong('type', []);
      else
        for (const [name, text] of Object.entries(value)) {
          if (!limits.name(name)) wrong('name', [name]);
          else if (typeof text !== 'string') wrong('type', [name]);
          else if (text.trim() === '') wrong('required', [name]);
          else if (text.length > limits.maxLength) wrong('too-long', [name]);
        }
    });
}
