import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArmingProvider } from '@/components/order/arming';
import { focusFirstRow, showFocus } from '@/components/order/keys';
import { classes } from '@/components/ui/classes';
import { Toast, useToast } from '@/components/ui/Toast';
import { LanguageProvider } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/useKeptFocus';
import { popup } from '@/utils/i18n/popup';
import type { Language } from '@/utils/messages/views';
import { BottomBar } from './BottomBar';
import { fieldNote } from './fieldNote';
import { useHost } from './host';
import { later } from './later';
import { readTyped, type Typed } from './readTyped';
import { SearchForm } from './SearchForm';
import { usePopupTexts } from './texts';
import { useClipboardOffer } from './useClipboardOffer';
import { DeskProvider, useDesk, useNewDesk } from './useDesk';
import { useDocument } from './useDocument';
import { usePopupKeys } from './usePopupKeys';
import { restingButtons } from './useRested';

const Body = later(() => import('./Body').then((part) => part.Body));

export interface PopupProps {
  /** The tab to speak of; undefined: the active one. */
  tabId: number | undefined;
  /** A popup is as high as its content; a tab or side panel gives its own height. */
  isPopup: boolean;
  /** Until the background has told the setting. */
  language: Language;
  /** Looked up at once: numbers that somebody selected elsewhere. */
  handedOver?: string;
}

/** Popup, side panel and `popup.html` in a tab: the same view. The shell stands at once, before anybody has answered. */
export function Popup({ tabId, isPopup, language: before, handedOver }: PopupProps) {
  const { toast, say } = useToast();
  const desk = useNewDesk(tabId, say);
  const { language = before, theme } = desk.view?.preferences ?? {};
  useDocument(language, theme, popup[language].title);
  usePopupKeys(desk);
  useKeptFocus();
  const { restMs } = useHost();
  const arming = useMemo(() => restingButtons(restMs), [restMs]);
  return (
    <LanguageProvider value={language}>
      <DeskProvider value={desk}>
        <ArmingProvider value={arming}>
          <div class={classes('pp', isPopup ? 'pp-popup' : 'pp-page-view')}>
            <Screen handedOver={handedOver} />
            <BottomBar />
            <Toast toast={toast} />
          </div>
        </ArmingProvider>
      </DeskProvider>
    </LanguageProvider>
  );
}

/** The field and what it leads to. */
function Screen({ handedOver }: Pick<PopupProps, 'handedOver'>) {
  const t = usePopupTexts();
  const { view, lookUps, shop } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<Typed>({ kind: 'empty' });
  const clipboard = useClipboardOffer(view?.preferences.readClipboard ?? false);
  // Before the first paint: ready to type means that no key is lost.
  useLayoutEffect(() => field.current?.focus(), []);

  const lookUp = (words: string): void => {
    const read = readTyped(words);
    setTyped(read);
    if (read.kind === 'ids') lookUps.start(read.ids, shop);
  };
  const type = (words: string): void => {
    setText(words);
    setTyped({ kind: 'empty' });
  };
  const take = (words: string): void => {
    type(words);
    lookUp(words);
  };
  useEffect(() => {
    if (handedOver) take(handedOver);
  }, [handedOver]);
  const isOffered = text === '' && clipboard.length > 0 && !isAskedFor(clipboard, lookUps.list);
  return (
    <>
      <SearchForm
        text={text}
        change={type}
        submit={() => (isOffered ? take(clipboard.join(' ')) : lookUp(text))}
        leave={() => body.current && focusFirstRow(body.current)}
        toPending={() => focusPending(body.current)}
        note={fieldNote(typed, t)}
        field={field}
      />
      {/* In Firefox what scrolls is a tab stop, one key more to everything in it. */}
      <main class="pp-body" ref={body} tabIndex={-1}>
        <h1 class="ol-unseen">{t.title}</h1>
        <Body clipboard={isOffered ? clipboard : []} take={take} />
      </main>
    </>
  );
}

function focusPending(body: HTMLElement | null): boolean {
  const pending = body?.querySelector<HTMLElement>('[data-pending]');
  showFocus(pending);
  return pending !== null && pending !== undefined;
}

function isAskedFor(ids: readonly string[], list: readonly { tid: string }[]): boolean {
  return ids.every((id) => list.some(({ tid }) => tid === id));
}
