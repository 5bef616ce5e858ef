import { bedding, lamp, lockOf, single } from '@/components/popup/testing/samples';
import type { Answers } from '@/components/screen/testing/fake-screen';
import type { CallAnswer } from '@/utils/domain/lock';
import type { LockView, OrderView } from '@/utils/messages/views';

/** One call for each line, and several pasted orders: data for the pictures of picker and popup. */

const TOGETHER: CallAnswer = { outcome: 'refused', code: '1004', message: '已拣货拦截失败' };
/** Three lines that can be locked. */
export const THREE: OrderView = {
  ...bedding,
  subOrders: bedding.subOrders?.map(({ blocked, shippedAt, carrier, ...line }) => ({
    ...line,
    status: 'WAIT_SELLER_SEND_GOODS',
  })),
};
export const THREE_IDS = (THREE.subOrders ?? []).map(({ id }) => id);
const [A = '', B = '', C = ''] = THREE_IDS;

type Ended = (ids: string[]) => LockView;

/** Refused or unknown together; then each line by itself. */
function lockEach(second: CallAnswer | undefined, together: CallAnswer = TOGETHER): Ended {
  return (ids) => {
    const [id = ''] = ids;
    const answer = ids.length > 1 ? together : id === B ? second : ({ outcome: 'locked' } as const);
    return lockOf(THREE, ids, answer, `7f3a19c2-${id.slice(9, 13)}`);
  };
}

/** Of the picker; the second step is 逐个锁定. */
export const EACH_LINE: { name: string; lock: Ended; isOneByOne: boolean }[] = [
  { name: 'each-offered', lock: lockEach(undefined), isOneByOne: false },
  { name: 'each-sending', lock: lockEach(undefined), isOneByOne: true },
  { name: 'each-outcome', lock: lockEach(TOGETHER), isOneByOne: true },
  {
    name: 'each-stopped',
    lock: lockEach({ outcome: 'unknown', unknownReason: 'interrupted' }),
    isOneByOne: true,
  },
  {
    name: 'each-after-unknown',
    lock: lockEach(undefined, { outcome: 'unknown', unknownReason: 'partial', doneIds: [A], failedIds: [C] }),
    isOneByOne: false,
  },
];

/** An earlier press stopped after the first line. */
export const BROKEN: OrderView = {
  ...THREE,
  subOrders: THREE.subOrders?.map((line) => (line.id === A ? line : { ...line, unsent: true })),
};

/** Of several pasted orders this one is refused. */
export function refusing(tid: string): Answers {
  return {
    'app/lock': ({ tid: asked, subOrderIds, requestId }) => {
      const order = [lamp, single, bedding].find((one) => one.tid === asked) ?? lamp;
      return lockOf(order, subOrderIds, asked === tid ? TOGETHER : { outcome: 'locked' }, requestId);
    },
  };
}
