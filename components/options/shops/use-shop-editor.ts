import { useMemo, useRef, useState } from 'preact/hooks';
import { mainAccount, sameAccount } from '@/utils/domain/nicks';
import type { Problem } from '@/utils/domain/problem';
import type { ShopView, UnreadableShop } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { type Drafts, loadDrafts, saveDrafts } from './draft-store';
import { foreignOrigins, hostOf } from './gateway-hosts';
import {
  countChanges,
  draftOf,
  draftOfRow,
  formOf,
  NO_SECRETS,
  newDraft,
  type ShopDraft,
  type TypedSecrets,
} from './shop-draft';
import { type ShopField, type ShopProblems, validateShop } from './validate-shop';

/** The name under which the form of a new shop is kept. */
export const NEW_SHOP = '';
/** The same for a shop that could not be read: no account begins with a space. */
const mendName = ({ key }: UnreadableShop): string => ` ${key}`;

/** A host outside the platform, or an unencrypted one: two questions, one after the other. */
export type HostQuestion = 'host' | 'http';

type SaveState =
  | { phase: 'idle' }
  | { phase: 'saving' }
  | { phase: 'saved'; at: number }
  | { phase: 'problem'; problem: Problem }
  /** A host outside the platform waits for an administrator's confirmation. */
  | { phase: 'confirm'; host: string; what: HostQuestion }
  | { phase: 'denied'; host: string };

export interface ShopEditor {
  selected: string;
  /** The saved shop in the form; undefined: a new one. */
  saved: ShopView | undefined;
  draft: ShopDraft;
  secrets: TypedSecrets;
  /** Problems of fields that were left or in an attempt to save. */
  problems: ShopProblems;
  changes: number;
  /** The host of a gateway differs from the saved one: secrets must be entered again. */
  newHost: string | undefined;
  saveState: SaveState;
  unsaved(nick: string): boolean;
  select(nick: string): void;
  /** Opens the form of a new shop with its name filled in; the form of the shop itself if it is saved by now. */
  add(sellerNick?: string): void;
  /** Opens the form with the still valid fields of a shop that could not be read. */
  mend(row: UnreadableShop): void;
  change(patch: Partial<ShopDraft>): void;
  changeSecrets(patch: Partial<TypedSecrets>): void;
  /** A field was left: from now on it is checked at each key. */
  leave(field: ShopField): void;
  discard(): void;
  /** Resolves to the first wrong field, if there is one, for the focus. */
  save(): Promise<ShopField | undefined>;
  /** The click on the confirmation: asks the browser for the hosts, then saves. */
  confirmHost(): Promise<void>;
  cancelConfirm(): void;
}

/** The one form of the shops screen. Switching shops keeps what was typed in each. */
export function useShopEditor(
  shops: ShopView[],
  onSaved: (shops: ShopView[], nick: string) => void,
): ShopEditor {
  const { screen } = useOptions();
  const [drafts, putDrafts] = useDrafts();
  const [typed, setTyped] = useState<Record<string, TypedSecrets>>({});
  const [left, setLeft] = useState<Record<string, ShopField[]>>({});
  const [wanted, setWanted] = useState<string>();
  const [asked, setAsked] = useState<UnreadableShop>();
  const [saveState, setSaveState] = useState<SaveState>({ phase: 'idle' });

  const mended = asked && wanted === mendName(asked) ? asked : undefined;
  const selected = mended ? mendName(mended) : selectedShop(wanted, shops);
  const saved = shops.find((shop) => shop.sellerNick === selected);
  const original = useMemo(() => (saved ? draftOf(saved) : newDraft(shops.length)), [saved, shops.length]);
  const draft = drafts[selected] ?? original;
  const secrets = typed[selected] ?? NO_SECRETS;
  const newHost = changedHost(draft, saved);
  const found = validateShop(draft, secrets, {
    otherNicks: shops.filter((shop) => shop !== saved).map((shop) => shop.sellerNick),
    hasSecret: mended?.hasSecret ?? (saved?.hasSecret === true && newHost === undefined),
  });
  const problems = onlyFields(found, left[selected] ?? []);
  const latest = useRef({ draft, secrets, selected });
  latest.current = { draft, secrets, selected };

  const forget = (nick: string): void => {
    putDrafts(({ [nick]: _, ...rest }) => rest);
    setTyped(({ [nick]: _, ...rest }) => rest);
    setLeft(({ [nick]: _, ...rest }) => rest);
  };

  const send = async (confirmed: boolean): Promise<void> => {
    setSaveState({ phase: 'saving' });
    const form = formOf(draft);
    const reply = await screen.send('app/save-shop', {
      ...(saved ? { wasNick: saved.sellerNick } : {}),
      ...(mended ? { mends: mended.key } : {}),
      shop: form,
      ...secretFields(secrets),
      ...(confirmed ? { confirmed } : {}),
    });
    if (!reply.ok) return setSaveState(afterProblem(reply.problem));
    forget(selected);
    setWanted(form.sellerNick);
    setSaveState({ phase: 'saved', at: screen.now() });
    onSaved(reply.value, form.sellerNick);
  };

  const putDraft = (patch: Partial<ShopDraft>): void => {
    latest.current.draft = { ...latest.current.draft, ...patch };
    putDrafts((all) => withDraft(all, selected, latest.current.draft, original));
  };

  return {
    selected,
    saved,
    draft,
    secrets,
    problems,
    changes: countChanges(draft, original, secrets),
    newHost,
    saveState,
    unsaved: (nick) =>
      nick in drafts || JSON.stringify(typed[nick] ?? NO_SECRETS) !== JSON.stringify(NO_SECRETS),
    select(nick) {
      setWanted(nick);
      setSaveState({ phase: 'idle' });
    },
    add(sellerNick) {
      const known = shops.find((shop) => sellerNick && sameAccount(shop.sellerNick, sellerNick));
      if (!known && sellerNick) {
        const name = mainAccount(sellerNick);
        // What was typed for another shop does not belong to this one.
        if (!['', name].includes(mainAccount(drafts[NEW_SHOP]?.sellerNick ?? ''))) forget(NEW_SHOP);
        putDrafts((all) => ({
          ...all,
          [NEW_SHOP]: { ...(all[NEW_SHOP] ?? newDraft(shops.length)), sellerNick: name },
        }));
      }
      setWanted(known?.sellerNick ?? NEW_SHOP);
      setSaveState({ phase: 'idle' });
    },
    mend(row) {
      const name = mendName(row);
      putDrafts((all) => ({ [name]: draftOfRow(row.found, shops.length), ...all }));
      setLeft((all) => ({ ...all, [name]: row.wrong.map(({ field }) => field as ShopField) }));
      setAsked(row);
      setWanted(name);
      setSaveState({ phase: 'idle' });
    },
    change(patch) {
      putDraft(patch);
      setSaveState({ phase: 'idle' });
    },
    changeSecrets(patch) {
      const next = { ...latest.current.secrets, ...patch };
      latest.current.secrets = next;
      setTyped((all) => ({ ...all, [selected]: next }));
      setSaveState({ phase: 'idle' });
    },
    leave(field) {
      const { sellerNick } = latest.current.draft;
      // As in a settings file: a sub-account (店铺:客服) is accepted for its shop.
      if (field === 'sellerNick' && sellerNick !== mainAccount(sellerNick))
        putDraft({ sellerNick: mainAccount(sellerNick) });
      setLeft((all) => ({ ...all, [selected]: [...(all[selected] ?? []), field] }));
    },
    discard() {
      forget(selected);
      setSaveState({ phase: 'idle' });
    },
    async save() {
      const wrong = Object.keys(found) as ShopField[];
      if (wrong.length === 0) await send(false);
      else setLeft((all) => ({ ...all, [selected]: wrong }));
      return wrong[0];
    },
    async confirmHost() {
      const origins = foreignOrigins(draft);
      const granted = origins.length === 0 || (await screen.permissions.request({ origins }));
      if (granted) return send(true);
      setSaveState({ phase: 'denied', host: hostOf(draft.gatewayUrl) });
    },
    cancelConfirm: () => setSaveState({ phase: 'idle' }),
  };
}

/** Drafts on screen and on this computer change together: the form may be gone before an effect could run. */
function useDrafts(): [Drafts, (change: (all: Drafts) => Drafts) => void] {
  const { screen } = useOptions();
  const [drafts, setDrafts] = useState<Drafts>(() => loadDrafts(screen.drafts, newDraft(0)));
  const latest = useRef(drafts);
  const put = (change: (all: Drafts) => Drafts): void => {
    latest.current = change(latest.current);
    saveDrafts(screen.drafts, latest.current);
    setDrafts(latest.current);
  };
  return [drafts, put];
}

function selectedShop(wanted: string | undefined, shops: ShopView[]): string {
  const exists = shops.some((shop) => shop.sellerNick === wanted);
  if (wanted !== undefined && (exists || wanted === NEW_SHOP)) return wanted;
  return shops[0]?.sellerNick ?? NEW_SHOP;
}

function withDraft(all: Drafts, nick: string, draft: ShopDraft, original: ShopDraft): Drafts {
  const { [nick]: _, ...rest } = all;
  return JSON.stringify(draft) === JSON.stringify(original) ? rest : { ...rest, [nick]: draft };
}

function changedHost(draft: ShopDraft, saved: ShopView | undefined): string | undefined {
  if (!saved) return undefined;
  const changed = (['gatewayUrl', 'topUrl'] as const).find(
    (name) => hostOf(draft[name]) !== hostOf(saved[name]),
  );
  return changed && hostOf(draft[changed]) !== '' ? hostOf(draft[changed]) : undefined;
}

function onlyFields(found: ShopProblems, fields: ShopField[]): ShopProblems {
  return Object.fromEntries(Object.entries(found).filter(([field]) => fields.includes(field as ShopField)));
}

function secretFields(secrets: TypedSecrets): { appSecret?: string; session?: string | null } {
  const appSecret = secrets.appSecret.trim();
  const session = secrets.session.trim();
  return {
    ...(appSecret === '' ? {} : { appSecret }),
    ...(session === '' ? (secrets.dropSession ? { session: null } : {}) : { session }),
  };
}

function afterProblem(problem: Problem): SaveState {
  if (problem.code !== 'needs-confirmation') return { phase: 'problem', problem };
  return { phase: 'confirm', ...hostQuestion(problem) };
}

/** The question of a `needs-confirmation`. */
export function hostQuestion({ detail }: Problem): { host: string; what: HostQuestion } {
  return { host: detail?.host ?? '', what: detail?.what === 'http' ? 'http' : 'host' };
}
