import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ArmingProvider } from '@/components/order/arming/arming';
import { focusFirstPlace } from '@/components/order/keys';
import { classes } from '@/components/ui/classes';
import { LanguageProvider } from '@/components/ui/texts';
import { Toast, useToast } from '@/components/ui/toast';
import { showFocus } from '@/components/ui/use-hotkeys';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import type { NumberFlaw } from '@/utils/domain/numbers';
import { popup } from '@/utils/i18n/popup';
import type { Language } from '@/utils/messages/views';
import { BottomBar } from './bottom-bar';
import { fieldNote } from './field-note';
import { later } from './later';
import { NumberQuestion } from './number-question';
import { usePopupScreen } from './popup-screen';
import { PopupStateProvider, useNewPopupState, usePopupState } from './popup-state';
import { SearchForm } from './search-form';
import { usePopupTexts } from './texts';
import { useClipboardOffer } from './use-clipboard-offer';
import { useDocument } from './use-document';
import { useNumberSearch } from './use-number-search';
import { usePopupKeys } from './use-popup-keys';

const Body = later(() => import('./body').then((part) => part.Body));

interface PopupProps {
  /** The tab to show; undefined for the active one. */
  tabId: number | undefined;
  /** A popup is as high as its content; a tab or side panel has a fixed height. */
  isPopup: boolean;
  /** Used until the background has sent the setting. */
  language: Language;
  /** Looked up at once: numbers selected on a page. */
  handedOver?: string;
  /** What is wrong with the number that was selected. */
  flaw?: NumberFlaw | undefined;
}

/**
 * The same view for popup, side panel and `popup.html` in a tab. Its frame is rendered at once, before the background
 * has answered.
 */
export function Popup({ tabId, isPopup, language: before, handedOver, flaw }: PopupProps) {
  const { toast, say } = useToast();
  const state = useNewPopupState(tabId, say);
  const { language = before, theme } = state.view?.preferences ?? {};
  useDocument(language, theme, popup[language].title);
  usePopupKeys(state);
  useKeptFocus();
  const { arming } = usePopupScreen();
  return (
    <LanguageProvider value={language}>
      <PopupStateProvider value={state}>
        <ArmingProvider value={arming}>
          <div class={classes('pp', isPopup ? 'pp-popup' : 'pp-page-view')}>
            <Screen handedOver={handedOver} flaw={flaw} />
            <BottomBar />
            <Toast toast={toast} />
          </div>
        </ArmingProvider>
      </PopupStateProvider>
    </LanguageProvider>
  );
}

/** The field and what it leads to. */
function Screen({ handedOver, flaw }: Pick<PopupProps, 'handedOver' | 'flaw'>) {
  const t = usePopupTexts();
  const popup = usePopupState();
  const { view, lookUps } = popup;
  const field = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLElement>(null);
  const { text, typed, type, search, question, answer } = useNumberSearch(popup, flaw);
  const clipboard = useClipboardOffer(view?.preferences.readClipboard ?? false);
  // Before the first paint, so that no key is lost.
  useLayoutEffect(() => {
    field.current?.focus();
    // The next key replaces a restored number.
    field.current?.select();
  }, []);

  const take = (words: string): void => {
    type(words);
    search(words);
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
        submit={() => (isOffered ? take(clipboard.join(' ')) : search(text))}
        leave={() => body.current && focusFirstPlace(body.current)}
        toPending={() => focusPending(body.current)}
        note={fieldNote(typed, t)}
        field={field}
      />
      {question && (
        <NumberQuestion
          doubt={question}
          onAnswer={(isYes) => {
            field.current?.focus();
            answer(isYes);
          }}
        />
      )}
      {/* In Firefox a scrolling element is a tab stop, an extra key press before its content. */}
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
