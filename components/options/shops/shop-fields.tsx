import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FieldGroup, FieldRow } from '@/components/ui/field-row';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { DEFAULT_GATEWAY_URL, isWeakerMethod, SIGN_METHODS } from '@/utils/domain/shop';
import { useOptions } from '../options-screen';
import { usePreferences } from '../preferences-context';
import { AdvancedFields } from './advanced-fields';
import { type GatewayKind, gatewayKind, isPlainHttp } from './gateway-hosts';
import { AppKeyFields, LookRow, NickField, SessionField } from './key-fields';
import { useBinding } from './use-binding';
import type { ShopEditor } from './use-shop-editor';

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

function IdentityFields({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  return (
    <FieldGroup title={t.shops.groupShop}>
      <NickField editor={editor} />
      <LookRow editor={editor} />
    </FieldGroup>
  );
}

function KeyFields({ editor, isManaged }: Props) {
  const { t } = useOptions();
  return (
    <FieldGroup title={t.shops.groupKeys}>
      <AppKeyFields editor={editor} isManaged={isManaged} />
      <SessionField editor={editor} />
    </FieldGroup>
  );
}

/** Where the calls are sent and how they are signed. */
export function CallFields({ editor }: { editor: ShopEditor }) {
  const bind = useBinding(editor);
  const { t } = useOptions();
  const { draft, change } = editor;
  const { minSignMethod: min } = usePreferences();
  return (
    <FieldGroup title={t.shops.groupCall}>
      <GatewayKindRow editor={editor} />
      <TextField
        {...bind('gatewayUrl')}
        label={t.shops.gatewayUrl}
        warning={isPlainHttp(draft.gatewayUrl) ? t.shops.httpWarning : undefined}
        inputMode="url"
        required
      />
      <FieldRow
        label={t.shops.signMethod}
        help={min === 'md5' ? t.shops.signMethodHelp : t.rules.methodAtLeast(min)}
        warning={
          isWeakerMethod(draft.signMethod, min) ? t.rules.methodTooWeak(draft.signMethod, min) : undefined
        }
        group
      >
        <Segments
          name="signMethod"
          value={draft.signMethod}
          options={SIGN_METHODS.map((value) => ({
            value,
            label: value,
            disabled: isWeakerMethod(value, min),
          }))}
          onChange={(signMethod) => change({ signMethod })}
        />
      </FieldRow>
      <FieldRow label={t.shops.callType} help={t.shops.callTypeHelp} group>
        <Segments
          name="callType"
          value={draft.callType}
          options={(['synchronous', 'asynchronous'] as const).map((value) => ({
            value,
            label: t.shops[value],
          }))}
          onChange={(callType) => change({ callType })}
        />
      </FieldRow>
      <TextField {...bind('erpUrl')} label={t.shops.erpUrl} help={t.shops.erpUrlHelp} inputMode="url" />
      <AdvancedFields editor={editor} />
    </FieldGroup>
  );
}

/** Ready-made addresses; switching back and forth restores what was typed. */
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
    editor.change({ gatewayUrl: next === 'qimen' ? DEFAULT_GATEWAY_URL : (typed[next] ?? '') });
  };
  return (
    <FieldRow label={t.shops.gateway} help={help[kind]} group>
      <Segments
        name="gatewayKind"
        value={kind}
        options={(['qimen', 'own', 'scene'] as const).map((value) => ({ value, label: labels[value] }))}
        onChange={choose}
      />
    </FieldRow>
  );
}
