import { afterEach, describe, expect, it } from 'vitest';
import { fromGmt8Text, gmt8Text } from './timestamp';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('GMT+8 text', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'does not depend on %s',
    (name) => {
      process.env.TZ = name;
      expect(gmt8Text(Date.UTC(2026, 0, 1, 19, 4, 5))).toBe('2026-01-02 03:04:05');
      expect(fromGmt8Text('2026-01-02 03:04:05')).toBe(Date.UTC(2026, 0, 1, 19, 4, 5));
    },
  );

  it('rejects any other format', () => {
    expect(fromGmt8Text('2026-01-02T03:04:05')).toBeUndefined();
    expect(fromGmt8Text('2026-99-02 03:04:05')).toBeUndefined();
  });
});
