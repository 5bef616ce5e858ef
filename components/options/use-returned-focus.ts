import { useEffect } from 'preact/hooks';

const MARK = 'data-returned';

/**
 * The element to which the focus returns when a question is closed is marked until it loses the focus: a browser shows
 * the focus there only if the keyboard was used before, and a user who answered the question by mouse should see where
 * Enter would act.
 */
export function useReturnedFocus(): void {
  useEffect(() => {
    let wasInQuestion = false;
    const come = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const isInQuestion = target.closest('dialog') !== null;
      if (wasInQuestion && !isInQuestion) target.setAttribute(MARK, '');
      wasInQuestion = isInQuestion;
    };
    const leave = ({ target }: FocusEvent): void => {
      if (target instanceof Element) target.removeAttribute(MARK);
    };
    // Not needed by a pointer that goes elsewhere.
    const press = ({ target }: PointerEvent): void => {
      wasInQuestion = target instanceof Element && target.closest('dialog') !== null;
    };
    document.addEventListener('focusin', come);
    document.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('focusin', come);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', press);
    };
  }, []);
}
