import type { ManagedPreference, ShopForm } from '@/utils/messages/views';

/**
 * The meaning of each field, for docs/settings.md; a field without a sentence does not compile. Values and defaults
 * come from the schema.
 */

type ShopField = keyof ShopForm | 'appSecret' | 'session';

export const SHOP_MEANINGS: Record<ShopField, string> = {
  sellerNick:
    'Main account. A sub-account (`店铺:客服`) is read as its main account, in a file as in the form. One shop per account',
  appKey: 'Number of the app on the open platform: digits',
  appSecret:
    'Secret of that app: printable ASCII characters without blanks. Write-only: once saved, no page gets it back; only [给其他座席](#给其他座席) writes it into a policy, when asked to',
  targetAppKey: 'App Key of the receiving side, given by the ERP vendor: digits',
  session:
    'Authorisation of the shop: printable ASCII characters. Only needed to look sub-orders up (`taobao.trade.fullinfo.get`). Write-only',
  gatewayUrl: 'Where locks are sent',
  topUrl: 'Gateway of the trade API: looking up, testing keys and clock',
  signMethod: '`hmac` is HMAC-MD5. Not weaker than `minSignMethod`',
  callType:
    '`synchronous`: the answer says whether it is locked (已锁定). `asynchronous`: it only says that the ERP took the request (已受理)',
  format: 'Both are read, whatever was asked for',
  placement:
    '`query`: system parameters in the URL, as the platform’s own clients do. `body`: everything in the form body',
  nestedNames: 'Names inside `bizOrder`',
  sendSession: 'Whether `session` goes along with a lock',
  extraParams:
    'Further parameters that some vendors need to find the tenant (`customerId`, …). Sent and signed. Names: letters, digits, `_ . -`, at most 64, not one that the call fills in itself',
  successCodes:
    'Codes of its own that this ERP sends beside every success, such as `S0`, compared without blanks around them and in any letter case. `success: true` beside a code that is neither listed here nor one of `0`, `00`, `000`, `0000`, `200`, `ok`, `success`, `succeed` is 结果未知, and its sentence names the code. A code that is known to mean a failure (1001 已发货, 513, …) is not taken',
  erpUrl:
    'Address of an order in the ERP, with `{tid}` where its number goes: `https://erp.example.com/orders?no={tid}`. 到 ERP 查 opens it in a tab; nothing is ever fetched from it and no permission is needed. `https` or `http`, without user name or password; `{tid}` stands behind the host',
  callPerLine:
    'Several sub-orders confirmed at once go one by one, each in a call, with a record and an outcome of its own: one that is refused does not cost the others. More calls, and it takes longer; the window must stay open until the last one is sent',
  color: 'Dot of the shop; absent: the next colour',
  isDefault:
    'The shop used where the page does not name one. There is always exactly one; the first shop if none is chosen',
};

export const PREFERENCE_MEANINGS: Record<ManagedPreference, string> = {
  language: 'Of the popup, the button in pages, the history and the options',
  theme: 'Also of the lock panel in pages',
  retentionDays:
    'How many days a finished lock stays. Unknown outcomes that nobody has handled stay. After a jump of the computer’s clock of more than a day, or as long without the browser, nothing goes before a gateway has confirmed the time',
  replies:
    'For each outcome (`locked`, `accepted`, `refused`, `rejected`, `unknown`) a list, the usual text first; empty: no reply is offered. An outcome that is left out keeps its own. `{items}` becomes names that a buyer understands (marketing words and repeats left out, `四件套等 66 件`), `{count}` the pieces, `{tail}` the last four digits of the order, `{reason}` the reason; line breaks become spaces. In a file one text instead of a list, as in version 1.0, is read too; its default texts are the present ones',
  reasons: 'Why a lock is made; empty: none is asked for. Kept with the lock, never sent to the ERP',
  operator: 'Kept with the lock where no page tells the sub-account that is logged in',
  notify: 'Also needs the browser’s permission on each computer',
  readClipboard: 'Also needs the browser’s permission on each computer',
  maskNicks:
    '`小**8` in the history and its exports. The records themselves keep the nick: 再次锁定 sends it',
  openHours:
    'Hours. From this age on, and for a week, a lock that nobody has noted as released is in 待办; what was accepted is in it until this age. 0: neither is listed',
  launcher: 'The button beside orders in pages. Without it the shortcut and the popup still lock',
  fillChat: 'Without it 填入聊天 is not offered, and replies are copied',
  sidePanel:
    'Without it the popup offers no side panel, and Chromium lists none. Firefox lists the sidebar of an extension in its own menu all the same',
  minSignMethod:
    'A shop that signs by a weaker method (`md5` < `hmac` < `hmac-sha256`) is refused in the form, in a file and at the call, with a sentence that names who requires it',
  passphraseRequired:
    'Until 安全 has a passphrase, no call is made with keys that are kept on this computer, and it cannot be turned off. Keys that stand in a policy are not kept here',
  passphraseMinLength:
    'Characters. Checked when a passphrase is set or changed, and when keys are exported; a shorter one from before goes on to open the vault',
};

export const SURFACE_MEANINGS: Record<string, string> = {
  name: 'for people; each once',
  urlPattern: 'a match pattern, such as `https://erp.example.com/orders/*`',
  'selectors.tid': 'CSS selector of the order number',
  'selectors.subOrders': 'CSS selector of each sub-order number',
  'selectors.buyer':
    'CSS selector of the buyer’s nick; in a chat it is required, or a change of buyer goes unseen',
  'selectors.anchor': 'the button goes behind this element; absent: behind the order number',
};

export const POLICY_MEANINGS: Record<string, [inFile: string, meaning: string]> = {
  version: ['yes', '`1`. A policy without it is no policy'],
  shops: [
    'yes',
    'As above. They appear read-only, behind the others; a shop of the policy wins over a saved one of the same account, and its `isDefault` counts only where no other shop is saved. One that cannot be read costs all of them, and nothing else',
  ],
  preferences: [
    'yes',
    'As above. What the policy sets has the last word and is closed in options; what was chosen on the computer stays on disk. One that cannot be read costs no other',
  ],
  customSurfaces: [
    'yes',
    'As above. They come first and win over one of the same name. The browser’s access to the page is asked for once per computer, by 允许访问这个网站',
  ],
  welcomePage: [
    'no: it is imported after the installation',
    '`true`: the welcome page opens after the installation, also where an administrator has installed; `false`: it does not. Absent: only where a person has installed',
  ],
};
