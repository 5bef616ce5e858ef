/**
 * The MessageChannel between content script and picker frame: the token, size, pointer, visibility. It carries no
 * authority but the token: a lock is requested, and checked, through the background only.
 */

/** Picker frame → content script. */
export type PickerSays =
  /** The background has answered: the picker works. */
  | { say: 'begun' }
  /** The height of its content. */
  | { say: 'height'; px: number }
  /** The agent moves it by this distance from its current position; `isDone`: and releases it there. */
  | { say: 'move'; x: number; y: number; isDone: boolean }
  /** The agent puts it back into its default position. */
  | { say: 'move-back' }
  /** The pointer has entered. */
  | { say: 'pointer' }
  /** Is the host plainly visible in the page? */
  | { say: 'check'; id: number; devicePixelRatio: number }
  /** Whether a call is under way: decides what is shown if the extension ends. */
  | { say: 'lock'; isOut: boolean }
  /** Another order of the page instead of this one. */
  | { say: 'open'; tid: string }
  | { say: 'close' };

/** Content script → picker frame. */
export type HostSays =
  /** The token to begin with; sent once. `isQuiet`: it opens automatically, and leaves the focus where it is. */
  | { say: 'token'; token: string; isQuiet: boolean }
  /** Its maximum height; `isLow`: in a window in which that is little. */
  | { say: 'limit'; px: number; isLow: boolean }
  /** The pointer has left the frame, which had reported that it entered. */
  | { say: 'pointer-left' }
  /** It has been shown, shown again or moved: what was known of its visibility is no longer valid. */
  | { say: 'shown' }
  /** The agent has opened it once more, by its launcher or the shortcut: the focus is moved into it. */
  | { say: 'focus-given' }
  | { say: 'checked'; id: number; isVisible: boolean };

/** The window message that carries the port, and nothing else. */
export const PORT_KIND = 'order-lock-picker-port';
