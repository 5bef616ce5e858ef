import type { PickerTexts } from './picker.zh';

export const en: PickerTexts = {
  title: 'Choose sub-orders to lock',
  close: 'Close',
  reading: 'Reading sub-orders…',
  readingNote: 'If that fails, open the order page or type them.',
  setUpShop: 'Set up this shop',
  copyShop: "Not yours to do? Copy the shop's name for the administrator",
  shopCopied: 'Shop name copied',
  openVault: 'Open the key vault',
  inPopup: 'Go on in the popup',
  held: 'The page covers or alters this window, so the lock is held back. Close what covers it, or lock in the popup.',
  openOptions: 'Open options',
  was: 'You chose',
  now: 'Page shows',
  orderTail: 'order ends',
  seeNewBuyer: 'Orders of the new buyer',
  changedNote:
    'To lock the earlier order, go back to that chat. Orders that the page does not show are not sent.',
  pasteKey: 'Ctrl V',
  copyFailed: 'Could not copy; select the text and copy it',
};
