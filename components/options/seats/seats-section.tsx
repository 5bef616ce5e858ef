import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CustomSurfaceView, ShopView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { SettingCard } from '../parts/setting-row';
import { Waiting } from '../parts/waiting';
import { type Answer, useAnswer } from '../use-background';
import { isNothing, ownOf, partsOf, USUAL_CONTENTS } from './contents';
import { ContentsCard } from './contents-card';
import { FormCard } from './form-card';
import { KeysFields } from './keys-fields';
import { type FileForm, type Form, isPolicy } from './make-file';
import { PolicyFields } from './policy-fields';
import { SheetView } from './sheet-view';
import { useSeatFile } from './use-seat-file';

/** 给其他座席: what is included, in which format, and where it goes. */
export function SeatsSection({ shops }: { shops: Answer<ShopView[]> }) {
  const { t } = useOptions();
  const surfaces = useAnswer('app/custom-surfaces', {}, 'preferences');
  const vault = useAnswer('app/vault', {}, 'vault');
  if (!shops.value || !surfaces.value || !vault.value) {
    const problem = shops.problem ?? surfaces.problem ?? vault.problem;
    const retry = (): void => {
      for (const { reload } of [shops, surfaces, vault]) reload();
    };
    return <Waiting title={t.frame.seats} problem={problem} onRetry={retry} />;
  }
  return (
    <Wizard
      shops={shops.value}
      surfaces={surfaces.value}
      hasPassphrase={vault.value.state !== 'no-passphrase'}
    />
  );
}

interface WizardProps {
  shops: ShopView[];
  surfaces: CustomSurfaceView[];
  hasPassphrase: boolean;
}

function Wizard({ shops, surfaces, hasPassphrase }: WizardProps) {
  const { t } = useOptions();
  const [contents, setContents] = useState(USUAL_CONTENTS);
  const [form, setForm] = useState<Form>('file');
  const file = useSeatFile(hasPassphrase);
  const own = ownOf(shops, surfaces);
  const parts = partsOf(contents, own);
  const make = (asked: FileForm) => void file.make(asked, contents, own);
  return (
    <>
      <PageHead title={t.frame.seats} intro={t.seats.intro} />
      <div class="opt-cards">
        <ContentsCard
          own={own}
          contents={contents}
          onChange={(next) => {
            file.forget();
            setContents(next);
          }}
        />
        <div class="opt-stack">
          <FormCard
            form={form}
            onChange={(next) => {
              file.forget();
              setForm(next);
            }}
          />
          <SettingCard title={t.seats.forms[form]} note={isPolicy(form) ? t.seats.locks : ''}>
            <div class="opt-card-body opt-above">
              <KeysFields
                form={form}
                keys={file.keys}
                hasPassphrase={hasPassphrase}
                wrong={file.wrong.passphrase}
                onChange={file.setKeys}
              />
              {isPolicy(form) && (
                <PolicyFields
                  form={form}
                  details={file.details}
                  wrong={file.wrong.policy}
                  onChange={file.setDetails}
                />
              )}
              {form !== 'sheet' && (
                <Make form={form} file={file} isEmpty={isNothing(parts)} onMake={() => make(form)} />
              )}
            </div>
          </SettingCard>
        </div>
      </div>
      {form === 'sheet' && <SheetView shops={parts.shops} isSealed={file.keys.isSealed} />}
    </>
  );
}

interface MakeProps {
  form: FileForm;
  file: ReturnType<typeof useSeatFile>;
  isEmpty: boolean;
  onMake(): void;
}

function Make({ form, file, isEmpty, onMake }: MakeProps) {
  const { t } = useOptions();
  const { saved, problem, isMaking } = file;
  return (
    <>
      <div class="opt-seat-make">
        <Button kind="primary" icon="download" disabled={isEmpty} busy={isMaking} onClick={onMake}>
          {saved ? t.seats.makeAgain : t.seats.make}
        </Button>
        {isEmpty && <span class="opt-note">{t.seats.nothing}</span>}
      </div>
      <div role="status">
        {saved && (
          <Notice icon="check">
            {t.seats.saved(saved)}
            <ol class="opt-seat-steps">
              {t.seats.where[form].map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Notice>
        )}
      </div>
      <div role="alert">{problem && <ProblemNote problem={problem} />}</div>
    </>
  );
}
