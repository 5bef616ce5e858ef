import { openChat, openSession } from '../browser/session';
import type { BrowserName } from '../find-browser.mjs';
import { startSandbox } from '../sandbox/index';
import { describeCall, describeHolds } from './story';

// Opens a real browser window: extension loaded, shop configured, chat page open. Every call is printed as it arrives.

const [name = 'chromium'] = process.argv.slice(2) as BrowserName[];
const sandbox = await startSandbox();
const agent = await openSession(name, sandbox, undefined, { headless: false });
await openChat(agent, '柚子汽水_2023');
console.log(`
${name} is open with the chat page of a demo shop. Press 锁单 beside the order, tick, confirm.
The popup is behind the extension's button (or Alt+Shift+L). Try 4512690374418027645 in it; 4511342298106630952 is
refused by the ERP, line by line for another reason. Close the window to end.
`);

let told = 0;
const teller = setInterval(() => {
  for (const call of sandbox.gateway.calls.slice(told)) {
    console.log(describeCall(call));
    console.log(describeHolds(sandbox));
    told += 1;
  }
}, 200);

await new Promise<void>((done) => {
  agent.test.browser.once('disconnected', () => done());
  process.once('SIGINT', () => done());
});
clearInterval(teller);
await agent.close().catch(() => undefined);
await sandbox.close();
