import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { ArmingProvider } from '@/components/order/arming/arming';
import { alwaysArmed } from '@/components/order/arming/testing/always-armed';
import { Picker } from '@/components/picker/picker';
import { type PickerScreen, PickerScreenProvider } from '@/components/picker/picker-screen';
import { fakePicker } from '@/components/picker/testing/fake-picker';
import { bedding, NOW } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import { LanguageProvider } from '@/components/ui/texts';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { Language, PickerView, Theme } from '@/utils/messages/views';
import { play } from './picker/act';
import { eachLineScenes } from './picker/each-line';
import { outcomeScenes } from './picker/outcomes';
import { ownerScenes } from './picker/owner';
import { readingScenes } from './picker/reading';
import { rowScenes } from './picker/rows';
import { FIRST, type Scene, SECOND } from './picker/scene';
import { stoppedScenes } from './picker/stopped';

/** Every state of the picker, as the gallery draws it. */

interface PickerState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  /** What the agent does before the picture is taken. */
  play(root: ParentNode): Promise<void>;
}

const SCENES: Scene[] = [
  ...rowScenes,
  ...ownerScenes,
  ...readingScenes,
  ...outcomeScenes,
  ...eachLineScenes,
  ...stoppedScenes,
];

export const pickerStates: PickerState[] = SCENES.map((scene) => ({
  name: scene.name,
  render: (language, theme) => <OnStage scene={scene} language={language} theme={theme} />,
  play: (root) => play(scene.acts ?? [], root),
}));

function OnStage({ scene, language, theme }: { scene: Scene; language: Language; theme: Theme }) {
  const screen = useMemo(() => screenOf(scene), [scene]);
  const view: PickerView = {
    token: 'token',
    language,
    theme,
    order: scene.order ?? bedding,
    replies: DEFAULT_PREFERENCES.replies,
    reasons: DEFAULT_PREFERENCES.reasons,
  };
  useFastTime(scene.isHeld === true);
  const unarmed = (scene.isHeld && HIDDEN) || (scene.isResting && RESTING);
  const arming = { ...alwaysArmed(), ...(unarmed && { useArmed: () => unarmed }) };
  return (
    <div
      class={scene.isLow ? 'ol-low' : ''}
      style={{
        width: 'min(400px, 100%)',
        '--ol-picker-most': `min(${scene.isLow ? 480 : 640}px, 100vh - 24px)`,
        display: 'grid',
      }}
    >
      <LanguageProvider value={language}>
        <ArmingProvider value={arming}>
          <PickerScreenProvider value={screen}>
            <Picker view={view} />
          </PickerScreenProvider>
        </ArmingProvider>
      </LanguageProvider>
    </div>
  );
}

/** What appears after seconds is shown at once: timers of newly rendered parts are sped up. */
function useFastTime(isFast: boolean): void {
  const restore = useMemo(() => {
    const real = window.setInterval;
    if (isFast) window.setInterval = ((run: () => void) => real(run, 5)) as typeof setInterval;
    return () => {
      window.setInterval = real;
    };
  }, [isFast]);
  // The effects of the parts have run before this one.
  useLayoutEffect(restore, [restore]);
}

const RESTING = { isArmed: false, left: 700, round: 1, isHidden: false };
const HIDDEN = { isArmed: false, left: undefined, round: 0, isHidden: true };

function screenOf({ order = bedding, lock, refusal, isReading, hasNoChat = false }: Scene): PickerScreen {
  const locked = (ids: string[]) => lock?.(ids) ?? new Fails(refusal ?? { code: 'internal' });
  return fakePicker(
    {
      'picker/has-chat-input': () => !hasNoChat,
      'picker/fill-chat': () => false,
      'picker/read-order': () => (isReading ? new Promise(() => {}) : order),
      'picker/lock': ({ subOrderIds }) => locked(subOrderIds),
      'picker/mark-handled': ({ note }) => {
        const before = locked([FIRST, SECOND]);
        return before instanceof Fails ? before : { ...before, handled: { at: NOW + 2_000, note } };
      },
    },
    { now: () => NOW + 2_400 },
  );
}
