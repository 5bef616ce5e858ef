import type { Browser } from 'puppeteer-core';

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
