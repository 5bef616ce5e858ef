import type { Problem } from '@/utils/domain/problem';
import type { BrowserPort } from '../ports';
import type { Tabs } from './tabs';

interface FreshenParts {
  tabs: Pick<Tabs, 'frames' | 'gone'>;
  browser: Pick<BrowserPort, 'readAgain'>;
}

/**
 * Has all frames of a tab read again what they show, and forgets those that have gone.
 * @returns `page-silent` if one is too busy to answer: what it shows now is not known
 */
export async function freshenTab(
  { tabs, browser }: FreshenParts,
  tabId: number,
): Promise<Problem | undefined> {
  const frames = await tabs.frames(tabId);
  const answers = await Promise.all(
    frames.map(async (frameId) => {
      const answer = await browser.readAgain(tabId, frameId);
      if (answer === 'gone') await tabs.gone(tabId, frameId);
      return answer;
    }),
  );
  return answers.includes('silent') ? { code: 'page-silent' } : undefined;
}
