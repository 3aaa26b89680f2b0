import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the tests of one file. */
export interface Folder {
  readonly path: string;
  /** Writes files by their names and gives the path of the folder inside that they were written in. */
  write(name: string, files: Readonly<Record<string, string>>): string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-retraining-'));
  return {
    path,
    write(name, files) {
      const folder = join(path, name);
      mkdirSync(folder, { recursive: true });
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      return folder;
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

const NAMES = ['Ana', 'Bob', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana', 'Ivo', 'June'];
/** Texts of one shape: the source is the first word, the cue the second, the content the rest. */
export const TEXTS: readonly string[] = NAMES.map((name) => `${name} said the harbour is open.`);

/** docs.jsonl and gold.jsonl of some texts; `gold` gives the line of each. */
export function jsonLines(texts: readonly string[], gold: (text: string) => object): Record<string, string> {
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return {
    'docs.jsonl': lines(texts.map((text, index) => ({ id: `d${index}`, text }))),
    'gold.jsonl': lines(texts.map((text, index) => ({ id: `d${index}`, ...gold(text) }))),
  };
}

/** The attribution of one of TEXTS. */
export function attributionOf(text: string): object {
  const cue = text.indexOf(' said ') + 1;
  return { source: [[0, cue - 1]], cue: [[cue, cue + 4]], content: [[cue + 5, text.length - 1]] };
}

/** The same as brat has it. */
export function bratOf(text: string): string {
  const cue = text.indexOf(' said ') + 1;
  const [source, content] = [text.slice(0, cue - 1), text.slice(cue + 5, -1)];
  return [
    `T1\tSource 0 ${cue - 1}\t${source}`,
    `T2\tCue ${cue} ${cue + 4}\tsaid`,
    `T3\tContent ${cue + 5} ${text.length - 1}\t${content}`,
    'E1\tAttribution:T3 Source:T1 Cue:T2 Content:T3',
    '',
  ].join('\n');
}
