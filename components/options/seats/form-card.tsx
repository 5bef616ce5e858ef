import { useOptions } from '../options-screen';
import { Choice } from '../parts/choice';
import { SettingCard } from '../parts/setting-row';
import { FORMS, type Form } from './make-file';

interface Props {
  form: Form;
  onChange(form: Form): void;
}

/** 做成什么. */
export function FormCard({ form, onChange }: Props) {
  const { t } = useOptions();
  return (
    <SettingCard title={t.seats.form}>
      <div class="opt-card-body">
        <fieldset class="opt-choices">
          <legend class="ol-unseen">{t.seats.form}</legend>
          {FORMS.map((each) => (
            <Choice
              key={each}
              type="radio"
              name="seat-form"
              label={t.seats.forms[each]}
              help={t.seats.formHelp[each]}
              checked={form === each}
              onChange={() => onChange(each)}
            />
          ))}
        </fieldset>
      </div>
    </SettingCard>
  );
}
