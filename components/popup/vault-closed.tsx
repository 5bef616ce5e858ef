import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { showFocus } from '@/components/ui/use-hotkeys';
import type { Problem } from '@/utils/domain/problem';
import type { VaultView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { type PopupTexts, usePopupTexts } from './texts';

/** The vault is closed: asks for the passphrase; everything else stays as it was. */
export function VaultClosed({ vault, opened }: { vault: VaultView; opened: () => void }) {
  const t = usePopupTexts();
  const { send, now } = usePopupScreen();
  const { hasTicks } = usePopupState();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useLayoutEffect(() => input.current?.focus(), []);

  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = input.current;
    if (!field?.value || isBusy) return;
    setBusy(true);
    const reply = await send('app/open-vault', { passphrase: field.value });
    setBusy(false);
    field.value = '';
    if (reply.ok) return opened();
    setProblem(reply.problem);
    field.focus();
  };

  const wait = Math.ceil(((vault.nextTryAt ?? 0) - now()) / 1000);
  return (
    <section class="pp-gate" aria-labelledby={`${id}-title`}>
      <span class="pp-gate-icon">
        <Icon name="key" size={20} />
      </span>
      <h2 id={`${id}-title`}>{t.vaultClosed}</h2>
      <p class="ol-meta">
        <span class="pp-line">{whyClosed(vault, t)}</span>
        <span class="pp-line">{hasTicks ? t.vaultClosedKept : t.vaultClosedNote}</span>
      </p>
      <form onSubmit={open}>
        <label for={id}>{t.passphrase}</label>
        {/* Uncontrolled, so that the passphrase is never kept in component state. */}
        <input
          ref={input}
          id={id}
          class="ol-input"
          data-passphrase
          type="password"
          autocomplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
        />
        <p id={`${id}-note`} class="pp-error" aria-live="polite">
          {problem && whatIsWrong(problem, wait, t)}
        </p>
        <Button kind="primary" size="large" type="submit" kbd="↵" busy={isBusy}>
          {isBusy ? t.openingVault : t.openVault}
        </Button>
      </form>
    </section>
  );
}

/** Focuses the only passphrase field, at the top of the view. */
export function focusPassphrase(): void {
  const field = document.querySelector<HTMLElement>('[data-passphrase]');
  showFocus(field);
  field?.scrollIntoView?.({ block: 'nearest' });
}

function whyClosed({ closedWhy, idleMinutes }: VaultView, t: PopupTexts): string {
  if (closedWhy === undefined) return '';
  if (closedWhy === 'idle') return t.vaultClosedWhy.idle({ minutes: idleMinutes });
  return t.vaultClosedWhy[closedWhy];
}

function whatIsWrong(problem: Problem, waitSeconds: number, t: PopupTexts): string {
  const seconds = Number(problem.detail?.seconds ?? waitSeconds);
  return seconds > 0 ? t.waitPassphrase({ seconds }) : t.wrongPassphrase;
}
