import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { useOptions } from '../env';
import { Row } from '../parts/row';
import { TextField } from '../parts/text-field';
import { isPlainHttp } from './gateway-hosts';
import { ParamRows } from './param-rows';
import { bind } from './shop-fields';
import type { ShopEditor } from './use-shop-editor';

/** Settings that most shops never touch. Opens by itself when one of them is wrong. */
export function AdvancedFields({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  const { draft, change, problems } = editor;
  const [isOpen, setOpen] = useState(false);
  const isWrong = problems.topUrl !== undefined || problems.extraParams !== undefined;
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
        {...bind(editor, 'topUrl')}
        label={t.shops.topUrl}
        help={t.shops.topUrlHelp}
        warning={isPlainHttp(draft.topUrl) ? t.shops.httpWarning : undefined}
        inputMode="url"
        required
      />
      <Row label={t.shops.format} help={t.shops.formatHelp} group>
        <Segments
          name="format"
          value={draft.format}
          options={[
            { value: 'json', label: 'JSON' },
            { value: 'xml', label: 'XML' },
          ]}
          onChange={(format) => change({ format })}
        />
      </Row>
      <Row label={t.shops.placement} help={t.shops.placementHelp} group>
        <Segments
          name="placement"
          value={draft.placement}
          options={[
            { value: 'query', label: t.shops.placementQuery },
            { value: 'body', label: t.shops.placementBody },
          ]}
          onChange={(placement) => change({ placement })}
        />
      </Row>
      <Row label={t.shops.nestedNames} help={t.shops.nestedNamesHelp} group>
        <Segments
          name="nestedNames"
          value={draft.nestedNames}
          options={[
            { value: 'subOrderIds', label: 'subOrderIds' },
            { value: 'sub_order_ids', label: 'sub_order_ids' },
          ]}
          onChange={(nestedNames) => change({ nestedNames })}
        />
      </Row>
      <Row label="" help={t.shops.sendSessionHelp} group>
        <Switch
          label={t.shops.sendSession}
          checked={draft.sendSession}
          onChange={(sendSession) => change({ sendSession })}
        />
      </Row>
      <ParamRows
        rows={draft.extraParams}
        problem={problems.extraParams}
        onChange={(extraParams) => change({ extraParams })}
        onLeave={() => editor.leave('extraParams')}
      />
    </details>
  );
}
