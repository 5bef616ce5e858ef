import type { PolicyView } from '@/utils/messages/seat-views';
import type { CustomSurface, PreferenceChange } from '@/utils/messages/views';
import type { LastRules } from './last-rules';
import { type ManagedShop, NO_POLICY, type Policy, parsePolicy } from './policy-shape';
import { policyView } from './policy-view';

interface ManagedPolicyParts {
  /** `storage.managed.get()`; Firefox throws if there is no policy. */
  read(): Promise<unknown>;
  secretsAllowed: boolean;
  now(): number;
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** The content of the policy has changed. */
  onChange(): void;
  lastRules: LastRules;
}

interface ManagedPolicy {
  shops(): Promise<ManagedShop[]>;
  /** While there is no policy: the rules of the last one, for a while. */
  preferences(): Promise<PreferenceChange>;
  customSurfaces(): Promise<CustomSurface[]>;
  /** Undefined: the policy does not say. */
  welcomePage(): Promise<boolean | undefined>;
  /** The state of the policy, for 诊断. */
  view(): Promise<PolicyView>;
  /** The browser reports that the policy has changed. */
  readAgain(): void;
}

interface Reading {
  at: number;
  isEmpty: boolean;
  /** The browser has answered in time. */
  hasAnswered: boolean;
  policy: Promise<Policy>;
  view: Promise<PolicyView>;
}

/** No answer within this time counts as no policy, for now. */
const PATIENCE_MS = 2_000;
const NO_ANSWER = Symbol('no answer');
/** After this time the next call checks again whether there is a policy. */
export const AGAIN_MS = 5_000;

/**
 * The policy, read once there is one. Browsers deliver it late: right after their start there is none yet, and not
 * every browser reports it later.
 */
export function createManagedPolicy(parts: ManagedPolicyParts): ManagedPolicy {
  const { now, after, onChange, lastRules } = parts;
  let known: Reading | undefined;
  let before: string | undefined;

  const read = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const cancel = after(PATIENCE_MS, () => resolve(NO_ANSWER));
      parts.read().then(resolve, reject).finally(cancel);
    });

  const readNow = (): Reading => {
    // No policy, or none that can be read.
    const written = read().catch(() => undefined);
    const at = now();
    const policy = written.then((value) => {
      reading.hasAnswered = value !== NO_ANSWER;
      const understood = parsePolicy(value, parts.secretsAllowed);
      note(reading, understood);
      return understood;
    });
    const view = policy.then(async (understood) => policyView(await written, understood, at));
    const reading: Reading = { at, isEmpty: false, hasAnswered: false, policy, view };
    known = reading;
    return reading;
  };

  const note = (reading: Reading, policy: Policy): void => {
    const text = JSON.stringify(policy);
    reading.isEmpty = text === JSON.stringify(NO_POLICY);
    // An older reading may arrive later than a newer one.
    if (known !== reading) return;
    // If it cannot be kept, the policy applies all the same.
    if (!reading.isEmpty) lastRules.keep(policy.preferences).catch(() => undefined);
    const isOther = before !== undefined && before !== text;
    before = text;
    if (isOther) onChange();
  };

  const current = (): Reading => {
    const isStale = known?.isEmpty && Math.abs(now() - known.at) >= AGAIN_MS;
    return known && !isStale ? known : readNow();
  };

  /** Every screen and page asks for it: if it is known, no call waits for the next reading. */
  const atOnce = (): Reading => {
    const last = known;
    const reading = current();
    return last ?? reading;
  };

  const preferences = async (): Promise<PreferenceChange> => {
    const reading = atOnce();
    const policy = await reading.policy;
    return reading.isEmpty ? lastRules.whileNone(reading.hasAnswered) : policy.preferences;
  };

  return {
    shops: async () => (await current().policy).shops,
    preferences,
    customSurfaces: async () => (await atOnce().policy).customSurfaces,
    welcomePage: async () => (await current().policy).welcomePage,
    view: () => current().view,
    readAgain: () => void readNow(),
  };
}
