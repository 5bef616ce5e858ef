import { isUnderWay } from '@/utils/domain/lock';
import { buyerName } from '@/utils/domain/nicks';
import type { Problem } from '@/utils/domain/problem';
import { handled, heldAgain, type Mark, released, reopened } from '@/utils/locks/marks';
import { addShopLink } from '@/utils/messages/options-link';
import type { ChatReply, Reply } from '@/utils/messages/protocol';
import type { FrameSender, Handlers } from '@/utils/messages/router';
import type { LockView, OrderView, PickerView } from '@/utils/messages/views';
import { detailAddress } from '../orders/detail-address';
import { pageWord } from '../orders/mention';
import type { OrderQuestion } from '../orders/order-question';
import type { OrderResolver } from '../orders/order-resolver';
import { isProblem } from '../orders/platform';
import { type BrowserPort, done, type ErpPort, failed, type LockPort, type PreferencePort } from '../ports';
import { isBuyersChat, isReplyOf } from './fill-chat';
import { freshenTab } from './freshen-tab';
import { type LockRequestsParts, requestLock } from './lock-requests';
import { lockView } from './lock-views';
import { openErp } from './open-work-handlers';
import { operatorFor } from './operator';
import type { PickerPass, PickerTokens } from './picker-tokens';
import { activeTidOf, type TabContext, type Tabs } from './tabs';

interface PickerHandlerParts {
  tabs: Tabs;
  tokens: PickerTokens;
  orderResolver: OrderResolver;
  locks: LockPort;
  lockRequests: LockRequestsParts;
  preferences: PreferencePort;
  browser: BrowserPort;
  erp: ErpPort;
}

type PickerHandlers = Pick<Handlers, Extract<keyof Handlers, `picker/${string}`>>;

const EXPIRED: Problem = { code: 'token-expired' };

/** What the picker may request, each time with its own token from its own frame. */
export function createPickerHandlers(parts: PickerHandlerParts): PickerHandlers {
  const locksOf = async (pass: PickerPass, requestId: string) => {
    const record = await parts.locks.get(requestId);
    return record?.tid === pass.tid ? record : undefined;
  };
  const view = (record: Parameters<typeof lockView>[0]) => lockView(record, parts.locks.meaning);
  /** Only for the document that has begun with the token. */
  const withPass =
    <B extends { token: string }, T>(act: (pass: PickerPass, body: B) => Promise<Reply<T>>) =>
    async (body: B, sender: FrameSender): Promise<Reply<T>> => {
      const pass = await parts.tokens.check(body.token, sender);
      return pass ? act(pass, body) : failed(EXPIRED);
    };
  const doing = <B extends { token: string }>(act: (pass: PickerPass, body: B) => Promise<unknown>) =>
    withPass(async (pass, body: B) => {
      await act(pass, body);
      return done(null);
    });

  const marking = <B extends { token: string; requestId: string }>(markOf: (body: B) => Mark) =>
    withPass(async (pass, body: B): Promise<Reply<LockView>> => {
      if (!(await locksOf(pass, body.requestId))) return failed(EXPIRED);
      const record = await parts.locks.mark(body.requestId, markOf(body));
      return isProblem(record) ? failed(record) : done(view(record));
    });

  return {
    async 'picker/begin'({ token, parent }, sender) {
      const pass = await parts.tokens.begin(token, sender, parent);
      return pass ? done(await pickerView(parts, token, pass)) : failed(EXPIRED);
    },
    'picker/read-order': withPass(async (pass, { why }) => {
      const question = await questionOf(parts.tabs, pass);
      if ('code' in question) return failed(question);
      const by = why ? 'agent' : 'screen';
      const asker = { by, source: sourceOf(pass), fresh: why === 'fresh' } as const;
      return done(await parts.orderResolver.read(question, asker));
    }),
    'picker/lock': withPass(async (pass, body) => {
      const { token, tid, subOrderIds, requestId, isChatBuyers, reason, seen, press } = body;
      if (pass.tid !== tid) return failed(EXPIRED);
      // The page is read again at the confirm: what it shows now counts.
      const [isVisible, silent] = await Promise.all([
        parts.browser.isPickerVisible(pass.tabId, pass.frameId, token),
        freshenTab(parts, pass.tabId),
      ]);
      if (silent) return failed(silent);
      if (!isVisible) return failed({ code: 'not-visible' });
      const question = await questionOf(parts.tabs, pass);
      if ('code' in question) return failed(question);
      const order = parts.orderResolver.confirm({ ...question, isChatBuyers }, sourceOf(pass));
      const operatorOf = (shop: string) => operatorFor(parts, shop, pass.tabId);
      const request = { requestId, subOrderIds, seen, isChatBuyers, reason, press, operatorOf };
      const record = await requestLock(parts.lockRequests, order, { ...request, entry: 'picker' });
      return isProblem(record) ? failed(record) : done(view(record));
    }),
    'picker/watch-lock': withPass(async (pass, { requestId }) => {
      const record = await locksOf(pass, requestId);
      return record ? done(view(record)) : failed(EXPIRED);
    }),
    'picker/mark-handled': marking(({ note }) => handled(note)),
    'picker/reopen': marking(() => reopened),
    'picker/mark-released': marking(({ isReleased }) => (isReleased ? released : heldAgain)),
    'picker/open-erp': withPass(async (pass, { requestId }) => {
      const record = await locksOf(pass, requestId);
      const problem = record ? await openErp(parts, record, pass.tabId) : EXPIRED;
      return problem ? failed(problem) : done(null);
    }),
    'picker/has-chat-input': withPass(async ({ tabId }) => {
      const { fillChat: mayFill } = await parts.preferences.get();
      return done(mayFill && (await fillChat(parts, tabId)));
    }),
    'picker/fill-chat': withPass(async (pass, { token, requestId, text }) => {
      const record = await locksOf(pass, requestId);
      if (!record) return failed(EXPIRED);
      const { replies, fillChat: mayFill } = await parts.preferences.get();
      if (!mayFill) return done(false);
      // As at the confirm: what the page shows now counts.
      if (await freshenTab(parts, pass.tabId)) return done(false);
      const question = await questionOf(parts.tabs, pass);
      if ('code' in question || !isReplyOf(record, text, replies)) return done(false);
      const order = await parts.orderResolver.view(question);
      const buyer = pass.buyerName;
      const isFilled =
        isBuyersChat(record, buyer, order) && (await fillChat(parts, pass.tabId, { buyer, text }));
      if (isFilled) parts.browser.closePicker(pass.tabId, pass.frameId, token);
      return done(isFilled);
    }),
    'picker/open-detail': doing(({ tid, tabId }) => parts.browser.openTab(detailAddress(tid), tabId)),
    'picker/open-popup': doing(({ tid, tabId }) => parts.browser.openPopupWindow(`tab=${tabId}&tid=${tid}`)),
    'picker/open-options': doing(async (pass) => {
      const shop = await missingShop(parts, pass);
      await parts.browser.openOptions(shop === undefined ? undefined : addShopLink(shop));
    }),
    'picker/open-history': doing(({ tabId }, { requestId }) =>
      parts.browser.openTab(`/history.html#${requestId}`, tabId),
    ),
  };
}

async function pickerView(parts: PickerHandlerParts, token: string, pass: PickerPass): Promise<PickerView> {
  const { language, theme, replies, reasons } = await parts.preferences.get();
  const question = await questionOf(parts.tabs, pass);
  const order: OrderView =
    'code' in question
      ? { tid: pass.tid, canLookUp: false, problem: question }
      : await parts.orderResolver.view(question);
  const running = (await parts.locks.byTid(pass.tid)).find(isUnderWay);
  return {
    token,
    language,
    theme,
    replies,
    reasons,
    order,
    lock: running && lockView(running, parts.locks.meaning),
  };
}

/** The order's shop if it is not set up: the parent page has no influence on it. */
async function missingShop(parts: PickerHandlerParts, pass: PickerPass): Promise<string | undefined> {
  const question = await questionOf(parts.tabs, pass);
  if ('code' in question) return undefined;
  const { shop, problem } = await parts.orderResolver.view(question);
  const isMissing = problem?.code === 'shop-missing' || problem?.code === 'no-shop';
  return isMissing ? shop?.sellerNick : undefined;
}

/** Look-ups are counted per tab. */
function sourceOf({ tabId }: PickerPass): string {
  return String(tabId);
}

/** In the first frame that has a chat input. */
async function fillChat(parts: PickerHandlerParts, tabId: number, reply?: ChatReply): Promise<boolean> {
  for (const frameId of await parts.tabs.frames(tabId))
    if (await parts.browser.fillChat(tabId, frameId, reply)) return true;
  return false;
}

/** The order of this pass as its tab shows it now; the buyer must still be the one the picker was opened for. */
async function questionOf(tabs: Tabs, pass: PickerPass): Promise<OrderQuestion | Problem> {
  const context = await tabs.context(pass.tabId);
  const page = pageWord(context, pass.tid);
  const nameNow = context?.buyer ? buyerName(context.buyer) : '';
  if (!page || nameNow !== pass.buyerName) return buyerChanged(pass, context, nameNow);
  return { tid: pass.tid, page };
}

function buyerChanged(pass: PickerPass, context: TabContext | undefined, nameNow: string): Problem {
  return {
    code: 'buyer-changed',
    detail: { was: pass.buyerName, now: nameNow, tid: pass.tid, nowTid: activeTidOf(context) ?? '' },
  };
}
