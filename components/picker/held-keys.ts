/**
 * Waits until no key is held. An action that moves the focus into the chat must wait until its key is released: a held
 * key would type there.
 */
export interface HeldKeys {
  /** Runs at once if no key is held; never if the view loses the focus first. */
  afterRelease(run: () => void): void;
}

export function watchHeldKeys(view: Window): HeldKeys {
  const held = new Set<string>();
  let waiting: (() => void) | undefined;
  const listen = (type: 'keydown' | 'keyup', follow: (code: string) => void): void =>
    view.addEventListener(type, (event) => event.isTrusted && follow(event.code), true);
  listen('keydown', (code) => void held.add(code));
  listen('keyup', (code) => {
    held.delete(code);
    if (held.size > 0) return;
    const run = waiting;
    waiting = undefined;
    run?.();
  });
  view.addEventListener('blur', ({ target }) => {
    if (target !== view) return;
    held.clear();
    waiting = undefined;
  });
  return {
    afterRelease(run) {
      if (held.size === 0) run();
      else waiting = run;
    },
  };
}
