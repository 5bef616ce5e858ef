import type { Screen } from '../../../../tooling/browser/screen';
import { type AgentSession, wasPressTaken } from '../../../../tooling/browser/session';
import type { Seen } from '../../../../tooling/browser/survey';
import { picture } from './picture';
import { difference, type Pixels } from './png';

/** Mean pixel difference of a button; faded, covered or blurred it is several times as much. */
const STILL_THE_BUTTON = 8;
/** How long a trick may last that the picker undoes; a busy machine takes fewer pictures in that time. */
const UNDONE_WITHIN_MS = 1_500;
const LEAST_PICTURES = 8;

interface Press {
  /** Whether it may have sent a call. */
  isTaken: boolean;
  /** Whether the button was visible before the press: the trick had no effect, or the picker has undone it. */
  isSeen: boolean;
}

/** Plays a trick on an armed button, waits, and presses where the button was. */
export async function pressUnder(
  agent: AgentSession,
  screen: Screen,
  button: Seen,
  play: () => Promise<unknown>,
): Promise<Press> {
  const before = await picture(screen, button);
  await play();
  await pause(200);
  const isSeen = await isSeenAgain(screen, button, before);
  // Long enough for the button to be armed again, if it could be.
  await pause(600);
  await screen.page.mouse.click(button.x, button.y);
  await pause(300);
  return { isSeen, isTaken: await wasPressTaken(agent, screen) };
}

/** Two pictures in a row have to be right. */
async function isSeenAgain(screen: Screen, button: Seen, before: Pixels): Promise<boolean> {
  const end = Date.now() + UNDONE_WITHIN_MS;
  let wasRight = false;
  for (let taken = 0; taken < LEAST_PICTURES || Date.now() < end; taken += 1) {
    const isRight = difference(before, await picture(screen, button)) < STILL_THE_BUTTON;
    if (isRight && wasRight) return true;
    wasRight = isRight;
    await pause(50);
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
