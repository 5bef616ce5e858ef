import { render } from 'preact';
import { ArmingProvider } from '@/components/order/arming';
import { LanguageProvider } from '@/components/ui/texts';
import { problemSentence } from '@/utils/i18n/problems';
import { onNews, onOutdated, send } from '@/utils/messages/client';
import type { PickerView, Problem } from '@/utils/messages/views';
import { keyDoor } from '@/utils/page/keys';
import { copyText } from './copy';
import type { PickerEnv } from './env';
import { rememberFocus } from './focus';
import { createHost } from './host';
import { Picker } from './Picker';
import { place } from './place';
import { canBeSeen, createEye } from './sight';
import { look } from './surroundings';
import { createArming } from './useArmed';

/** One open picker in this frame. */
export interface OpenPicker {
  close(): void;
}

/**
 * Asks the background what this picker is for, and shows it. Undefined: it is for nothing (somebody else in this frame
 * has begun), or here is no room or no safe sight, and the popup took over.
 */
export async function openPicker(win: Window & typeof globalThis): Promise<OpenPicker | undefined> {
  const restoreFocus = rememberFocus(win);
  const begun = await send('picker/begin', {});
  if (begun.ok) return show(win, begun.value, restoreFocus);
  return begun.problem.code === 'token-expired' ? undefined : show(win, viewOf(begun.problem), restoreFocus);
}

function show(
  win: Window & typeof globalThis,
  view: PickerView,
  restoreFocus: () => void,
): OpenPicker | undefined {
  const { token } = view;
  const spot = place(look(win, view.anchor));
  if (!spot || !canBeSeen(win)) {
    void send('picker/open-popup', { token }).then(() => send('picker/closed', { token }));
    return undefined;
  }
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    win.removeEventListener('pagehide', close);
    win.removeEventListener('resize', follow);
    const hadFocus = there.root.activeElement !== null;
    render(null, there.mount);
    there.remove();
    if (hadFocus) restoreFocus();
    void send('picker/closed', { token });
  };
  const there = createHost(win.document, close, farewell(win.document, view));
  const follow = (): void => {
    const next = place(look(win, view.anchor));
    if (next) there.put(next);
  };
  const env: PickerEnv = {
    send,
    onNews,
    onOutdated,
    now: () => Date.now(),
    newRequestId: () => crypto.randomUUID(),
    copy: (text) => copyText(text, there.root),
    close,
  };
  win.addEventListener('pagehide', close);
  win.addEventListener('resize', follow);
  there.put(spot);
  render(
    <LanguageProvider value={view.language}>
      <ArmingProvider value={createArming(createEye(win, there.host, there.root))}>
        <Picker env={env} view={view} root={there.root} claimKeys={claimKeys(there.host)} />
      </ArmingProvider>
    </LanguageProvider>,
    there.mount,
  );
  return { close };
}

/** What stands there for a moment, once no script of ours does. */
function farewell(doc: Document, { language, theme }: PickerView): HTMLElement {
  const words = doc.createElement('div');
  words.className = 'ol-root ol-farewell';
  words.dataset.theme = theme;
  words.lang = language;
  words.textContent = problemSentence({ code: 'outdated' }, language);
  return words;
}

/** The detector's key door, first on the page; where there is none, the host itself. */
function claimKeys(host: HTMLElement) {
  return (take: (event: KeyboardEvent) => void): (() => void) => {
    const door = keyDoor();
    if (door) return door.claim(host, take);
    host.addEventListener('keydown', take);
    return () => host.removeEventListener('keydown', take);
  };
}

/** A background that cannot even begin is told as well. */
function viewOf(problem: Problem): PickerView {
  return {
    token: '',
    language: 'zh-CN',
    theme: 'system',
    order: { tid: '', canLookUp: false, problem },
    replies: { locked: '', accepted: '' },
  };
}
