import type { PickerTexts } from './picker.zh';

export const en: PickerTexts = {
  title: 'Choose sub-orders to lock',
  headSending: 'Locking',
  headOutcome: 'Result of the lock',
  headStopped: 'Cannot lock now',
  headByHand: 'Enter sub-order numbers',
  headNothing: 'No sub-order can be locked',
  close: 'Close',
  move: 'Move: drag the title bar or press arrow keys; double-click or Home puts it back',
  reading: 'Reading sub-orders…',
  readingNote: 'If that fails, open the order page or enter them by hand.',
  setUpShop: 'Set up this shop',
  copyShop: "No permission? Copy the shop's name for the administrator",
  shopCopied: 'Shop name copied',
  openVault: 'Open the key vault',
  inPopup: 'Continue in the popup',
  held: 'Something on the page covers or alters the lock panel, so locking is paused. Close what covers it, or lock in the popup.',
  openOptions: 'Open options',
  was: 'You chose',
  now: 'Page shows',
  orderTail: 'order ends',
  seeNewBuyer: 'Orders of the new buyer',
  changedNote:
    'To lock the earlier order, switch back to that chat. Orders that the page does not show are not sent.',
  pasteKey: 'Ctrl V',
  copyFailed: 'Copying failed; select the text and copy it by hand',
};
