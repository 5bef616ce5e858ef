import { useState } from 'preact/hooks';
import { FieldRow } from '@/components/ui/field-row';
import { Icon } from '@/components/ui/icon';
import { Segments } from '@/components/ui/segments';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { useOptions } from '../options-screen';
import { isPlainHttp } from './gateway-hosts';
import { ParamRows } from './param-rows';
import { useBinding } from './use-binding';
import type { ShopEditor } from './use-shop-editor';

/** Settings that most shops never change. Opens automatically when one of them is wrong. */
export function AdvancedFields({ editor }: { editor: ShopEditor }) {
  const bind = useBinding(editor);
  const { t } = useOptions();
  const { draft, change, problems } = editor;
  const [isOpen, setOpen] = useState(false);
  const isWrong = (['topUrl', 'successCodes', 'extraParams'] as const).some((field) => problems[field]);
  return (
    <details
      class="opt-advanced"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" size={14} />
        {t.shops.advanced}
      </summary>
      <TextField
        {...bind('topUrl')}
        label={t.shops.topUrl}
        help={t.shops.topUrlHelp}
        warning={isPlainHttp(draft.topUrl) ? t.shops.httpWarning : undefined}
        inputMode="url"
        required
      />
      <FieldRow label={t.shops.format} help={t.shops.formatHelp} group>
        <Segments
          name="format"
          value={draft.format}
          options={[
            { value: 'json', label: 'JSON' },
            { value: 'xml', label: 'XML' },
          ]}
          onChange={(format) => change({ format })}
        />
      </FieldRow>
      <FieldRow label={t.shops.placement} help={t.shops.placementHelp} group>
        <Segments
          name="placement"
          value={draft.placement}
          options={[
            { value: 'query', label: t.shops.placementQuery },
            { value: 'body', label: t.shops.placementBody },
          ]}
          onChange={(placement) => change({ placement })}
        />
      </FieldRow>
      <FieldRow label={t.shops.nestedNames} help={t.shops.nestedNamesHelp} group>
        <Segments
          name="nestedNames"
          value={draft.nestedNames}
          options={[
            { value: 'subOrderIds', label: 'subOrderIds' },
            { value: 'sub_order_ids', label: 'sub_order_ids' },
          ]}
          onChange={(nestedNames) => change({ nestedNames })}
        />
      </FieldRow>
      <FieldRow label="" help={t.shops.sendSessionHelp} group>
        <Switch
          label={t.shops.sendSession}
          checked={draft.sendSession}
          onChange={(sendSession) => change({ sendSession })}
        />
      </FieldRow>
      <FieldRow label="" help={t.shops.callPerLineHelp} group>
        <Switch
          label={t.shops.callPerLine}
          checked={draft.callPerLine}
          onChange={(callPerLine) => change({ callPerLine })}
        />
      </FieldRow>
      <TextField {...bind('successCodes')} label={t.shops.successCodes} help={t.shops.successCodesHelp} />
      <ParamRows
        rows={draft.extraParams}
        problem={problems.extraParams}
        onChange={(extraParams) => change({ extraParams })}
        onLeave={() => editor.leave('extraParams')}
      />
    </details>
  );
}
