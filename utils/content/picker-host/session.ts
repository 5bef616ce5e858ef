import type { PickerSays } from '@/utils/messages/picker-channel';
import type { PickerTicket, Rect } from '@/utils/messages/views';
import { connectFrame } from './frame-channel';
import { createHostElement } from './host-element';
import { guardHost } from './host-guard';
import { parentFor } from './modal';
import type { Moving } from './moving';
import { type Place, USUAL } from './place';
import { oncePointerOutside } from './pointer-outside';
import type { Stage } from './stage';
import { createVisibilityCheck } from './visibility';

/**
 * One picker in the page, from the creation of its frame to its removal. It is never shown again after that: a new one
 * is created.
 */
export interface Session {
  /** The order it is prepared for or shows. */
  tid: string | undefined;
  token: string | undefined;
  anchor: Rect | undefined;
  frame: HTMLIFrameElement;
  isShown(): boolean;
  /** Where it is, and its size there. */
  place(): Place | undefined;
  height(): number;
  hasBegun(): boolean;
  isLockOut(): boolean;
  /** Gives the picker's page its token. */
  begin(ticket: PickerTicket): void;
  /** False: the page kept it from opening. */
  show(place: Place): boolean;
  isVisible(closely: boolean, devicePixelRatio?: number): boolean;
  takeFocus(): void;
  hasFocus(): boolean;
  remove(): void;
}

interface SessionParts {
  stage: Stage;
  /** The parent pages whose pointer movements are observed. */
  views: readonly Window[];
  /** Address of the picker's page. */
  address: string;
  origin: string;
  /** It leaves the focus where it is. */
  isQuiet: boolean;
  farewell: string;
  /** The extension's own hosts that may be in the top layer. */
  ours(): readonly Element[];
  now(): number;
  hear(message: Extract<PickerSays, { say: 'begun' | 'open' | 'close' }>): void;
  moved(how: Moving): void;
  lost(): void;
  giveUp(): void;
}

/** Slow checks are made once in this many checks. */
const LOOKS_BETWEEN_CLOSE_ONES = 3;

export function createSession(parts: SessionParts): Session {
  const { stage, address } = parts;
  const doc = stage.view.document;
  const listeners = new AbortController();
  const { signal } = listeners;
  const host = createHostElement(stage.view, parts.farewell);
  const visibility = createVisibilityCheck(stage, host, parts.ours, signal);
  const channel = connectFrame(host.frame, parts.origin, hear, signal);
  let place: Place | undefined;
  let height = USUAL;
  let looks = 0;
  let hasBegun = false;
  let isLockOut = false;

  host.append(parentFor(doc));
  channel.start();
  // Never by `src`: the browser would reveal the address to the page. It loads while the background is asked for a
  // token.
  host.frame.contentWindow?.location.replace(address);
  guardHost({
    host,
    repaired: () => channel.say({ say: 'shown' }),
    lost: parts.lost,
    giveUp: parts.giveUp,
    now: parts.now,
    signal,
  });

  function put(): boolean {
    if (!place) return false;
    const { x, y, width, maxHeight } = place;
    return host.show({ x, y, width, height: Math.min(height, maxHeight) });
  }

  function hear(message: PickerSays): void {
    switch (message.say) {
      case 'begun':
        hasBegun = true;
        tellPlace();
        break;
      case 'height':
        resize(message.px);
        return;
      case 'pointer':
        oncePointerOutside(parts.views, () => channel.say({ say: 'pointer-left' }), signal);
        return;
      case 'check':
        check(message.id, message.devicePixelRatio);
        return;
      case 'move':
      case 'move-back':
        parts.moved(message);
        return;
      case 'lock':
        isLockOut = message.isOut;
        return;
      default:
    }
    parts.hear(message);
  }

  function tellPlace(): void {
    if (place) channel.say({ say: 'limit', px: place.maxHeight, isLow: place.isLow });
  }

  function resize(px: number): void {
    if (!Number.isFinite(px) || px < 1) return;
    height = px;
    host.lift();
    if (place) put();
  }

  function check(id: number, devicePixelRatio: number): void {
    const closely = looks % LOOKS_BETWEEN_CLOSE_ONES === 0;
    looks += 1;
    // A dialog that the page has opened or closed meanwhile makes the picker inert: only a new host in the right place
    // helps.
    if (place && host.element.parentNode !== parentFor(doc)) {
      parts.lost();
      return;
    }
    const isVisible = visibility.isVisible(closely, devicePixelRatio);
    // The page may have been zoomed since: the place has to be corrected, and the button then rests again.
    if (!isVisible) put();
    channel.say({ say: 'checked', id, isVisible });
  }

  return {
    tid: undefined,
    token: undefined,
    anchor: undefined,
    frame: host.frame,
    isShown: () => place !== undefined,
    place: () => place,
    height: () => height,
    hasBegun: () => hasBegun,
    isLockOut: () => isLockOut,
    begin({ token, theme }) {
      host.setTheme(theme);
      channel.give({ say: 'token', token, isQuiet: parts.isQuiet });
    },
    show(next) {
      place = next;
      const isOpen = put();
      channel.say({ say: 'shown' });
      tellPlace();
      return isOpen;
    },
    isVisible: visibility.isVisible,
    takeFocus() {
      host.frame.focus({ preventScroll: true });
      channel.say({ say: 'focus-given' });
    },
    hasFocus: () => doc.activeElement === host.element,
    remove() {
      listeners.abort();
      host.remove();
    },
  };
}
