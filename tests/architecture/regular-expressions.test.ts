import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Folders whose regular expressions are to run in linear time; they read whole texts. */
const FOLDERS = ['src/stages/dates', 'src/quantities', 'src/lexer'];

interface Literal {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

describe('regular expressions', () => {
  it('run in linear time, as recheck finds', () => {
    const literals = FOLDERS.flatMap(filesUnder).flatMap(literalsIn);
    expect(literals.length).toBeGreaterThan(0);
    const slow = literals
      .map(({ where, source, flags }) => ({ where, source, found: checkSync(source, flags, { checker: 'automaton' }) }))
      .filter(({ found }) => found.status !== 'safe')
      .map(({ where, source, found }) => `${where} /${source}/ ${found.status}`);
    expect(slow).toEqual([]);
  });

  it('are found to be slow where they are', () => {
    expect(checkSync('^(a+)+$', '', { checker: 'automaton' }).status).toBe('vulnerable');
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
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
