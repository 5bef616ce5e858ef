import type { Browser, Runtime } from 'webextension-polyfill';
import { openOwnPage } from '@/utils/own-pages';

/** What a policy says about it; undefined: nothing. */
interface WelcomePolicy {
  welcomePage(): Promise<boolean | undefined>;
  /** Resolves once a policy that was not available yet may be. */
  later(): Promise<void>;
}

/**
 * The welcome page opens after a user's installation; not after an update, and, unless a policy says so, not if an
 * administrator has rolled it out to all seats. `management.getSelf` needs no permission; if the browser does not
 * answer it, nothing opens.
 */
export async function welcome(
  browser: Pick<Browser, 'management' | 'runtime' | 'tabs' | 'windows'>,
  reason: Runtime.OnInstalledReason,
  policy: WelcomePolicy,
): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  const isRolledOut = installType === 'admin';
  if ((await policyWord(policy, isRolledOut)) ?? !isRolledOut) await openOwnPage(browser, 'welcome');
}

/** Browsers deliver a policy late; a user who has installed manually is not kept waiting for one. */
async function policyWord(policy: WelcomePolicy, isRolledOut: boolean): Promise<boolean | undefined> {
  const word = await policy.welcomePage();
  if (word !== undefined || !isRolledOut) return word;
  await policy.later();
  return policy.welcomePage();
}
