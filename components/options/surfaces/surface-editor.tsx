import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { Problem } from '@/utils/domain/problem';
import type { CustomSurface, CustomSurfaceView } from '@/utils/messages/views';
import { useFieldErrors } from '../field-errors';
import { useOptions } from '../options-screen';
import { ManagedNote } from '../parts/managed-note';
import { ProblemNote } from '../parts/problem-note';
import { SaveBar } from '../parts/save-bar';
import { focusField } from '../shops/focus-field';
import { clockTime } from '../shops/when-tested';
import { RemoveSurface } from './remove-surface';
import {
  draftOfSurface,
  NEW_SURFACE,
  originOfPattern,
  type SurfaceDraft,
  type SurfaceField,
  surfaceOf,
  validateSurface,
} from './surface-draft';
import { SurfaceTrialPanel } from './surface-trial-panel';

interface Props {
  surfaces: CustomSurfaceView[];
  at: number | 'new';
  /** What was typed and not saved. */
  typed: SurfaceDraft | undefined;
  /** Epoch ms of the last save, until something is typed. */
  savedAt: number | undefined;
  onTyped(draft: SurfaceDraft | undefined): void;
  /** `next`: the position to go to; undefined: the first one. */
  onSaved(surfaces: CustomSurfaceView[], next: number | undefined): void;
  /** The list beside the form. */
  children: ComponentChildren;
}

/** The form of one custom surface, with the trial beside it. */
export function SurfaceEditor({ surfaces, at, typed, savedAt, onTyped, onSaved, children }: Props) {
  const { screen, t, language } = useOptions();
  const errorOf = useFieldErrors();
  const saved = at === 'new' ? undefined : surfaces[at];
  const original = saved ? draftOfSurface(saved) : NEW_SURFACE;
  const draft = saved?.isManaged ? original : (typed ?? original);
  const [left, setLeft] = useState<SurfaceField[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | 'denied'>();
  const form = useRef<HTMLElement>(null);
  const noteId = useId();

  const found = validateSurface(
    draft,
    surfaces.filter((surface) => surface !== saved).map((surface) => surface.name),
  );
  const wrong = Object.keys(found) as SurfaceField[];
  const shown = (field: SurfaceField) => (left.includes(field) ? found[field] : undefined);
  const change = (next: SurfaceDraft): void => {
    onTyped(countDifferences(next, original) === 0 ? undefined : next);
  };

  const store = async (list: CustomSurfaceView[], next: number | undefined): Promise<void> => {
    setSaving(true);
    const reply = await screen.send('app/save-custom-surfaces', {
      surfaces: list.filter(({ isManaged }) => !isManaged),
    });
    setSaving(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    onSaved(reply.value, next);
  };
  const save = async (): Promise<void> => {
    setLeft(wrong);
    if (wrong[0]) return focusField(form.current, wrong[0]);
    const origin = originOfPattern(draft.urlPattern);
    // Must come first: a browser grants hosts only within the click.
    if (origin && !(await screen.permissions.request({ origins: [origin] }))) return setProblem('denied');
    const surface: CustomSurface = surfaceOf(draft);
    const list = saved ? surfaces.map((one) => (one === saved ? surface : one)) : [...surfaces, surface];
    await store(list, at === 'new' ? list.length - 1 : at);
  };

  const selector = (field: keyof SurfaceDraft['selectors']) => ({
    name: field,
    label: t.surfaces[field],
    help: t.surfaces[`${field}Help`],
    value: draft.selectors[field],
    error: errorOf(shown(field)),
    required: field === 'tid',
    optional: field === 'tid' ? undefined : t.frame.optional,
    onInput: (value: string) => change({ ...draft, selectors: { ...draft.selectors, [field]: value } }),
    onLeave: () => setLeft([...left, field]),
  });
  const text = (field: 'name' | 'urlPattern') => ({
    name: field,
    label: t.surfaces[field],
    help: t.surfaces[`${field}Help`],
    value: draft[field],
    error: errorOf(shown(field)),
    required: true,
    onInput: (value: string) => change({ ...draft, [field]: value }),
    onLeave: () => setLeft([...left, field]),
  });

  return (
    <>
      <div class="opt-editor-grid">
        {children}
        <section class="opt-card opt-form" ref={form} aria-label={draft.name || t.surfaces.untitled}>
          {saved?.isManaged && <ManagedNote id={noteId} />}
          <fieldset
            class="opt-fields opt-form-rows"
            disabled={saved?.isManaged}
            aria-describedby={saved?.isManaged ? noteId : undefined}
          >
            <TextField {...text('name')} />
            <TextField {...text('urlPattern')} placeholder="https://erp.example.com/orders/*" />
            <TextField {...selector('tid')} placeholder=".order-no" />
            <TextField {...selector('subOrders')} />
            <TextField {...selector('buyer')} />
            <TextField {...selector('anchor')} />
          </fieldset>
          {saved && !saved.isManaged && (
            <RemoveSurface
              name={saved.name}
              onRemove={() =>
                void store(
                  surfaces.filter((one) => one !== saved),
                  undefined,
                )
              }
            />
          )}
        </section>
        <SurfaceTrialPanel draft={draft} isReady={wrong.filter((field) => field !== 'name').length === 0} />
      </div>
      <SaveBar
        changes={countDifferences(draft, original)}
        wrong={left.length > 0 ? wrong.filter((field) => left.includes(field)).length : 0}
        isSaving={isSaving}
        savedAt={savedAt === undefined ? undefined : clockTime(savedAt, language)}
        onSave={() => void save()}
        onDiscard={() => change(original)}
      >
        {problem === 'denied' && <Notice>{t.surfaces.denied}</Notice>}
        {problem && problem !== 'denied' && <ProblemNote problem={problem} />}
      </SaveBar>
    </>
  );
}

function countDifferences(draft: SurfaceDraft, original: SurfaceDraft): number {
  const flat = (surface: SurfaceDraft): string[] => [
    surface.name,
    surface.urlPattern,
    ...Object.values(surface.selectors),
  ];
  const before = flat(original);
  return flat(draft).filter((value, i) => value !== before[i]).length;
}
