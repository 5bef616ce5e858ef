import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { OPTIONAL_PAGE_HOSTS, PAGE_HOSTS } from '@/utils/domain/site-hosts';
import type { CustomSurfaceView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { useAnswer } from '../use-background';
import { SurfaceEditor } from './surface-editor';
import { useSurfaceDrafts } from './use-surface-drafts';

/** The name under which the surface being added is kept. */
const NEW = '';

/** Position of a surface in the list; 'new' for the one being added. */
type Chosen = number | 'new';

/** Pages described by an administrator. */
export function SurfacesSection() {
  const { screen, t } = useOptions();
  const { value: surfaces, problem, set, reload } = useAnswer('app/custom-surfaces', {}, 'preferences');
  const [chosen, setChosen] = useState<Chosen>();
  const [drafts, putDraft] = useSurfaceDrafts();
  const [savedAt, setSavedAt] = useState<number>();
  if (!surfaces) {
    return <Waiting title={t.frame.surfaces} problem={problem} onRetry={reload} />;
  }
  const at = chosen ?? (surfaces.length > 0 ? 0 : NEW in drafts ? 'new' : undefined);
  const name = (at === 'new' || at === undefined ? undefined : surfaces[at]?.name) ?? NEW;
  return (
    <>
      <PageHead title={t.frame.surfaces} intro={t.surfaces.intro}>
        <Button icon="plus" onClick={() => setChosen('new')}>
          {t.surfaces.add}
        </Button>
      </PageHead>
      <BuiltIn key={String(at === undefined)} isOpen={at === undefined} />
      {surfaces.length === 0 && at === undefined && <p class="opt-card opt-card-text">{t.surfaces.empty}</p>}
      {at !== undefined && (
        <SurfaceEditor
          key={name}
          surfaces={surfaces}
          at={at}
          typed={drafts[name]}
          savedAt={savedAt}
          onTyped={(draft) => {
            putDraft(name, draft);
            setSavedAt(undefined);
          }}
          onSaved={(list, next) => {
            set(list);
            setChosen(next);
            putDraft(name, undefined);
            setSavedAt(screen.now());
          }}
        >
          <SurfaceList surfaces={surfaces} at={at} onChoose={setChosen} />
        </SurfaceEditor>
      )}
    </>
  );
}

interface ListProps {
  surfaces: CustomSurfaceView[];
  at: Chosen;
  onChoose(at: Chosen): void;
}

function SurfaceList({ surfaces, at, onChoose }: ListProps) {
  const { t } = useOptions();
  const items: [Chosen, string, string][] = surfaces.map((surface, place) => [
    place,
    surface.name,
    surface.isManaged ? `${t.rules.managed} · ${surface.urlPattern}` : surface.urlPattern,
  ]);
  if (at === 'new') items.push(['new', t.surfaces.untitled, '']);
  return (
    <section class="opt-card opt-shops" aria-label={t.surfaces.list}>
      <ul class="opt-shop-list">
        {items.map(([place, name, pattern]) => (
          <li key={String(place)} class={place === at ? 'opt-shop-item opt-shop-selected' : 'opt-shop-item'}>
            <button
              type="button"
              class="opt-shop-choice"
              aria-current={place === at ? 'true' : undefined}
              onClick={() => onChoose(place)}
            >
              <span class="opt-shop-names">
                <span class="opt-shop-nick">{name}</span>
                <span class="opt-shop-state">{pattern}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What needs no description: shown so that it is not described again. Folded if the user came for a form. */
function BuiltIn({ isOpen }: { isOpen: boolean }) {
  const { t } = useOptions();
  return (
    <details class="opt-card opt-built-in" open={isOpen}>
      <summary>
        <Icon name="chevron" size={14} />
        {t.surfaces.builtIn}
      </summary>
      <Hosts patterns={PAGE_HOSTS} />
      <p class="opt-card-text">{t.surfaces.optional}</p>
      <Hosts patterns={OPTIONAL_PAGE_HOSTS} />
    </details>
  );
}

function Hosts({ patterns }: { patterns: string[] }) {
  const { t } = useOptions();
  return (
    <dl class="opt-facts">
      {patterns.map((pattern) => (
        <div key={pattern}>
          <dt>{t.surfaces.builtInNames[pattern]}</dt>
          <dd>{pattern}</dd>
        </div>
      ))}
    </dl>
  );
}
