import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '@/components/ui/texts';
import { PickerHead } from './picker-head';
import { type PickerMove, PickerScreenProvider } from './picker-screen';
import { fakePicker } from './testing/fake-picker';

const by = vi.fn<PickerMove['by']>();
const back = vi.fn<PickerMove['back']>();
let box: HTMLElement;

function draw(move: PickerMove | undefined): void {
  box = document.body.appendChild(document.createElement('div'));
  act(() =>
    render(
      <LanguageProvider value="zh-CN">
        <PickerScreenProvider value={fakePicker({}, { move })}>
          <PickerHead title="选择要锁定的子订单" />
        </PickerScreenProvider>
      </LanguageProvider>,
      box,
    ),
  );
}

const button = (name: string) => box.querySelector<HTMLElement>(`[aria-label^="${name}"]`);

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  button('移动')?.dispatchEvent(event);
  return event;
}

afterEach(() => {
  render(null, box);
  box.remove();
  by.mockClear();
  back.mockClear();
});

it('arrows on the grip move the picker, with Alt too, and reach nothing else', () => {
  draw({ by, back, onPut: () => () => {} });
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  for (const event of [press('ArrowLeft'), press('ArrowDown', { altKey: true })])
    expect(event.defaultPrevented).toBe(true);
  press('Home');
  document.removeEventListener('keydown', heard);
  expect(by.mock.calls).toEqual([
    [-16, 0, true],
    [0, 16, true],
  ]);
  expect(back).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});

it('other keys there are what they are elsewhere', () => {
  draw({ by, back, onPut: () => () => {} });
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  press('a');
  press('ArrowLeft', { ctrlKey: true });
  press('Escape');
  document.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledTimes(3);
  expect(by).not.toHaveBeenCalled();
});

it('events that no person made drag nothing', () => {
  draw({ by, back, onPut: () => () => {} });
  const head = box.querySelector('.ol-picker-handle');
  for (const [type, x] of [
    ['pointerdown', 0],
    ['pointermove', 90],
    ['pointerup', 90],
  ] as const)
    head?.dispatchEvent(new PointerEvent(type, { clientX: x, button: 0, pointerId: 1, bubbles: true }));
  head?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  expect(by).not.toHaveBeenCalled();
  expect(back).not.toHaveBeenCalled();
});

it('where it has no place in a page there is nothing to move it with', () => {
  draw(undefined);
  expect(button('移动')).toBeNull();
  expect(button('关闭')).not.toBeNull();
});

describe('once the pointer comes back without a pressed button', () => {
  /** A drag whose release has been lost, and a move so long after its last event. */
  function loseRelease(afterMs: number): void {
    draw({ by, back, onPut: () => () => {} });
    const handle = box.querySelector<HTMLElement>('.ol-picker-handle') as HTMLElement;
    handle.setPointerCapture = () => {};
    const point = (type: string, x: number, buttons: number, timeStamp: number) => {
      const at = { clientX: x, screenX: x };
      const event = new PointerEvent(type, { ...at, buttons, button: 0, pointerId: 1, bubbles: true });
      Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: timeStamp } });
      handle.dispatchEvent(event);
    };
    point('pointerdown', 100, 1, 0);
    point('pointermove', 80, 1, 10);
    point('pointermove', 70, 0, 10 + afterMs);
    point('pointermove', 400, 0, 20 + afterMs);
  }

  it('the picker is put where the pointer is', () => {
    loseRelease(100);
    expect(by.mock.calls).toEqual([
      [-20, 0, false],
      [-10, 0, true],
    ]);
  });

  it('and stays where it was if that was long ago', () => {
    loseRelease(1_500);
    expect(by.mock.calls).toEqual([
      [-20, 0, false],
      [0, 0, true],
    ]);
  });
});
