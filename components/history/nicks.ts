import type { LockRecord } from '@/utils/orders/lock';

/** How a record names its buyer, on the page and in files. */
export type NickOf = (record: LockRecord) => string | undefined;

export function nickReader(isMasked: boolean): NickOf {
  return ({ buyer: { nick, maskedNick } }) => (nick && isMasked ? masked(nick) : (nick ?? maskedNick));
}

/** As the platform does it: the first and the last character, whatever stands between. */
function masked(nick: string): string {
  const characters = [...nick];
  const last = characters.length > 2 ? characters.at(-1) : '';
  return `${characters[0]}**${last}`;
}
