import { useEffect, useRef, useState } from 'preact/hooks';
import { classes } from '@/components/ui/classes';
import { LanguageProvider } from '@/components/ui/texts';
import { Toast, useToast } from '@/components/ui/Toast';
import type { Language, LockView } from '@/utils/messages/views';
import { isUnderWay, lockOutcome } from '@/utils/orders/lock';
import { BottomBar } from './BottomBar';
import { ClipboardOffer } from './ClipboardOffer';
import { CurrentPage } from './CurrentPage';
import { fieldNote } from './fieldNote';
import { LookUpResult } from './LookUpResult';
import { NoShop } from './NoShop';
import { OrderCard } from './OrderCard';
import { PastedList } from './PastedList';
import { PendingStrip } from './PendingStrip';
import { Recent } from './Recent';
import { readTyped, type Typed } from './readTyped';
import { SearchForm } from './SearchForm';
import { usePopupTexts } from './texts';
import { useClipboardOffer } from './useClipboardOffer';
import { DeskProvider, useDesk, useNewDesk } from './useDesk';
import { usePopupKeys } from './usePopupKeys';
import { VaultClosed } from './VaultClosed';

export interface PopupProps {
  /** The tab to speak of; undefined: the active one. */
  tabId: number | undefined;
  /** A popup is as high as its content; a tab or side panel gives its own height. */
  isPopup: boolean;
  /** Until the background has told the setting. */
  language: Language;
}

/** Popup, side panel and `popup.html` in a tab: the same view. The shell stands at once, before anybody has answered. */
export function Popup({ tabId, isPopup, language }: PopupProps) {
  const desk = useNewDesk(tabId);
  return (
    <LanguageProvider value={desk.view?.preferences.language ?? language}>
      <DeskProvider value={desk}>
        <div class={classes('pp', isPopup ? 'pp-popup' : 'pp-page-view')}>
          <Screen />
        </div>
      </DeskProvider>
    </LanguageProvider>
  );
}

function Screen() {
  const t = usePopupTexts();
  const { view, lookUps, shop } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<Typed>({ kind: 'empty' });
  const clipboard = useClipboardOffer(view?.preferences.readClipboard ?? false);
  useEffect(() => field.current?.focus(), []);
  usePopupKeys(field);

  const lookUp = (words: string): void => {
    const read = readTyped(words);
    setTyped(read);
    if (read.kind === 'ids') lookUps.start(read.ids, shop);
  };
  const fromClipboard = (): void => lookUp(clipboard.join(' '));

  return (
    <>
      <SearchForm
        text={text}
        change={(words) => {
          setText(words);
          setTyped({ kind: 'empty' });
        }}
        submit={() => (text.trim() === '' && clipboard.length > 0 ? fromClipboard() : lookUp(text))}
        note={fieldNote(typed, t)}
        field={field}
      />
      <Body clipboard={text === '' && !isAsked(clipboard, lookUps.list) ? clipboard : []} fromClipboard={fromClipboard} />
      <Bar />
    </>
  );
}
