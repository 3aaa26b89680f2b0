import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Folders and files that read whole texts: recheck has to know of each regular expression that it is safe. */
const SAFE = [
  'src/stages/dates/',
  'src/quantities/',
  'src/batch/',
  'src/evaluation/',
  'src/formats/gold/',
  'src/formats/sniff.ts',
  'src/stages/ingest/markdown.ts',
  'src/stages/segment/',
];

/** How long a check may take, in milliseconds: outside of those places, one that takes longer is let pass as unknown. */
const TIMEOUT = 500;
const LONG_TIMEOUT = 60_000;

interface Literal {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const checked = [...filesUnder('src'), ...filesUnder('desk')]
  .flatMap(literalsIn)
  .map((literal) => ({ ...literal, status: statusOf(literal) }));

describe('regular expressions', () => {
  it('are nowhere vulnerable to a text made to slow them, as recheck finds', () => {
    expect(checked.length).toBeGreaterThan(100);
    expect(checked.filter(({ status }) => status === 'vulnerable').map(line)).toEqual([]);
  });

  it.each(SAFE)('run in linear time in %s', (place) => {
    const here = checked.filter(({ where }) => where.startsWith(place));
    expect(here.length).toBeGreaterThan(0);
    expect(here.filter(({ status }) => status !== 'safe').map(line)).toEqual([]);
  });

  it('are found to be slow where they are', () => {
    expect(statusOf({ where: SAFE[0]!, source: '^(a+)+$', flags: '' })).toBe('vulnerable');
    expect(statusOf({ where: SAFE[0]!, source: '\\n\\s*\\S', flags: '' })).toBe('vulnerable');
  });
});

function statusOf({ where, source, flags }: Literal): string {
  const timeout = SAFE.some((place) => where.startsWith(place)) ? LONG_TIMEOUT : TIMEOUT;
  return checkSync(source, flags, { checker: 'automaton', timeout }).status;
}

function line({ where, source, status }: Literal & { readonly status: string }): string {
  return `${where} /${source}/ ${status}`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function literalsIn(file: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where: file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
