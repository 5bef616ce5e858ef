import { Button } from '@/components/ui/button';
import { FieldRow } from '@/components/ui/field-row';
import { IconButton } from '@/components/ui/icon-button';
import { useFieldErrors } from '../field-errors';
import { useOptions } from '../options-screen';
import type { FieldProblem } from './validate-shop';

type Rows = [name: string, value: string][];

interface Props {
  rows: Rows;
  problem?: FieldProblem | undefined;
  onChange(rows: Rows): void;
  onLeave(): void;
}

/** Name and value of each extra parameter. */
export function ParamRows({ rows, problem, onChange, onLeave }: Props) {
  const { t } = useOptions();
  const errorOf = useFieldErrors();
  const put = (at: number, row: [string, string]): void =>
    onChange(rows.map((old, i) => (i === at ? row : old)));
  return (
    <FieldRow
      label={t.shops.extraParams}
      help={t.shops.extraParamsHelp}
      error={errorOf(problem)}
      name="extraParams"
      group
    >
      <div class="opt-params">
        {rows.map(([name, value], i) => (
          <div class="opt-param" key={String(i)}>
            <input
              class="ol-input"
              aria-label={t.shops.paramName(i + 1)}
              value={name}
              placeholder="customerId"
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => put(i, [event.currentTarget.value, value])}
              onBlur={onLeave}
            />
            <input
              class="ol-input"
              aria-label={t.shops.paramValue(i + 1)}
              value={value}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => put(i, [name, event.currentTarget.value])}
              onBlur={onLeave}
            />
            <IconButton
              icon="trash"
              name={t.shops.removeParam(i + 1)}
              onClick={() => onChange(rows.filter((_, at) => at !== i))}
            />
          </div>
        ))}
        <Button icon="plus" onClick={() => onChange([...rows, ['', '']])}>
          {t.shops.addParam}
        </Button>
      </div>
    </FieldRow>
  );
}
