import type { EngineFigures, Engines } from './figures.ts';

/** The part of docs/benchmarks.md about speed and memory of both engines. */
export function enginesSection({ date, fast, accurate }: Engines): string {
  const { documents, words } = fast.throughput;
  const both = (figure: (engine: EngineFigures) => string): string => `${figure(accurate)} | ${figure(fast)}`;
  const row = (name: string, value: number): string => `| ${name} | ${thousands(value)} |`;
  const stages = [...new Set([...accurate.throughput.shares, ...fast.throughput.shares].map(([stage]) => stage))];
  const memory = ({ growth }: EngineFigures): string =>
    `${Math.round(growth.find((size) => size.words === 100_000)!.peakMegabytes)} MB`;
  return `## Both engines

${date}, one core, one document at a time, the median of five runs after a warm-up. ${thousands(documents)} news articles with ${thousands(words)}
words; in the first round most of the code is still to be compiled.

| from text to | words per CPU second |
| ------------ | -------------------: |
${row('validated `onrecord/1` JSON, `accurate`', accurate.throughput.pipeline)}
${row('the same in the first round of a fresh process', accurate.throughput.first)}
${row('validated `onrecord/1` JSON, `fast`', fast.throughput.pipeline)}
${row('the same in the first round of a fresh process', fast.throughput.first)}
${row('wink-nlp alone, in the same runs: tokens, sentences, parts of speech', fast.throughput.wink)}

| share of the time | \`accurate\` | \`fast\` |
| ----------------- | ---------: | -----: |
${stages.map((stage) => `| ${stage} | ${both(({ throughput }) => shareOf(throughput.shares, stage))} |`).join('\n')}

\`segment\` holds wink-nlp, whose vocabulary it puts back after every text. \`encode\` is the encoder's one pass. \`emit\` checks every
span and id and validates the record; \`JSON\` turns it into text.

### Start and memory

| measure | \`accurate\` | \`fast\` |
| ------- | ---------: | -----: |
| from an empty process to the first record: import, models, one sentence | ${both(({ load }) => `${load.toFixed(2)} s`)} |
| peak memory (RSS) of a process that reads a document of 100,000 words | ${both(memory)} |

### Long documents

One document of so many words, put together from paragraphs of \`corpus/\`, each in a fresh process:

| engine | words | CPU seconds | words per CPU second | peak memory |
| ------ | ----: | ----------: | -------------------: | ----------: |
${[accurate, fast].flatMap(growthRows).join('\n')}
`;
}

function growthRows({ growth, throughput }: EngineFigures): string[] {
  return growth.map(({ words, seconds, peakMegabytes }) =>
    [
      `| \`${throughput.engine}\``,
      thousands(words),
      seconds.toFixed(2),
      thousands(words / seconds),
      `${Math.round(peakMegabytes)} MB |`,
    ].join(' | '),
  );
}

function shareOf(shares: EngineFigures['throughput']['shares'], stage: string): string {
  const share = shares.find(([name]) => name === stage)?.[1] ?? 0;
  return `${(share * 100).toFixed(1)}%`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}
