// Whether dates and quantities stay linear on endless repetitions: node scripts/ts.mjs bench/endless.ts
import type { Tokens } from '../src/document/layers.ts';
import { readQuantities } from '../src/quantities/index.ts';
import { DateContext } from '../src/stages/dates/context.ts';
import { findDates } from '../src/stages/dates/find.ts';

const PIECES = ['1', '111,', '1.', '2022- ', '5 ', '1, ', '3 and ', 'May 3, ', 'the ', 'one two ', 'Monday ', 'early '];
const SIZES = [250_000, 500_000, 1_000_000];
const NO_TOKENS: Tokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  text: [],
  lower: [],
  lemma: [],
  pos: [],
  sentence: new Int32Array(0),
};

console.log(`CPU milliseconds for ${SIZES.map((size) => `${size / 1000} kB`).join(', ')}`);
for (const piece of PIECES) {
  const texts = SIZES.map((size) => piece.repeat(Math.ceil(size / piece.length)));
  const dates = texts.map((text) => cpu(() => findDates(text, whole(text), NO_TOKENS, new DateContext('2022-03-03'))));
  const quantities = texts.map((text) => cpu(() => readQuantities(text, NO_TOKENS, whole(text))));
  console.log(`${JSON.stringify(piece).padEnd(10)} dates ${dates.join(', ')}  quantities ${quantities.join(', ')}`);
}

function whole(text: string): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.length };
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return Math.round(process.cpuUsage(before).user / 1000);
}
