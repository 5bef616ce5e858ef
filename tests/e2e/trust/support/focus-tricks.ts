import { EDITOR } from './trick-page';

/** What a page may do with the focus while the agent types for the buyer. They run in the chat's own page. */

interface FocusTrick {
  name: string;
  script: string;
  /** What the agent types: if the picker received it, it would tick rows. */
  words: string;
}

const HOST = `top.document.querySelector('div[popover]:empty')`;
const WORDS = 'a1';

/** Runs at the agent's click into the chat's input, before the first letter. */
const onFocus = (work: string) =>
  `document.querySelector('${EDITOR}').addEventListener('focus', () => setTimeout(() => { ${work} }), { once: true })`;
const onKey = (work: string) =>
  `{ const work = () => { ${work} }; addEventListener('keydown', work, true); globalThis.undo = () => removeEventListener('keydown', work, true); }`;

export const FOCUS_TRICKS: FocusTrick[] = [
  {
    name: 'gives it to our host at each key',
    words: WORDS,
    script: onKey(`const host = ${HOST}; host.tabIndex = 0; host.focus(); host.click();`),
  },
  {
    name: 'blurs the input at each key',
    words: WORDS,
    script: onKey(`document.activeElement.blur(); top.focus();`),
  },
  {
    name: 'removes the input from the page',
    words: WORDS,
    script: onKey(
      `document.querySelector('${EDITOR}')?.replaceChildren(); document.querySelector('.editBox').hidden = true;`,
    ),
  },
  {
    name: 'removes our host, so that a new one is added',
    words: WORDS,
    script: onFocus(`${HOST}.remove();`),
  },
  {
    name: 'moves our host into a modal dialog with the input, so that a new one is added',
    words: WORDS,
    script: onFocus(`
      const dialog = top.document.createElement('dialog');
      const field = dialog.appendChild(top.document.createElement('input'));
      top.document.body.append(dialog);
      dialog.showModal();
      field.focus();
      globalThis.undo = () => dialog.remove();`),
  },
  {
    name: 'returns it to the previous element, by a popover that closes',
    words: WORDS,
    script: onFocus(`
      const box = top.document.createElement('div');
      box.popover = 'auto';
      box.style.cssText = 'inset:auto;left:0;top:0;width:90px;height:30px';
      const field = box.appendChild(top.document.createElement('input'));
      ${HOST}.focus();
      top.document.body.append(box);
      box.showPopover();
      field.focus();
      field.addEventListener('keydown', () => box.hidePopover());
      globalThis.undo = () => box.remove();`),
  },
];
