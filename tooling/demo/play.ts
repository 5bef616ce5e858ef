import { see } from '../browser/screen';
import {
  type AgentSession,
  lock,
  lookUp,
  openChat,
  openPicker,
  openPopup,
  openSession,
  outcome,
} from '../browser/session';
import { unexpectedHosts } from '../browser/unexpected-hosts';
import type { BrowserName } from '../find-browser.mjs';
import { type Sandbox, startSandbox } from '../sandbox/index';
import { describeCall, describeHolds, Story } from './story';

// Plays the main job headless in each named browser, and prints for every step what the gateway checked and what the
// ERP holds.

const ORDER = { tid: '4512773019268853117', lines: ['4512773019269853117', '4512773019270853117'] };
const PASTED = { tid: '4512690374418027645', lines: ['4512690374419027645'] };

async function play(name: BrowserName): Promise<void> {
  const story = new Story(name);
  const sandbox = await startSandbox();
  const agent = await openSession(name, sandbox);
  try {
    await story.tell('The administrator has imported the settings file.', agent.options, 'options');
    await playChat(agent, sandbox, story);
    await playPopup(agent, sandbox, story);
    const others = unexpectedHosts(sandbox, name);
    if (others.length > 0) throw new Error(`requests to other hosts: ${others.join(', ')}`);
    console.log('     no other host was contacted');
  } finally {
    await agent.close();
    await sandbox.close();
  }
}

async function playChat(agent: AgentSession, sandbox: Sandbox, story: Story): Promise<void> {
  const chat = await openChat(agent, '柚子汽水_2023');
  await see(chat, 'button', new RegExp(`^锁单.*${ORDER.tid}`));
  await story.tell(
    'The buyer wants two of three lines held; the launcher is beside the order.',
    chat.page,
    'chat',
  );
  await openPicker(chat, ORDER.tid);
  await see(chat, 'checkbox', ORDER.lines[0] ?? '');
  await story.tell('The picker shows the sub-orders.', chat.page, 'picker');
  await lock(chat, ORDER.lines);
  const words = await outcome(chat);
  await story.tell(`Two ticked and confirmed; the agent reads: ${words}`, chat.page, 'locked');
  tellCall(sandbox);
  await chat.page.close();
}

async function playPopup(agent: AgentSession, sandbox: Sandbox, story: Story): Promise<void> {
  const popup = await openPopup(agent);
  await lookUp(popup, `${PASTED.tid} 先别发`);
  await see(popup, 'checkbox', PASTED.lines[0] ?? '');
  await story.tell('The popup takes a whole pasted sentence.', popup.page, 'popup');
  await lock(popup, PASTED.lines);
  const words = await outcome(popup);
  await story.tell(`One ticked and confirmed; the agent reads: ${words}`, popup.page, 'popup-locked');
  tellCall(sandbox);
}

function tellCall(sandbox: Sandbox): void {
  const call = sandbox.gateway.calls.at(-1);
  if (call) console.log(describeCall(call));
  console.log(describeHolds(sandbox));
}

const names = process.argv.slice(2) as BrowserName[];
for (const name of names) await play(name);
for (const name of (['chromium', 'firefox'] as const).filter((each) => !names.includes(each)))
  console.log(`\n${name} is not installed: it was not shown.`);
