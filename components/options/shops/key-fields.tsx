import { ColorChoice } from '@/components/ui/color-choice';
import { FieldRow } from '@/components/ui/field-row';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrors } from '../field-errors';
import { useOptions } from '../options-screen';
import { SecretField } from './secret-field';
import { type PastedField, splitPaste } from './split-paste';
import { useBinding } from './use-binding';
import type { ShopEditor } from './use-shop-editor';

/** Fields of a shop that the form and the first run arrange differently. */

interface Props {
  editor: ShopEditor;
}

export function NickField({ editor }: Props) {
  const bind = useBinding(editor);
  const { t } = useOptions();
  return (
    <TextField
      {...bind('sellerNick')}
      label={t.shops.sellerNick}
      help={t.shops.sellerNickHelp}
      required
      onPaste={(event) => pasteInto(event, editor)}
    />
  );
}

/** Colour, and whether it is the default. */
export function LookRow({ editor: { draft, change, saved } }: Props) {
  const { t } = useOptions();
  return (
    <FieldRow label={t.shops.color} group>
      <ColorChoice
        name="color"
        value={draft.color}
        labels={t.shops.colors}
        onChange={(color) => change({ color })}
      />
      <Switch
        label={t.shops.makeDefault}
        checked={draft.isDefault}
        // There is always one default: it is changed by making another shop the default.
        disabled={saved?.isDefault === true}
        onChange={(isDefault) => change({ isDefault })}
      />
    </FieldRow>
  );
}

/** The three keys that every shop needs. */
export function AppKeyFields({ editor, isManaged }: Props & { isManaged: boolean }) {
  const bind = useBinding(editor);
  const errorOf = useFieldErrors();
  const { t } = useOptions();
  const { secrets, changeSecrets, saved, newHost } = editor;
  const paste = (event: ClipboardEvent): void => pasteInto(event, editor);
  return (
    <>
      {newHost && <Notice icon="warning">{t.shops.secretNeeded(newHost)}</Notice>}
      <TextField
        {...bind('appKey')}
        label={t.shops.appKey}
        help={t.shops.appKeyHelp}
        disabled={isManaged}
        inputMode="numeric"
        required
        onPaste={paste}
      />
      <SecretField
        name="appSecret"
        label={t.shops.appSecret}
        help={t.shops.appSecretHelp}
        required
        isSaved={saved?.hasSecret === true && !newHost}
        value={secrets.appSecret}
        error={errorOf(editor.problems.appSecret)}
        onInput={(appSecret) => changeSecrets({ appSecret })}
        onLeave={() => editor.leave('appSecret')}
        onPaste={paste}
      />
      <TextField
        {...bind('targetAppKey')}
        label={t.shops.targetAppKey}
        help={t.shops.targetAppKeyHelp}
        disabled={isManaged}
        inputMode="numeric"
        required
        onPaste={paste}
      />
    </>
  );
}

export function SessionField({ editor }: Props) {
  const errorOf = useFieldErrors();
  const { t } = useOptions();
  const { secrets, changeSecrets, saved, newHost } = editor;
  return (
    <SecretField
      name="session"
      label={t.shops.session}
      help={t.shops.sessionHelp}
      isSaved={saved?.hasSession === true && !newHost}
      isDropped={secrets.dropSession}
      value={secrets.session}
      error={errorOf(editor.problems.session)}
      onLeave={() => editor.leave('session')}
      onInput={(session) => changeSecrets({ session, dropSession: false })}
      onDrop={(dropSession) => changeSecrets({ session: '', dropSession })}
      onPaste={(event) => pasteInto(event, editor)}
    />
  );
}

/** Text with several labelled keys fills all their fields; any other text is pasted as usual. */
function pasteInto(event: ClipboardEvent, editor: ShopEditor): void {
  const found = splitPaste(event.clipboardData?.getData('text') ?? '');
  if (!found) return;
  event.preventDefault();
  const { appSecret, session, ...fields } = found;
  editor.change(fields satisfies Partial<Record<PastedField, string>>);
  if (appSecret || session)
    editor.changeSecrets({ ...(appSecret && { appSecret }), ...(session && { session }) });
}
