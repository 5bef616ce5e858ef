import { type LookUpRefusal, lookUpRefusal } from '@/utils/messages/look-up-refusal';
import { type ProblemTexts, say } from './problem-texts';

const REFUSED: Record<LookUpRefusal, string> = {
  session:
    'ask the administrator to authorise the shop again. Locking still works with the right sub-order numbers',
  permission:
    'ask the administrator to check the permission. Locking still works with the right sub-order numbers',
  keys: 'ask the administrator to check App Key and App Secret. Locks use the same keys and will be turned down too',
  clock: "set this computer's clock, then try again",
  busy: 'try again later',
  other: 'ask the administrator to act on this message',
};

const ruleBy = (by: string | undefined): string =>
  by === 'policy' ? 'a policy' : 'the settings of this computer';

export const en: ProblemTexts = {
  'no-shop': say('No shop yet', 'An administrator sets it up once; it takes about a minute'),
  'shop-missing': ({ shop = '', configured }) => ({
    title: `${shop} is not set up`,
    next: `${configured ? `Shops set up: ${configured}. ` : ''}Another shop's keys are never used`,
  }),
  'shop-unclear': say('Cannot tell which shop this order belongs to', 'Choose the shop in the popup'),
  'other-shop': ({ shop = '' }) => ({ title: `This order belongs to ${shop}`, next: 'Switch to that shop' }),
  'vault-closed': say('Key vault closed', 'Enter the passphrase in the popup; your selection is kept'),
  'wrong-passphrase': ({ seconds }) => ({
    title: 'Wrong passphrase',
    next: seconds && seconds !== '0' ? `Try again in ${seconds} s` : 'Try again',
  }),
  'masked-nick': ({ nick = '' }) => ({
    title: `The page shows only ${nick}`,
    next: 'Enter the full nickname in the popup, or ask the administrator to enable look-up',
  }),
  'no-buyer': say(
    'The buyer nickname is not known',
    'Open the order page, or enter the full nickname in the popup',
  ),
  'owner-unknown': ({ buyer = '' }) => ({
    title: `Chat with ${buyer}; it is not known whose order this is`,
    next: "Confirm first whether it is the chat buyer's",
  }),
  'other-buyer': ({ buyer = '' }) => ({
    title: buyer ? `This order belongs to another buyer (${buyer})` : 'This order belongs to another buyer',
    next: 'Check the order number',
  }),
  'buyer-changed': say('The page shows another buyer. Stopped', 'Nothing was sent'),
  'order-not-found': say('No such order', "Check the order number; it may be another shop's"),
  'no-sub-orders': ({ words }) =>
    words
      ? { title: 'No sub-orders found', next: words }
      : { title: 'Cannot read the sub-orders', next: 'Open the order page, or enter their numbers by hand' },
  'no-session': say(
    'Cannot read the sub-orders',
    'The page does not show them, and this shop cannot look up orders',
  ),
  'lookup-refused': ({ words = '', code = '' }) => ({
    title: 'No sub-orders found',
    next: `${words ? `The platform says “${words}”` : 'The platform gave no reason'}${code && ` (code ${code})`}; ${REFUSED[lookUpRefusal(code)]}`,
  }),
  unreachable: ({ host = '' }) => ({
    title: `Cannot reach the gateway${host && ` ${host}`}`,
    next: 'Check the network, then try again',
  }),
  'answer-unreadable': ({ host = '', status }) => ({
    title: `Unreadable answer from ${host || 'the gateway'}${status ? ` (HTTP ${status})` : ''}`,
    next: 'Possibly a proxy, a log-in page or a gateway fault. Try again later; if it persists, ask the administrator to check the gateway address',
  }),
  'no-access': ({ host = '' }) => ({
    title: `The browser does not allow access to ${host}`,
    next: 'Allow it in options, then try again',
  }),
  'bad-id': ({ digits = '' }) => ({
    title: digits ? `${digits} digits, 15–20 expected` : '15–20 digits expected',
  }),
  'order-changed': say('The order has just changed; nothing was sent', 'Check what is shown now, then lock'),
  'not-of-order': ({ id = '' }) => ({
    title: `Sub-order ${id} does not belong to this order`,
    next: 'Check and choose again',
  }),
  'in-flight': say('These sub-orders are being locked', 'Wait for its outcome, then lock'),
  'press-over': say(
    'Locking one by one has stopped',
    'What was not sent stays unsent; tick it again to lock it',
  ),
  'nothing-selected': say('Nothing ticked', 'Tick the sub-orders to lock'),
  'journal-failed': say(
    'The local record could not be written; nothing was sent',
    'Check whether the disk is full, then try again',
  ),
  'data-newer': ({ version }) => ({
    title: 'A newer version wrote the data in this browser; this version leaves it as it is',
    next: `Install ${version ? `version ${version} or newer` : 'the newer version'}. Until then nothing can be locked here: use the ERP directly`,
  }),
  'token-expired': say('This lock panel has expired', 'Close it and open it again'),
  outdated: say(
    'Extension updated or turned off, reload the page',
    'The outcome of what was sent is in the lock history',
  ),
  'no-answer': ({ asked }) =>
    asked === 'lock'
      ? {
          title: 'The extension did not answer; the request may or may not have been sent',
          next: 'Check “unknown” and “Recent” in the popup before you lock again',
        }
      : {
          title: 'The extension did not answer',
          next: 'Try again; if that fails, close this and open it again',
        },
  'page-silent': say(
    'The page did not answer in time; nothing was sent',
    'It may be busy: wait a moment and lock again, or lock in the popup',
  ),
  'not-visible': say(
    'Something on the page covers or alters the lock panel; nothing was sent',
    'Close what covers it, then lock, or lock in the popup',
  ),
  'settings-unreadable': ({ where }) => ({
    title: `Cannot read this file, settings unchanged${where ? ` (${where})` : ''}`,
    next: 'Try another exported settings file',
  }),
  'settings-newer': say('The settings file is from a newer version', 'Update the extension first'),
  'settings-invalid': ({ field = '' }) => ({
    title: `${field} is not valid, settings unchanged`,
    next: 'Correct it, then save',
  }),
  'managed-shop': say('Managed by the administrator', 'Ask the administrator to change the policy'),
  'managed-setting': say(
    'Managed by the administrator, not changed',
    'Ask the administrator to change the policy',
  ),
  'sign-method-weak': ({ shop = '', method = '', min = '', by }) => ({
    title: `The signature ${method} of “${shop}” is weaker than ${min}, which ${ruleBy(by)} requires`,
    next: `Ask the administrator to choose ${min}${by === 'policy' ? ', or to change the policy' : ''}`,
  }),
  'passphrase-required': ({ by }) => ({
    title: `A passphrase is required by ${ruleBy(by)}; until it is set, nothing can be locked`,
    next: 'Set it in the options under Security',
  }),
  'needs-confirmation': ({ host = '', what }) => ({
    title: what === 'http' ? `${host} is not encrypted` : `Keys will be used for ${host}`,
    next: 'Please confirm',
  }),
  'secret-needed': ({ host = '' }) => ({
    title: `Keys will be used for ${host}`,
    next: 'Enter App Secret and Session Key again',
  }),
  internal: say(
    'The extension failed; nothing was sent',
    'Try again; if that fails, copy the diagnostics for support',
  ),
};
