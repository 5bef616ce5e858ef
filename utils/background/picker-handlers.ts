import type { FrameSender, Handlers } from '@/utils/messages/router';
import type { OrderView, PickerView, Problem } from '@/utils/messages/views';
import { isUnderWay } from '@/utils/orders/lock';
import { buyerName } from './buyer-name';
import { detailAddress } from './detail-address';
import { type LockDeskParts, requestLock } from './lock-desk';
import { lockView } from './lock-views';
import type { OrderDesk, OrderQuestion } from './order-desk';
import { isProblem } from './order-desk';
import type { PickerPass, PickerTokens } from './picker-tokens';
import { type BrowserPort, done, failed, type LockPort, type PreferencePort } from './ports';
import type { TabContext, Tabs } from './tabs';

export interface PickerHandlerParts {
  tabs: Tabs;
  tokens: PickerTokens;
  desk: OrderDesk;
  locks: LockPort;
  lockDesk: LockDeskParts;
  preferences: PreferencePort;
  browser: BrowserPort;
}

type PickerHandlers = Pick<Handlers, Extract<keyof Handlers, `picker/${string}`>>;

const EXPIRED: Problem = { code: 'token-expired' };

/** What the picker may do, each time with its own token from its own frame. */
export function createPickerHandlers(parts: PickerHandlerParts): PickerHandlers {
  const locksOf = async (pass: PickerPass, requestId: string) => {
    const record = await parts.locks.get(requestId);
    return record?.tid === pass.tid ? record : undefined;
  };
  const view = (record: Parameters<typeof lockView>[0]) => lockView(record, parts.locks.meaning);
  /** Another page, for the bearer of a pass only. */
  const opening =
    <B extends { token: string }>(open: (pass: PickerPass, body: B) => Promise<void>) =>
    async (body: B, sender: FrameSender) => {
      const pass = await parts.tokens.check(body.token, sender);
      if (!pass) return failed(EXPIRED);
      await open(pass, body);
      return done(null);
    };

  return {
    async 'picker/begin'(_, sender) {
      const begun = await parts.tokens.begin(sender);
      if (!begun) return failed(EXPIRED);
      return done(await pickerView(parts, begun.token, begun.pass));
    },
    async 'picker/read-order'({ token, fresh }, sender) {
      const found = await passAndQuestion(parts, token, sender);
      return 'code' in found ? failed(found) : done(await parts.desk.read(found.question, fresh));
    },
    async 'picker/lock'({ token, tid, subOrderIds, requestId }, sender) {
      const pass = await parts.tokens.check(token, sender);
      if (!pass || pass.tid !== tid) return failed(EXPIRED);
      // The page is read once more at the moment of the confirm: what it shows now is what counts.
      await freshen(parts, pass.tabId);
      const question = await questionOf(parts.tabs, pass);
      if ('code' in question) return failed(question);
      const order = await parts.desk.view(question);
      const record = await requestLock(parts.lockDesk, order, { requestId, entry: 'picker', subOrderIds });
      return isProblem(record) ? failed(record) : done(view(record));
    },
    async 'picker/watch-lock'({ token, requestId }, sender) {
      const pass = await parts.tokens.check(token, sender);
      const record = pass && (await locksOf(pass, requestId));
      return record ? done(view(record)) : failed(EXPIRED);
    },
    async 'picker/mark-handled'({ token, requestId, note }, sender) {
      const pass = await parts.tokens.check(token, sender);
      if (!pass || !(await locksOf(pass, requestId))) return failed(EXPIRED);
      const record = await parts.locks.markHandled(requestId, note);
      return isProblem(record) ? failed(record) : done(view(record));
    },
    'picker/open-detail': opening(({ tid, tabId }) => parts.browser.openTab(detailAddress(tid), tabId)),
    'picker/open-popup': opening(({ tid, tabId }) =>
      parts.browser.openPopupWindow(`tab=${tabId}&tid=${tid}`),
    ),
    'picker/open-options': opening(() => parts.browser.openOptions()),
    'picker/open-history': opening(({ tabId }, { requestId }) =>
      parts.browser.openTab(`/history.html#${requestId}`, tabId),
    ),
    async 'picker/closed'({ token }, sender) {
      if (await parts.tokens.check(token, sender)) await parts.tokens.revoke(token);
      return done(null);
    },
  };
}

async function pickerView(parts: PickerHandlerParts, token: string, pass: PickerPass): Promise<PickerView> {
  const { language, theme, replies } = await parts.preferences.get();
  const question = await questionOf(parts.tabs, pass);
  const order: OrderView =
    'code' in question
      ? { tid: pass.tid, canLookUp: false, problem: question }
      : await parts.desk.view(question);
  const running = (await parts.locks.byTid(pass.tid)).find(isUnderWay);
  return {
    token,
    language,
    theme,
    replies,
    order,
    anchor: pass.anchor,
    lock: running && lockView(running, parts.locks.meaning),
  };
}

async function passAndQuestion(
  parts: PickerHandlerParts,
  token: string,
  sender: FrameSender,
): Promise<{ question: OrderQuestion } | Problem> {
  const pass = await parts.tokens.check(token, sender);
  if (!pass) return EXPIRED;
  const question = await questionOf(parts.tabs, pass);
  return 'code' in question ? question : { question };
}

async function freshen(parts: PickerHandlerParts, tabId: number): Promise<void> {
  const frames = await parts.tabs.frames(tabId);
  const alive = await Promise.all(frames.map((frameId) => parts.browser.readAgain(tabId, frameId)));
  await Promise.all(frames.map((frameId, i) => (alive[i] ? undefined : parts.tabs.gone(tabId, frameId))));
}

/** The order of this pass as its tab shows it now; the buyer must still be the one the picker was opened for. */
async function questionOf(tabs: Tabs, pass: PickerPass): Promise<OrderQuestion | Problem> {
  const context = await tabs.context(pass.tabId);
  const order = context?.orders.find((each) => each.tid === pass.tid);
  const nameNow = context?.buyer ? buyerName(context.buyer) : '';
  if (!context || !order || nameNow !== pass.buyerName) return buyerChanged(pass, context, nameNow);
  return { tid: pass.tid, page: { order, sellerNick: context.sellerNick, buyer: context.buyer } };
}

function buyerChanged(pass: PickerPass, context: TabContext | undefined, nameNow: string): Problem {
  return {
    code: 'buyer-changed',
    detail: { was: pass.buyerName, now: nameNow, tid: pass.tid, nowTid: context?.orders[0]?.tid ?? '' },
  };
}
