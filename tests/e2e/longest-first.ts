import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest files start first, so that no worker is left alone at the end; busy ones beside mostly waiting ones. */
const LONGEST = [
  'looks/chromium.full',
  'waiting.full',
  'late-answers',
  'looks/firefox.full',
  'trust/picker-tricks',
  'trust/hostile',
  'trust/picker-looks.full',
  'trust/picker-press.full',
  'trust/picker-focus',
  'chat.full',
  'trust/outer-frame',
  'outcomes',
  'raw-answers',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`e2e/${name}.e2e.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
