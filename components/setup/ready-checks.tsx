import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useTexts } from '@/components/ui/texts';
import { setup } from '@/utils/i18n/setup';
import type { SetupPort, Shortcut } from './setup-port';
import { useReadiness } from './use-readiness';

const COMMANDS = { _execute_action: 'popup', 'open-picker': 'picker' } as const;

/** Whether it is pinned and its shortcuts work: checked while the page is open, each with a way to fix it. */
export function ReadyChecks({ port }: { port: SetupPort }) {
  const t = useTexts(setup);
  const { isPinned, shortcuts } = useReadiness(port);
  return (
    <ul class="setup-checks">
      <Check isReady={isPinned} title={t.pin}>
        <p>{isPinned ? t.pinned : port.isFirefox ? t.pinFirefox : t.pinChromium}</p>
      </Check>
      {Object.entries(COMMANDS).map(([name, text]) => (
        <ShortcutCheck
          key={name}
          title={t[text]}
          shortcut={shortcuts?.find((one) => one.name === name)}
          isKnown={shortcuts !== undefined}
          openSettings={port.shortcuts.openSettings}
        />
      ))}
    </ul>
  );
}

interface ShortcutCheckProps {
  title: string;
  shortcut: Shortcut | undefined;
  isKnown: boolean;
  openSettings(): void;
}

function ShortcutCheck({ title, shortcut, isKnown, openSettings }: ShortcutCheckProps) {
  const t = useTexts(setup);
  const keys = shortcut?.keys ?? '';
  return (
    <Check isReady={isKnown ? keys !== '' : undefined} title={title}>
      {keys !== '' && (
        <p class="setup-keys">
          {keys.split('+').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </p>
      )}
      {isKnown && keys === '' && (
        <p>
          {t.noKeys}{' '}
          <Button size="small" onClick={openSettings}>
            {t.setKeys}
          </Button>
        </p>
      )}
    </Check>
  );
}

interface CheckProps {
  /** Undefined: not known. */
  isReady: boolean | undefined;
  title: string;
  children: ComponentChildren;
}

function Check({ isReady, title, children }: CheckProps) {
  const t = useTexts(setup);
  return (
    <li class={isReady ? 'setup-check setup-check-ready' : 'setup-check'}>
      <span class="setup-mark">
        <Icon name={isReady ? 'check' : 'idle'} size={14} />
      </span>
      <div>
        <strong>{title}</strong>
        {isReady !== undefined && <span class="ol-unseen">{isReady ? t.ready : t.open}</span>}
        {children}
      </div>
    </li>
  );
}
