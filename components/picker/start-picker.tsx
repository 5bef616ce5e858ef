import { render } from 'preact';
import { ignoreSentences, watchActs } from '@/components/order/arming/acts';
import { ArmingProvider, createArming } from '@/components/order/arming/arming';
import { worldOf } from '@/components/order/arming/own-world';
import { browserScreen } from '@/components/screen/browser-screen';
import { LanguageProvider } from '@/components/ui/texts';
import { onOutdated, send } from '@/utils/messages/client';
import type { HostSays } from '@/utils/messages/picker-channel';
import type { PickerView } from '@/utils/messages/views';
import { reportHeight } from './frame-size';
import { watchHeldKeys } from './held-keys';
import { type HostChannel, openHostChannel } from './host-channel';
import { invitedActs, watchInvitation } from './invitation';
import { Picker } from './picker';
import { type PickerScreen, PickerScreenProvider } from './picker-screen';
import { createWatch } from './visibility';

/**
 * The picker in its frame. Without a token, or with one that the background does not accept from this very document, it
 * shows and reveals nothing: any page may embed it.
 */
export async function startPicker(win: Window & typeof globalThis, root: HTMLElement): Promise<void> {
  if (win === win.top) return;
  const channel = openHostChannel(win);
  const { view, isQuiet } = await begun(win, channel);
  const { documentElement, body } = win.document;
  const invitation = watchInvitation(win, !isQuiet);
  channel.hear(({ say }) => say === 'focus-given' && invitation.invite());
  const acts = invitedActs(watchActs(win), invitation);
  ignoreSentences(win, acts);
  documentElement.lang = view.language;
  documentElement.dataset.theme = body.dataset.theme = view.theme;
  render(
    <LanguageProvider value={view.language}>
      <ArmingProvider value={createArming({ ...worldOf(win, acts), watch: createWatch(win, channel) })}>
        <PickerScreenProvider value={screenOf(win, channel)}>
          <Picker view={view} isQuiet={isQuiet} />
        </PickerScreenProvider>
      </ArmingProvider>
    </LanguageProvider>,
    root,
  );
  channel.say({ say: 'begun' });
  if (root.firstElementChild) reportHeight(win, root.firstElementChild, channel);
}

/** The first view that a token of the host yields: a prepared one may have been dropped and replaced since. */
async function begun(win: Window, channel: HostChannel): Promise<{ view: PickerView; isQuiet: boolean }> {
  let next = heard(channel, 'token');
  for (;;) {
    const { token, isQuiet } = await next;
    next = heard(channel, 'token');
    const view = await begin(win, token, channel);
    if (view) return { view, isQuiet };
  }
}

/**
 * Answered once the agent has opened the picker. If the worker ends before that, the request is repeated when the frame
 * is shown.
 */
async function begin(win: Window, token: string, channel: HostChannel): Promise<PickerView | undefined> {
  const shown = heard(channel, 'shown');
  const parent = win.location.ancestorOrigins?.[0];
  const ask = () => send('picker/begin', parent === undefined ? { token } : { token, parent });
  let reply = await ask();
  if (!reply.ok && reply.problem.code === 'no-answer') {
    await shown;
    reply = await ask();
  }
  return reply.ok ? reply.value : undefined;
}

type Said<S> = Extract<HostSays, { say: S }>;

/** Resolves with the next message of this kind. */
function heard<S extends HostSays['say']>(channel: HostChannel, what: S): Promise<Said<S>> {
  return new Promise((resolve) => {
    const stop = channel.hear((message) => {
      if (message.say !== what) return;
      stop();
      resolve(message as Said<S>);
    });
  });
}

function screenOf(win: Window, channel: HostChannel): PickerScreen {
  const held = watchHeldKeys(win);
  return {
    ...browserScreen(win.document),
    onOutdated,
    afterRelease: held.afterRelease,
    openOther: (tid) => channel.say({ say: 'open', tid }),
    lockIsOut: (isOut) => channel.say({ say: 'lock', isOut }),
    close: () => channel.say({ say: 'close' }),
    move: {
      by: (x, y, isDone) => channel.say({ say: 'move', x, y, isDone }),
      back: () => channel.say({ say: 'move-back' }),
      onPut: (run) => channel.hear(({ say }) => say === 'shown' && run()),
    },
  };
}
