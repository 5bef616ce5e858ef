import type { Page } from 'puppeteer-core';
import { answerYes } from '../../../../tooling/browser/permissions';
import { click, pageScreen, see } from '../../../../tooling/browser/screen';
import { openExtensionPage } from '../../../../tooling/browser/session';
import type { TestBrowser } from '../../../../tooling/browser/start-browser';

/** 允许 in options, as a user does it; Firefox with ANSWER_YES. @returns that page of options */
export async function allowOwnHost(test: TestBrowser, host: string): Promise<Page> {
  const options = await openExtensionPage(test, 'options.html#security');
  await answerYes(test, options, `https://${host}/*`);
  await options.bringToFront();
  await click(pageScreen(options), 'button', `允许: ${host}`);
  await see(pageScreen(options), 'button', `收回: ${host}`);
  return options;
}
