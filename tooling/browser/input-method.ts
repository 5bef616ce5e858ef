import type { BrowserName } from '../find-browser.mjs';
import type { Screen } from './screen';

/** An input method in the focused field of an extension page. */
export interface InputMethod {
  /** Composes a text without committing it. */
  compose(words: string): Promise<void>;
  /** Presses Enter during the composition. */
  enterWhileComposing(): Promise<void>;
  /** Commits the text by Enter, which the page then also receives as an ordinary key. */
  endWithEnter(words: string): Promise<void>;
}

export function inputMethodOn(screen: Screen, browser: BrowserName): InputMethod {
  return browser === 'chromium' ? byDriver(screen) : byEvents(screen);
}

/** In Chromium the driver composes: the page gets the real editor events. */
function byDriver({ page }: Screen): InputMethod {
  const session = page.createCDPSession();
  const key = async (code: number) => {
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: code };
    const to = await session;
    await to.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  };
  return {
    async compose(words) {
      const selection = { selectionStart: words.length, selectionEnd: words.length };
      await (await session).send('Input.imeSetComposition', { text: words, ...selection });
    },
    enterWhileComposing: () => key(229),
    async endWithEnter(words) {
      const to = await session;
      // Sent together, so that the key follows the end immediately, however busy the machine is.
      await Promise.all([to.send('Input.insertText', { text: words }), key(13)]);
      await to.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter' });
    },
  };
}

/** Firefox's driver has no input method: dispatches the events as Firefox does, all in one turn. */
function byEvents({ page }: Screen): InputMethod {
  return {
    compose: (words) => page.evaluate(`(${COMPOSE})(${JSON.stringify(words)})`) as Promise<void>,
    enterWhileComposing: () =>
      page.evaluate(`(${ENTER})({ keyCode: 229, isComposing: true })`) as Promise<void>,
    endWithEnter: (words) =>
      page.evaluate(`{
        const field = document.activeElement;
        document.execCommand('insertText', false, ${JSON.stringify(words)});
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
        (${ENTER})({ keyCode: 13 });
        field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true, composed: true }));
      }`) as Promise<void>,
  };
}

const COMPOSE = `() => {
  const event = new CompositionEvent('compositionstart', { bubbles: true, composed: true });
  document.activeElement.dispatchEvent(event);
}`;

const ENTER = `(own) => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true, ...own });
  document.activeElement.dispatchEvent(event);
}`;
