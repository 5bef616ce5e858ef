import { useCallback, useEffect, useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Wrong } from '@/components/ui/wrong';
import type { Problem } from '@/utils/domain/problem';
import type { SelectorTrial, SurfaceSelectors, SurfaceTrial } from '@/utils/messages/views';
import { type OpenTab, useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { originOfPattern, type SurfaceDraft, surfaceOf } from './surface-draft';

interface Props {
  draft: SurfaceDraft;
  /** Address and selectors are valid. */
  isReady: boolean;
}

/** Reads an open tab by the current form, saved or not. */
export function SurfaceTrialPanel({ draft, isReady }: Props) {
  const { screen, t } = useOptions();
  const id = useId();
  const { tabs, reload } = useTabs();
  const [chosen, setChosen] = useState<number>();
  const [trial, setTrial] = useState<SurfaceTrial>();
  const [problem, setProblem] = useState<Problem>();
  const origin = originOfPattern(draft.urlPattern);
  const tabId = tabs.some((tab) => tab.id === chosen) ? chosen : tabs[0]?.id;

  const run = async (): Promise<void> => {
    if (tabId === undefined) return;
    const reply = await screen.trySurface(tabId, surfaceOf(draft));
    setTrial(reply.ok ? reply.value : undefined);
    setProblem(reply.ok ? undefined : reply.problem);
  };
  const allow = async (): Promise<void> => {
    if (origin) await screen.permissions.request({ origins: [origin] });
    reload();
  };
  return (
    <section class="opt-card opt-trial" aria-labelledby={`${id}-title`}>
      <header class="opt-card-head">
        <h2 id={`${id}-title`}>{t.surfaces.tryTitle}</h2>
        <Button size="small" icon="refresh" onClick={reload}>
          {t.surfaces.reload}
        </Button>
      </header>
      <div class="opt-card-body opt-above">
        <p class="opt-note">{t.surfaces.tryHelp}</p>
        {tabs.length === 0 ? (
          <p>{t.surfaces.noTabs}</p>
        ) : (
          <div class="ol-field-row">
            <div class="ol-field-label">
              <label for={id}>{t.surfaces.tab}</label>
            </div>
            <select
              id={id}
              class="ol-input"
              value={String(tabId)}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            >
              {tabs.map((tab) => (
                <option key={tab.id} value={tab.id}>
                  {tab.title || tab.url}
                </option>
              ))}
            </select>
          </div>
        )}
        <p class="opt-buttons">
          {/* If the page could be read, the permission is given. */}
          {!trial && (
            <Button disabled={!origin} onClick={() => void allow()}>
              {t.surfaces.allowSite}
            </Button>
          )}
          <Button kind="primary" disabled={!isReady || tabId === undefined} onClick={() => void run()}>
            {t.surfaces.run}
          </Button>
        </p>
        {problem && <ProblemNote problem={problem} />}
        <div aria-live="polite">{trial && <Trial trial={trial} />}</div>
      </div>
    </section>
  );
}

function useTabs(): { tabs: OpenTab[]; reload(): void } {
  const { screen } = useOptions();
  const [tabs, setTabs] = useState<OpenTab[]>([]);
  const reload = useCallback(() => void screen.tabs().then(setTabs), [screen]);
  useEffect(() => {
    reload();
    // A returning user may have opened the page meanwhile.
    window.addEventListener('focus', reload);
    document.addEventListener('visibilitychange', reload);
    return () => {
      window.removeEventListener('focus', reload);
      document.removeEventListener('visibilitychange', reload);
    };
  }, [reload]);
  return { tabs, reload };
}

const FIELDS: (keyof SurfaceSelectors)[] = ['tid', 'subOrders', 'buyer', 'anchor'];

function Trial({ trial }: { trial: SurfaceTrial }) {
  const { t } = useOptions();
  return (
    <div class="opt-trial-result">
      <p>{trial.urlFits ? t.surfaces.urlFits : t.surfaces.urlDiffers}</p>
      <dl class="opt-facts">
        {FIELDS.map((field) => {
          const found = trial.selectors[field];
          return (
            found && (
              <div key={field}>
                <dt>{t.surfaces[field]}</dt>
                <dd>
                  <Found field={field} found={found} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <p>
        <strong>
          {trial.orders.length > 0 ? t.surfaces.orders(trial.orders.length) : t.surfaces.noOrders}
        </strong>
      </p>
      <ul class="opt-trial-orders">
        {trial.orders.map(({ tid, subOrderIds }) => (
          <li key={tid}>
            {tid}
            <span class="opt-dim">{t.surfaces.subOrderCount(subOrderIds.length)}</span>
          </li>
        ))}
      </ul>
      {trial.buyer && <p>{t.surfaces.buyerIs(trial.buyer)}</p>}
    </div>
  );
}

function Found({ field, found }: { field: keyof SurfaceSelectors; found: SelectorTrial }) {
  const { t } = useOptions();
  if (found.invalid) return <span class="opt-bad">{t.surfaces.invalidSelector}</span>;
  if (found.elements === 0) {
    return <Wrong>{field === 'buyer' ? t.surfaces.foundNoBuyer : t.surfaces.foundNone}</Wrong>;
  }
  return (
    <>
      {t.surfaces.found(found.elements)}
      {found.sample && <q class="opt-dim">{found.sample}</q>}
    </>
  );
}
