import type { PolicyPart } from '@/utils/messages/seat-views';
import { whenTested } from '../shops/when-tested';
import { preferenceLabels } from '../transfer/change-words';
import type { Seat, SeatLine, Wording } from './seat-line';

/** Whether there is a policy, when it was read, and which parts of it are used. */
export function policyLine({ facts: { policy } }: Seat, { t, language, now }: Wording): SeatLine {
  const { seat } = t;
  const base = { id: 'policy', title: seat.policy };
  if (policy.state === 'none') return { ...base, state: 'untested', text: seat.policyNone };
  if (policy.state === 'newer')
    return { ...base, state: 'failed', text: seat.policyNewer, next: seat.policyNewerNext };
  const names: Record<string, string> = { ...preferenceLabels(t), ...seat.parts };
  const nameOf = (part: PolicyPart): string =>
    part === 'shops' && policy.shops > 0 ? seat.shopCount(policy.shops) : (names[part] ?? part);
  const named = (parts: PolicyPart[]): string => parts.map(nameOf).join(seat.list);
  const text = [
    seat.policyRead(whenTested(policy.at, now, t.frame, language)),
    ...(policy.set.length > 0 ? [seat.policySets(named(policy.set))] : []),
    ...(policy.ignored.length > 0 ? [seat.policyIgnored(named(policy.ignored))] : []),
  ].join(seat.between);
  if (policy.ignored.length === 0) return { ...base, state: 'ok', text };
  return { ...base, state: 'failed', text, next: seat.policyIgnoredNext };
}
