import { browserScreen } from '@/components/screen/browser-screen';
import type { OwnPage } from '@/components/screen/screen';
import { browser } from '@/utils/browser';
import { openOwnPage } from '@/utils/own-pages';

/** What all extension pages share, with the real browser. */
export function ownPage(): OwnPage {
  return {
    ...browserScreen(document),
    openPage: (page, hash) => void openOwnPage(browser, page, hash),
  };
}
