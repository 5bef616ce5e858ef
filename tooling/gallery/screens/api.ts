import type { Language, Theme } from '@/utils/messages/views';

/** What the gallery page offers to its drivers (tooling/gallery, tests/e2e/looks), as `window.gallery`. */
export interface Gallery {
  screens(): ScreenInfo[];
  /** Renders one state and waits until it has settled. @throws Error when its steps cannot be taken */
  show(wanted: Wanted): Promise<void>;
  theme(theme: Theme): void;
  /** Waits until the state that is shown has settled again: the window has changed. */
  settle(): Promise<void>;
  /** Text that cannot be read, controls that cannot be pressed: one line each, empty if there is nothing wrong. */
  faults(): string[];
}

export interface ScreenInfo {
  name: string;
  states: string[];
  /** Of the window, px. */
  width: number;
  height: number;
  /** A narrower window in which it must work too. */
  narrow: number;
  /** What is left of the window at 200 %. A popup keeps its width. */
  zoomed: { width: number; height: number };
  /** It grows with its content: the picture shows all of it. */
  isTall: boolean;
}

export interface Wanted {
  screen: string;
  state: string;
  language: Language;
  theme: Theme;
  /** Doubles every text size. */
  bigText?: boolean;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}
