/** Drops undefined fields: absent means "not known", and a spread must not overwrite a known value. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
