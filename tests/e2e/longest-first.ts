import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no worker ends alone; among them what works beside what mostly waits. */
const LONGEST = [
  'looks/chromium',
  'waiting',
  'late-answers',
  'looks/firefox',
  'trust/hostile',
  'chat',
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
