import type { AgentSession } from '../../../../tooling/browser/session';
import type { FrameReport } from '../../../../utils/domain/order-context';

/** Sends a report as the detector of a tab's top frame does, as a lying page would make it. */
export async function report(agent: AgentSession, urlPattern: string, said: FrameReport): Promise<void> {
  await agent.options.evaluate(inTab(urlPattern, SAY, said));
}

function inTab(urlPattern: string, func: string, argument: unknown): string {
  return `(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: ${JSON.stringify(urlPattern)} });
    const func = ${func};
    await api.scripting.executeScript({ target: { tabId: tab.id }, func, args: [${JSON.stringify(argument)}] });
  })()`;
}

const SAY = `async (report) => {
  const api = globalThis.browser ?? chrome;
  const { version } = api.runtime.getManifest();
  await api.runtime.sendMessage({ kind: 'order-lock', version, name: 'detector/report', body: { report } });
}`;
