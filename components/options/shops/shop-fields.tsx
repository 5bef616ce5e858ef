import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '@/components/ui/Notice';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { useOptions } from '../env';
import { ColorChoice } from '../parts/color-choice';
import { FieldGroup, Row } from '../parts/row';
import { SecretField } from '../parts/secret-field';
import { TextField } from '../parts/text-field';
import { AdvancedFields } from './advanced-fields';
import { type GatewayKind, gatewayKind, isPlainHttp } from './gateway-hosts';
import { QIMEN_URL } from './shop-draft';
import { type PastedField, splitPaste } from './split-paste';
import type { ShopEditor } from './use-shop-editor';
import type { ShopField } from './validate-shop';

interface Props {
  editor: ShopEditor;
  /** Set by policy: only secrets that the policy leaves out may be entered. */
  isManaged: boolean;
}

/** Every field of a shop, in three groups and a fold. */
export function ShopFields({ editor, isManaged }: Props) {
  return (
    <>
      <fieldset class="opt-fields" disabled={isManaged}>
        <IdentityFields editor={editor} />
      </fieldset>
      <KeyFields editor={editor} isManaged={isManaged} />
      <fieldset class="opt-fields" disabled={isManaged}>
        <CallFields editor={editor} />
      </fieldset>
    </>
  );
}

/** Value, problem and the two moments of a text field of the draft. */
export function bind(editor: ShopEditor, field: Exclude<ShopField, 'appSecret' | 'session' | 'extraParams'>) {
  return {
    name: field,
    value: editor.draft[field],
    problem: editor.problems[field],
    onInput: (value: string) => editor.change({ [field]: value }),
    onLeave: () => editor.leave(field),
  };
}

function IdentityFields({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  const { draft, change, saved } = editor;
  return (
    <FieldGroup title={t.shops.groupShop}>
      <TextField
        {...bind(editor, 'sellerNick')}
        label={t.shops.sellerNick}
        help={t.shops.sellerNickHelp}
        required
        onPaste={(event) => pasteInto(event, editor)}
      />
      <Row label={t.shops.color} group>
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
      </Row>
    </FieldGroup>
  );
}

function KeyFields({ editor, isManaged }: Props) {
  const { t } = useOptions();
  const { secrets, changeSecrets, saved, newHost } = editor;
  const paste = (event: ClipboardEvent): void => pasteInto(event, editor);
  return (
    <FieldGroup title={t.shops.groupKeys}>
      {newHost && <Notice icon="warning">{t.shops.secretNeeded(newHost)}</Notice>}
      <TextField
        {...bind(editor, 'appKey')}
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
        problem={editor.problems.appSecret}
        onInput={(appSecret) => changeSecrets({ appSecret })}
        onLeave={() => editor.leave('appSecret')}
        onPaste={paste}
      />
      <TextField
        {...bind(editor, 'targetAppKey')}
        label={t.shops.targetAppKey}
        help={t.shops.targetAppKeyHelp}
        disabled={isManaged}
        inputMode="numeric"
        required
        onPaste={paste}
      />
      <SecretField
        name="session"
        label={t.shops.session}
        help={t.shops.sessionHelp}
        isSaved={saved?.hasSession === true && !newHost}
        isDropped={secrets.dropSession}
        value={secrets.session}
        problem={editor.problems.session}
        onLeave={() => editor.leave('session')}
        onInput={(session) => changeSecrets({ session, dropSession: false })}
        onDrop={(dropSession) => changeSecrets({ session: '', dropSession })}
        onPaste={paste}
      />
    </FieldGroup>
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

function CallFields({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  const { draft, change } = editor;
  return (
    <FieldGroup title={t.shops.groupCall}>
      <GatewayKindRow editor={editor} />
      <TextField
        {...bind(editor, 'gatewayUrl')}
        label={t.shops.gatewayUrl}
        warning={isPlainHttp(draft.gatewayUrl) ? t.shops.httpWarning : undefined}
        inputMode="url"
        required
      />
      <Row label={t.shops.signMethod} help={t.shops.signMethodHelp} group>
        <Segments
          name="signMethod"
          value={draft.signMethod}
          options={(['hmac-sha256', 'hmac', 'md5'] as const).map((value) => ({ value, label: value }))}
          onChange={(signMethod) => change({ signMethod })}
        />
      </Row>
      <Row label={t.shops.callType} help={t.shops.callTypeHelp} group>
        <Segments
          name="callType"
          value={draft.callType}
          options={(['synchronous', 'asynchronous'] as const).map((value) => ({
            value,
            label: t.shops[value],
          }))}
          onChange={(callType) => change({ callType })}
        />
      </Row>
      <AdvancedFields editor={editor} />
    </FieldGroup>
  );
}

/** Ready-made addresses; going to and fro brings back what was typed. */
function GatewayKindRow({ editor }: { editor: ShopEditor }): JSX.Element {
  const { t } = useOptions();
  const { gatewayUrl } = editor.draft;
  const [chosen, setChosen] = useState<GatewayKind>();
  const [typed, setTyped] = useState<Partial<Record<GatewayKind, string>>>({});
  const kind = gatewayUrl.trim() === '' ? (chosen ?? 'qimen') : gatewayKind(gatewayUrl);
  const labels = { qimen: t.shops.gatewayQimen, scene: t.shops.gatewayScene, own: t.shops.gatewayOwn };
  const help = {
    qimen: t.shops.gatewayQimenHelp,
    scene: t.shops.gatewaySceneHelp,
    own: t.shops.gatewayOwnHelp,
  };

  const choose = (next: GatewayKind): void => {
    setTyped({ ...typed, [kind]: gatewayUrl });
    setChosen(next);
    editor.change({ gatewayUrl: next === 'qimen' ? QIMEN_URL : (typed[next] ?? '') });
  };
  return (
    <Row label={t.shops.gateway} help={help[kind]} group>
      <Segments
        name="gatewayKind"
        value={kind}
        options={(['qimen', 'own', 'scene'] as const).map((value) => ({ value, label: labels[value] }))}
        onChange={choose}
      />
    </Row>
  );
}
