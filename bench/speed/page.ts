import type { Growth } from '../speed.ts';
import type { Throughput } from './throughput.ts';

export interface Figures {
  /** The day of the measurement, YYYY-MM-DD. */
  readonly date: string;
  /** Wall seconds from an empty process to the first record. */
  readonly load: number;
  readonly growth: readonly Growth[];
  readonly throughput: Throughput;
}

/** docs/benchmarks.md with the figures of one run. */
export function benchmarkPage({ date, load, growth, throughput }: Figures): string {
  const { documents, words, pipeline, first, wink, shares } = throughput;
  const memory = growth.find((row) => row.words === 100_000)!;
  return `# Benchmarks

Speed and memory of the fast engine, written by \`npm run bench -- DOCS.jsonl\` on ${date}: Node ${process.version}, a 2-core x86-64
virtual machine, one core, one document at a time, the median of five runs after a warm-up.

## Words per second

${thousands(documents)} news articles with ${thousands(words)} words. A word is what stands between white space; time is CPU time of the whole
process, garbage collection and compilation included; in the first round most of the code is still to be compiled.

| from text to | words per CPU second |
| ------------ | -------------------: |
| validated \`onrecord/1\` JSON | ${thousands(pipeline)} |
| the same in the first round of a fresh process | ${thousands(first)} |
| wink-nlp alone, in the same runs: tokens, sentences, parts of speech | ${thousands(wink)} |

| stage | share of the time |
| ----- | ----------------: |
${shares.map(([stage, share]) => `| ${stage} | ${(share * 100).toFixed(1)}% |`).join('\n')}

\`segment\` holds wink-nlp, whose vocabulary it puts back after every text. \`emit\` checks every span and id and validates the
record; \`JSON\` turns it into text.

## Start and memory

| measure | value |
| ------- | ----: |
| from an empty process to the first record: import, models, one sentence | ${load.toFixed(2)} s |
| peak memory (RSS) of a process that reads a document of 100,000 words | ${Math.round(memory.peakMegabytes)} MB |

## Long documents

One document of so many words, put together from paragraphs of \`corpus/\`, each in a fresh process:

| words | CPU seconds | words per CPU second | peak memory |
| ----: | ----------: | -------------------: | ----------: |
${growth.map((row) => `| ${thousands(row.words)} | ${row.seconds.toFixed(2)} | ${thousands(row.words / row.seconds)} | ${Math.round(row.peakMegabytes)} MB |`).join('\n')}
`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}
