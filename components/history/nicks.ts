import type { LockRecord } from '@/utils/domain/lock';
import { readableNick } from '@/utils/domain/nicks';

/** The buyer's nick of a record, as shown on the page and in files. */
export type NickOf = (record: LockRecord) => string | undefined;

export function nickReader(isMasked: boolean): NickOf {
  return ({ buyer }) => (buyer.nick && isMasked ? masked(buyer.nick) : readableNick(buyer));
}

/** As the platform does: the first and the last character, whatever is between. */
function masked(nick: string): string {
  const characters = [...nick];
  const last = characters.length > 2 ? characters.at(-1) : '';
  return `${characters[0]}**${last}`;
}
