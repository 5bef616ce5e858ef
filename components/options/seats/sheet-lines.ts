import { sheet } from '@/utils/i18n/options/sheet';
import type { Language } from '@/utils/messages/views';

/** A part of the sheet: a heading and its content. */
export interface SheetPart {
  title: string;
  lines: string[];
}

export interface Sheet {
  title: string;
  intro: string;
  parts: SheetPart[];
  foot: string;
}

/** Steps for agents who import a settings file. `isSealed`: it contains the keys. */
export function sheetFor(language: Language, shops: string[], isSealed: boolean): Sheet {
  const t = sheet[language];
  return {
    title: t.title,
    intro: shops.length > 0 ? t.shops(shops) : '',
    parts: [
      {
        title: t.stepsTitle,
        lines: [t.install, t.pin, t.importFile, isSealed ? t.passphrase : t.enterKeys, t.test],
      },
      { title: t.useTitle, lines: [t.useChat, t.useShortcut, t.usePopup] },
      { title: t.outcomeTitle, lines: t.outcomes },
    ],
    foot: t.limits,
  };
}

/** As plain text, for a chat or a mail. */
export function sheetText({ title, intro, parts, foot }: Sheet): string {
  const blocks = parts.map((part) =>
    [part.title, ...part.lines.map((line, i) => `${i + 1}. ${line}`)].join('\n'),
  );
  return [[title, intro].filter(Boolean).join('\n'), ...blocks, foot].join('\n\n');
}
