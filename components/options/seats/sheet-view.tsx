import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import type { Language } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { CopyButton } from '../parts/copy-button';
import { sheetFor, sheetText } from './sheet-lines';

const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

interface Props {
  shops: string[];
  isSealed: boolean;
}

/** Steps for agents, to print or to copy; printed without the rest of the page. */
export function SheetView({ shops, isSealed }: Props) {
  const { screen, t, language: own } = useOptions();
  const [language, setLanguage] = useState(own);
  const sheet = sheetFor(language, shops, isSealed);
  return (
    <section class="opt-card">
      <div class="opt-sheet-tools">
        <Segments
          name="sheet-language"
          label={t.seats.sheetLanguage}
          value={language}
          options={LANGUAGES}
          onChange={setLanguage}
        />
        <span class="opt-spacer" />
        <CopyButton label={t.seats.copy} text={sheetText(sheet)} />
        <Button kind="primary" onClick={screen.print}>
          {t.seats.print}
        </Button>
      </div>
      <article class="opt-sheet" lang={language} aria-label={sheet.title}>
        <h2>{sheet.title}</h2>
        {sheet.intro && <p>{sheet.intro}</p>}
        {sheet.parts.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            <ol>
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        ))}
        <p>{sheet.foot}</p>
      </article>
    </section>
  );
}
