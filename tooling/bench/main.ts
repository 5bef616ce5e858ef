import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { closeBench, openBench } from './bench';
import { measureChatStream } from './chat-stream';
import { measureHeap } from './heap';
import { measureLockClick } from './lock-click';
import { measureOrderKnown } from './order-known';
import { measurePickerOpen } from './picker-open';
import { measurePopup } from './popup';
import { measureSizes } from './sizes';
import { installVariants, VARIANTS } from './variants';

// What the extension costs. Everything is compared with a baseline in the same run; no number makes it fail.

const isQuick = process.argv.includes('--quick');
const out = optionOf('--out');
const only = optionOf('--only')?.split(',');
const began = Date.now();

const bench = await openBench(isQuick);
const parts = {
  chatStream: measureChatStream,
  orderKnown: measureOrderKnown,
  lockClick: measureLockClick,
  pickerOpen: measurePickerOpen,
  popup: measurePopup,
  heap: measureHeap,
};

const results: Record<string, unknown> = {};
try {
  await installVariants(bench.test.browser, VARIANTS);
  for (const [name, measure] of Object.entries(parts)) {
    if (!only || only.includes(name)) results[name] = await measure(bench);
  }
} finally {
  await closeBench(bench);
}

const text = JSON.stringify(
  {
    machine: { cores: cpus().length, browser: bench.version, node: process.version },
    quick: isQuick,
    seconds: Math.round((Date.now() - began) / 1000),
    ...results,
    sizes: measureSizes(),
  },
  null,
  2,
);
console.log(text);
if (out) writeFileSync(out, `${text}\n`);

function optionOf(option: string): string | undefined {
  const place = process.argv.indexOf(option);
  return place < 0 ? undefined : process.argv[place + 1];
}
