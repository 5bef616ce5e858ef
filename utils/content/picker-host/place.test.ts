import { describe, expect, it } from 'vitest';
import { MARGIN, movedPlace, type Place, place, WIDTH } from './place';

const frame = { width: 1440, height: 900 };
const panel = { x: 1116, y: 48, width: 324, height: 852 };
const launcher = { x: 1352, y: 172, width: 56, height: 24 };
const input = { x: 240, y: 750, width: 876, height: 150 };

function touches({ x, y, width, maxHeight }: Place, box: typeof launcher): boolean {
  return x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + maxHeight > box.y;
}

describe('where the picker is placed', () => {
  it('left of the panel, above the chat input', () => {
    const spot = place({ frame, anchor: launcher, panel, avoid: [input] });
    expect(spot).toMatchObject({ x: panel.x - 8 - WIDTH, width: WIDTH });
    expect(spot && touches(spot, input)).toBe(false);
    expect(spot && touches(spot, panel)).toBe(false);
  });

  it('right of a launcher at the left edge', () => {
    const spot = place({ frame, anchor: { ...launcher, x: 20 }, avoid: [] });
    expect(spot?.x).toBe(20 + launcher.width + 8);
  });

  it('below, if there is room at neither side', () => {
    const spot = place({
      frame: { width: 600, height: 900 },
      anchor: { x: 200, y: 60, width: 200, height: 24 },
      avoid: [],
    });
    expect(spot).toMatchObject({ x: 188, y: 92 });
  });

  it('takes the full width of a narrow frame', () => {
    const spot = place({
      frame: { width: 380, height: 700 },
      anchor: { x: 300, y: 40, width: 56, height: 24 },
      avoid: [],
    });
    expect(spot).toMatchObject({ x: MARGIN, width: 380 - 2 * MARGIN });
  });

  it('never over the chat input, whatever the frame', () => {
    for (const width of [380, 424, 800, 1440])
      for (const height of [430, 600, 900])
        for (const x of [0, width / 2, width - 60]) {
          const low = { x: 0, y: height - 90, width, height: 80 };
          const spot = place({
            frame: { width, height },
            anchor: { x, y: height / 3, width: 56, height: 24 },
            avoid: [low],
          });
          if (spot) {
            expect(touches(spot, low)).toBe(false);
            expect(spot.x).toBeGreaterThanOrEqual(0);
            expect(spot.x + spot.width).toBeLessThanOrEqual(width);
            expect(spot.y + spot.maxHeight).toBeLessThanOrEqual(height);
          }
        }
  });

  it('says if there is little height', () => {
    expect(place({ frame, anchor: launcher, panel, avoid: [input] })?.isLow).toBe(false);
    const low = { frame: { width: 1440, height: 650 }, avoid: [{ ...input, y: 500 }] };
    expect(place(low)).toMatchObject({ isLow: true, y: MARGIN, maxHeight: 480 });
  });

  it('leaves it to the popup if there is no room', () => {
    expect(place({ frame: { width: 340, height: 700 }, anchor: launcher, avoid: [] })).toBeUndefined();
    expect(place({ frame: { width: 800, height: 400 }, anchor: launcher, avoid: [] })).toBeUndefined();
    const everywhere = { x: 0, y: 200, width: 800, height: 300 };
    expect(
      place({ frame: { width: 800, height: 600 }, anchor: launcher, avoid: [everywhere] }),
    ).toBeUndefined();
  });
});

describe('where the agent has moved it', () => {
  const around = { frame, anchor: launcher, panel, avoid: [input] };
  const own = place(around) as Place;

  it('is at this distance from its default position', () => {
    expect(movedPlace(around, own, { x: -300, y: 20 })).toMatchObject({ x: own.x - 300, y: own.y + 20 });
  });

  it('is inside the window and over no chat input, however far it was moved', () => {
    for (const x of [-5_000, -200, 0, 5_000])
      for (const y of [-5_000, 0, 150, 5_000]) {
        const spot = movedPlace(around, own, { x, y });
        expect(touches(spot, input)).toBe(false);
        expect(spot.x).toBeGreaterThanOrEqual(MARGIN);
        expect(spot.y).toBeGreaterThanOrEqual(MARGIN);
        expect(spot.x + spot.width).toBeLessThanOrEqual(frame.width - MARGIN);
        expect(spot.y + spot.maxHeight).toBeLessThanOrEqual(frame.height - MARGIN);
      }
  });

  it('goes down only as far as its height fits', () => {
    const { y, maxHeight } = movedPlace(around, own, { x: 0, y: 5_000 }, 400);
    expect(maxHeight).toBe(400);
    expect(y + 400).toBe(input.y - 8);
  });

  it('is the default one if nothing else is free', () => {
    const low = { width: 800, height: 430 };
    const spot = place({ frame: low, anchor: launcher, avoid: [] }) as Place;
    const full = { x: 0, y: 0, width: 800, height: 430 };
    expect(movedPlace({ frame: low, avoid: [full] }, spot, { x: -100, y: 0 })).toEqual(spot);
  });
});
