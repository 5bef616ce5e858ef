import type { Browser, Page } from 'puppeteer-core';
import type { TestBrowser } from '../../harness/browsers';

/**
 * Ends the background from outside, whatever it is doing. Chromium: `ServiceWorker.stopAllWorkers`. Firefox: the event
 * page's browser is taken away by privileged code. The next message wakes a fresh one.
 */
export type Kill = () => Promise<void>;

/** `page`: any page of the extension. */
export async function createKill({ name, browser }: TestBrowser, page: Page): Promise<Kill> {
  return name === 'chromium' ? chromiumKill(page) : firefoxKill(browser);
}

async function chromiumKill(page: Page): Promise<Kill> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}

async function firefoxKill(browser: Browser): Promise<Kill> {
  const chrome = await privileged(browser);
  return async () => {
    await chrome(TERMINATE);
  };
}

const TERMINATE = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('order-lock@qianniu-order-lock.org');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
})()`;

/** Runs an expression in the browser's own window (Firefox with \`-remote-allow-system-access\`). */
export async function privileged(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  if (!context) throw new Error('no privileged window');
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (result.type !== 'success') throw new Error(`privileged: ${JSON.stringify(result.exceptionDetails)}`);
    return result.result?.value;
  };
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: BidiResult }>;
}

interface BidiResult {
  type?: string;
  contexts?: { context: string }[];
  result?: { value?: unknown };
  exceptionDetails?: unknown;
}
