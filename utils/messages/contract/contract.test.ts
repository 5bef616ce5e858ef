import { describe, expect, it } from 'vitest';
import { CONTRACT } from '.';
import type { SenderKind } from './message';

const SENDERS: Record<string, SenderKind> = { detector: 'content-script', picker: 'picker', app: 'own-page' };

describe('the contract', () => {
  it.each(Object.entries(CONTRACT))(
    '%s: the first word of the name says who may send it',
    (name, { from }) => {
      expect(from).toBe(SENDERS[name.split('/')[0] ?? '']);
    },
  );

  it('only user actions keep the vault open', () => {
    const names = Object.entries(CONTRACT).flatMap(([name, { byPerson }]) => (byPerson ? [name] : []));
    expect(names).toEqual([
      'detector/open-picker',
      'picker/lock',
      'picker/fill-chat',
      'picker/reopen',
      'picker/mark-released',
      'picker/open-erp',
      'picker/mark-handled',
      'app/lock',
      'app/at-work',
    ]);
  });
});
