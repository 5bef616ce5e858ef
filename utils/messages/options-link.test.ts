import { describe, expect, it } from 'vitest';
import { addShopLink, IMPORT_LINK, shopsTaskOf } from './options-link';

describe('what an address of the options page asks for', () => {
  it.each(['云栖里/家居#旗舰店', 'a%b c'])('a new shop with its name: %s', (sellerNick) => {
    expect(shopsTaskOf(`#${addShopLink(sellerNick)}`)).toEqual({ task: 'add', sellerNick });
  });

  it('a new shop, a settings file', () => {
    expect(shopsTaskOf(`#${addShopLink()}`)).toEqual({ task: 'add' });
    expect(shopsTaskOf(`#${IMPORT_LINK}`)).toEqual({ task: 'import' });
  });

  it.each(['', '#', '#shops', '#shops/gone', '#security/new', '#about'])('nothing: %s', (hash) => {
    expect(shopsTaskOf(hash)).toBeUndefined();
  });

  it('an unreadable name is left out', () => {
    expect(shopsTaskOf('#shops/new/%E4')).toEqual({ task: 'add' });
  });
});
