import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PageAnswer } from '@/utils/messages/views';
import { createPickerOffset } from './picker-offset';

const ANSWER = { settled: true } as PageAnswer;
const sent = vi.fn<(message: unknown) => void>();
let surface: string | undefined;
const begin = () => createPickerOffset(() => surface);

beforeEach(() => {
  surface = 'web-wangwang';
  sent.mockClear();
  const runtime = fakeBrowser.runtime as unknown as Record<string, unknown>;
  runtime.getManifest = () => ({ version: '1' });
  runtime.sendMessage = async (message: unknown) => {
    sent(message);
    return { ok: true, value: null };
  };
});

it('is what the background has stored', () => {
  const offset = begin();
  expect(offset.get()).toBeUndefined();
  offset.heard({ ...ANSWER, pickerOffset: { x: -20, y: 4 } });
  expect(offset.get()).toEqual({ x: -20, y: 4 });
});

it('is stored when the agent moves the picker, and an older answer does not move it back', () => {
  const offset = begin();
  offset.heard(ANSWER);
  offset.keep({ x: -220, y: -20 });
  offset.heard(ANSWER);
  expect(offset.get()).toEqual({ x: -220, y: -20 });
  expect(JSON.stringify(sent.mock.calls)).toContain('{"surface":"web-wangwang","offset":{"x":-220,"y":-20}}');
});

it('is none after the agent has put the picker back, whatever an older answer says', () => {
  const offset = begin();
  offset.heard({ ...ANSWER, pickerOffset: { x: 9, y: 9 } });
  offset.keep(undefined);
  offset.heard({ ...ANSWER, pickerOffset: { x: 9, y: 9 } });
  expect(offset.get()).toBeUndefined();
});

it('belongs to the surface', () => {
  const offset = begin();
  offset.keep({ x: 7, y: 7 });
  surface = 'seller-orders';
  offset.heard({ ...ANSWER, pickerOffset: { x: 1, y: 2 } });
  expect(offset.get()).toEqual({ x: 1, y: 2 });
});
