import { METRICS } from '../compare/quality.ts';
import type { Comparison, ToolFigures } from './figures.ts';

const TITLES: Readonly<Record<string, string>> = {
  'quoted+source.f1@0.5': 'quotations with source',
  'quotes+source.f1@0.5': 'all attributions with source',
  'entities.f1@person+organisation+location': 'names',
  'dates.f1@relaxed': 'dates, overlapping',
  'dates.f1@value': 'dates, with value',
};

/** The part of docs/benchmarks.md that sets us beside other tools. */
export function comparisonSection(comparison: Comparison): string {
  const { date, sets, tools } = comparison;
  const measured = tools.filter(({ speed }) => speed !== null);
  const left = tools.filter(({ missing }) => missing !== undefined);
  const [first] = sets;
  const list = sets.map(({ name, documents, words }) => `${name} (${documents} articles, ${thousands(words)} words)`);
  return `## Side by side

${date}, in one run of \`bench/compare.ts\`, each tool in a process of its own. Speed is measured on ${first!.name}, in the median of the
rounds after a first one (HeidelTime: the only one). Sets of articles: ${list.join('; ')}.

| tool | version | what it gives | words per CPU second | words per second | start, CPU s | peak memory |
| ---- | ------- | ------------- | -------------------: | ---------------: | -----------: | ----------: |
${measured.map(speedRow).join('\n')}

Quality, F1 by \`onrecord eval\`'s [measures](evaluation.md#metrics), on the same articles. An empty place: the tool does not give that, or
the set has no gold of it.

${sets
  .map(({ name }) => qualityTable(name, measured))
  .filter((table) => table !== '')
  .join('\n\n')}

![Quality of quotations with their source against speed](images/bench-quality.svg)

Time of a fresh process that loads the tool and reads so many words, in documents of about 600 words made of the corpus's sentences:

![CPU seconds against words](images/bench-time.svg)

${growthTable(measured)}
${left.map(({ name, missing }) => `\n${name} could not be measured: ${missing!}.`).join('')}`;
}

function speedRow({ name, version, gives, speed }: ToolFigures): string {
  const { perCpuSecond, perSecond, load, peakMegabytes } = speed!;
  return `| ${name} | ${version} | ${gives} | ${thousands(perCpuSecond)} | ${thousands(perSecond)} | ${load.cpu.toFixed(1)} | ${Math.round(peakMegabytes)} MB |`;
}

function qualityTable(set: string, tools: readonly ToolFigures[]): string {
  const metrics = Object.values(METRICS)
    .flat()
    .filter((metric) => tools.some(({ quality }) => quality[set]?.[metric] !== undefined));
  const rows = tools
    .filter(({ quality }) => metrics.some((metric) => quality[set]?.[metric] !== undefined))
    .map(({ name, quality }) => {
      const cells = metrics.map((metric) => quality[set]?.[metric]?.toFixed(3) ?? '');
      return `| ${name} | ${cells.join(' | ')} |`;
    });
  if (rows.length === 0) return '';
  return `| ${set} | ${metrics.map((metric) => TITLES[metric] ?? metric).join(' | ')} |
| --- | ${metrics.map(() => '---:').join(' | ')} |
${rows.join('\n')}`;
}

function growthTable(tools: readonly ToolFigures[]): string {
  const columns = Math.max(...tools.map(({ growth }) => growth.length));
  const widest = tools.find(({ growth }) => growth.length === columns)!;
  const rows = tools.map(({ name, growth }) => {
    const cells = Array.from({ length: columns }, (_, at) => growth[at]?.cpu.toFixed(1) ?? '');
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return `| CPU seconds for words | ${widest.growth.map(({ words }) => thousands(words)).join(' | ')} |
| --- | ${widest.growth.map(() => '---:').join(' | ')} |
${rows.join('\n')}

Places are left empty where a run would have taken longer than the limit (\`--seconds\`).`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}
