import type { CallAnswer, NotSentReason } from './lock';

/** Who has to act after a refused or rejected call. */
type Turn = 'admin' | 'computer' | 'wait' | 'vendor' | 'agent';

const ADMIN = /^(?:11|12|13|21|22|23|24|25|26|27|28|29|30|40|41)$/;

const TURN_OF_NOT_SENT: Record<NotSentReason, Turn> = {
  unreachable: 'computer',
  'no-access': 'admin',
  'no-session-rule': 'computer',
  interrupted: 'agent',
  'vault-closed': 'agent',
  'shop-gone': 'admin',
  'against-rule': 'admin',
  'journal-failed': 'computer',
  stopped: 'agent',
};

/** Decides by the platform's code, or by the reason why nothing was sent. */
export function whoseTurn(answer: CallAnswer): Turn {
  const { code = '', subCode = '', notSentReason } = answer;
  if (notSentReason) return TURN_OF_NOT_SENT[notSentReason];
  if (code === '31') return 'computer';
  if (/^[4-7]$/.test(code) || subCode === 'isp.system-busy') return 'wait';
  if (/^isp\.|^sign-check-failure/.test(subCode || code)) return 'vendor';
  if (ADMIN.test(code) || /permission|session|appkey/i.test(subCode)) return 'admin';
  return 'agent';
}
