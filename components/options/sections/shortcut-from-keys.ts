/** Keys that mean something only together with others. */
const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph']);

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** A pressed combination as `commands.update` expects it ("Alt+Shift+L"); undefined while it is incomplete. */
export function shortcutFromKeys(event: Keys): string | undefined {
  if (MODIFIERS.has(event.key)) return undefined;
  const key = keyName(event);
  if (!key) return undefined;
  const main = event.ctrlKey ? 'Ctrl' : event.altKey ? 'Alt' : undefined;
  if (!main) return /^F([1-9]|1[0-2])$/.test(key) ? key : undefined;
  const second = event.ctrlKey && event.altKey ? ['Alt'] : event.shiftKey ? ['Shift'] : [];
  return [main, ...second, key].join('+');
}

/** By the position of the key, since Alt changes the characters of letters on some keyboards. */
function keyName({ key, code }: Keys): string | undefined {
  const letter = code.match(/^(?:Key([A-Z])|Digit([0-9]))$/);
  if (letter) return letter[1] ?? letter[2];
  if (/^F([1-9]|1[0-2])$/.test(key)) return key;
  const named: Record<string, string> = {
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    ' ': 'Space',
    ',': 'Comma',
    '.': 'Period',
    Home: 'Home',
    End: 'End',
    PageUp: 'PageUp',
    PageDown: 'PageDown',
    Insert: 'Insert',
    Delete: 'Delete',
  };
  return named[key];
}
