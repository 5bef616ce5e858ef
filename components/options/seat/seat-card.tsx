import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useGo } from '../go';
import { useOptions } from '../options-screen';
import { CopyButton } from '../parts/copy-button';
import { ProblemNote } from '../parts/problem-note';
import { usePreferences } from '../preferences-context';
import type { SeatAction, SeatLine } from './seat-line';
import { seatLines } from './seat-lines';
import { seatText } from './seat-text';
import { useSeat } from './use-seat';

/** 座席检查: everything that an administrator asks on the phone, on one screen. */
export function SeatCard() {
  const { screen, t, language } = useOptions();
  const { seat, problem, look } = useSeat();
  const rules = usePreferences();
  const wording = { t, language, now: screen.now() };
  const lines = seat && seatLines({ ...seat, rules }, wording);
  const toDo = lines?.filter(({ state }) => state === 'failed').length ?? 0;
  return (
    <section class="opt-card opt-seat" aria-labelledby="seat-title">
      <header class="opt-card-head">
        <h2 id="seat-title">{t.seat.title}</h2>
        {lines && (
          <span class={toDo > 0 ? 'opt-seat-bad' : 'opt-dim'} role="status">
            {toDo > 0 ? t.seat.toDo(toDo) : t.seat.allWell}
          </span>
        )}
        <div class="opt-head-actions">
          {lines && <CopyButton label={t.seat.copy} text={seatText(lines, wording)} />}
        </div>
      </header>
      {problem && <ProblemNote problem={problem} action={<Button onClick={look}>{t.frame.retry}</Button>} />}
      {!lines && !problem && (
        <p class="opt-card-text" aria-busy="true">
          {t.frame.loading}
        </p>
      )}
      {lines && (
        <ul class="opt-seat-lines">
          {lines.map((line) => (
            <SeatRow key={line.id} line={line} look={look} />
          ))}
        </ul>
      )}
    </section>
  );
}

const ICONS = { ok: 'check', failed: 'warning', untested: 'minus' } as const;

function SeatRow({ line, look }: { line: SeatLine; look(): void }) {
  const { t } = useOptions();
  return (
    <li class={`opt-seat-line opt-seat-${line.state}`}>
      <Icon name={ICONS[line.state]} size={14} />
      <span class="ol-unseen">{t.seat.state[line.state]}</span>
      <strong>{line.title}</strong>
      <div>
        <p>{line.text}</p>
        {line.next && <p class="opt-seat-next">{line.next}</p>}
      </div>
      {line.action && line.state !== 'ok' && <ToDo action={line.action} look={look} />}
    </li>
  );
}

function ToDo({ action, look }: { action: SeatAction; look(): void }) {
  const { screen, t } = useOptions();
  const go = useGo();
  const [label, act] = ((): [string, () => void] => {
    if (typeof action === 'object') {
      const ask = () => screen.permissions.request({ origins: action.allow }).then(look);
      return [t.frame.allow, () => void ask()];
    }
    if (action === 'history') return [t.seat.toHistory, () => screen.openPage('history')];
    if (action === 'shortcuts') return [t.seat.toShortcuts, () => go('shortcuts')];
    return action === 'security'
      ? [t.seat.toVault, () => go('security')]
      : [t.seat.toShops, () => go('shops')];
  })();
  return (
    <Button size="small" onClick={act}>
      {label}
    </Button>
  );
}
