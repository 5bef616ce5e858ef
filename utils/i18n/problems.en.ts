import { type ProblemTexts, say } from './problem-texts';

export const en: ProblemTexts = {
  'no-shop': say('No shop yet', 'An administrator sets it up once, about a minute'),
  'shop-missing': ({ shop = '', configured }) => ({
    title: `${shop} is not set up`,
    next: `${configured ? `Shops set up: ${configured}. ` : ''}Another shop's key is never used`,
  }),
  'shop-unclear': say('Not known whose order this is', 'Choose the shop in the popup'),
  'other-shop': ({ shop = '' }) => ({ title: `This order belongs to ${shop}`, next: 'Switch to that shop' }),
  'vault-closed': say('Key vault closed', 'Enter the passphrase in the popup; your choice is kept'),
  'wrong-passphrase': ({ seconds }) => ({
    title: 'Wrong passphrase',
    next: seconds && seconds !== '0' ? `Try again in ${seconds} s` : 'Try again',
  }),
  'masked-nick': ({ nick = '' }) => ({
    title: `The page shows only ${nick}`,
    next: 'Type the full nick in the popup, or have look-up granted',
  }),
  'no-buyer': say("The buyer's nick is not known", 'Open the order page, or type the full nick in the popup'),
  'other-buyer': ({ buyer = '' }) => ({
    title: buyer ? `This order belongs to another buyer (${buyer})` : 'This order belongs to another buyer',
    next: 'Check the order number',
  }),
  'buyer-changed': say('The page shows another buyer. Stopped', 'Nothing was sent'),
  'order-not-found': say('No such order', "Check the number; it may be another shop's"),
  'no-sub-orders': ({ words }) =>
    words
      ? { title: 'No sub-orders found', next: words }
      : { title: 'Cannot read the sub-orders', next: 'Open the order page, or type them' },
  'no-session': say(
    'Cannot read the sub-orders',
    'The page does not show them, and this shop has no permission to look orders up',
  ),
  'lookup-refused': ({ words = '', code = '' }) => ({
    title: 'No sub-orders found',
    next: `The platform says “${words}”${code && ` (code ${code})`}; ask the administrator to check the grant. Locking still works with the right sub-order numbers`,
  }),
  unreachable: ({ host = '' }) => ({
    title: `Gateway${host && ` ${host}`} not reachable`,
    next: 'Check the network, then try again',
  }),
  'no-access': ({ host = '' }) => ({
    title: `Access to ${host} is withheld`,
    next: 'Allow it in options, then try again',
  }),
  'bad-id': ({ digits = '' }) => ({
    title: digits ? `${digits} digits, 15–20 expected` : '15–20 digits expected',
  }),
  'not-of-order': ({ id = '' }) => ({
    title: `Sub-order ${id} is not of this order`,
    next: 'Check and choose again',
  }),
  'in-flight': say('These sub-orders are being locked', 'Wait for that outcome first'),
  'nothing-selected': say('Nothing ticked', 'Tick the sub-orders to lock'),
  'journal-failed': say('Cannot write the record, so nothing was sent', 'Is the disk full? Then try again'),
  'token-expired': say('This window has expired', 'Close it and open it again'),
  outdated: say('Updated or turned off, reload the page', 'The history has the outcome of what was sent'),
  'no-answer': ({ asked }) =>
    asked === 'lock'
      ? {
          title: 'The extension did not answer; sent or not is not known',
          next: 'Look in the popup under unknown and recent before locking again',
        }
      : {
          title: 'The extension did not answer',
          next: 'Try again; if that fails, close this and reopen it',
        },
  'settings-unreadable': ({ where }) => ({
    title: `Cannot read the file, settings unchanged${where ? ` (${where})` : ''}`,
    next: 'Try another exported file',
  }),
  'settings-newer': say('File of a newer version', 'Update the extension first'),
  'settings-invalid': ({ field = '' }) => ({
    title: `${field} is not right, settings unchanged`,
    next: 'Correct it and save',
  }),
  'managed-shop': say('Managed by policy', 'Ask the administrator to change it there'),
  'needs-confirmation': ({ host = '', what }) => ({
    title: what === 'http' ? `${host} is not encrypted` : `Keys will go to ${host}`,
    next: 'Please confirm',
  }),
  'secret-needed': ({ host = '' }) => ({
    title: `Keys will go to ${host}`,
    next: 'Enter App Secret and Session Key again',
  }),
  internal: say('The extension failed, nothing was sent', 'Try again, then export the diagnostics'),
};
