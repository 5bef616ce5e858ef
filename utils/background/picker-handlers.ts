import type { Reply } from '@/utils/messages/protocol';
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
  /** Only for the bearer of a pass, and in the frame it was given to. */
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

  return {
    async 'picker/begin'(_, sender) {
      const begun = await parts.tokens.begin(sender);
      if (!begun) return failed(EXPIRED);
      return done(await pickerView(parts, begun.token, begun.pass));
    },
    'picker/read-order': withPass(async (pass, { fresh }) => {
      const question = await questionOf(parts.tabs, pass);
      return 'code' in question ? failed(question) : done(await parts.desk.read(question, fresh));
    }),
    'picker/lock': withPass(async (pass, { tid, subOrderIds, requestId }) => {
      if (pass.tid !== tid) return failed(EXPIRED);
      // The page is read once more at the moment of the confirm: what it shows now is what counts.
      await freshen(parts, pass.tabId);
      const question = await questionOf(parts.tabs, pass);
      if ('code' in question) return failed(question);
      const order = parts.desk.view(question);
      const record = await requestLock(parts.lockDesk, order, { requestId, entry: 'picker', subOrderIds });
      return isProblem(record) ? failed(record) : done(view(record));
    }),
    'picker/watch-lock': withPass(async (pass, { requestId }) => {
      const record = await locksOf(pass, requestId);
      return record ? done(view(record)) : failed(EXPIRED);
    }),
    'picker/mark-handled': withPass(async (pass, { requestId, note }) => {
      if (!(await locksOf(pass, requestId))) return failed(EXPIRED);
      const record = await parts.locks.markHandled(requestId, note);
      return isProblem(record) ? failed(record) : done(view(record));
    }),
    'picker/open-detail': doing(({ tid, tabId }) => parts.browser.openTab(detailAddress(tid), tabId)),
    'picker/open-popup': doing(({ tid, tabId }) => parts.browser.openPopupWindow(`tab=${tabId}&tid=${tid}`)),
    'picker/open-options': doing(() => parts.browser.openOptions()),
    'picker/open-history': doing(({ tabId }, { requestId }) =>
      parts.browser.openTab(`/history.html#${requestId}`, tabId),
    ),
    'picker/closed': doing((_, { token }) => parts.tokens.revoke(token)),
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
