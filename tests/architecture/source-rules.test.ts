import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DESK_FILES, type SourceFile, SOURCE_FILES } from './source-files.ts';

const MOST_LINES = 400;

describe.each([
  ['src', SOURCE_FILES],
  ['desk', DESK_FILES],
])('house rules of %s', (_folder, files) => {
  it(`no file has ${MOST_LINES} lines or more`, () => {
    const long = files.filter(({ text }) => text.split('\n').length > MOST_LINES).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  const rows: readonly (readonly [what: string, pattern: RegExp, reason: string])[] = [
    ['switched-off type checks', /@ts-(?:ignore|nocheck|expect-error)/, 'what does not type-check is mended'],
    ['open ends', /\b(?:TODO|FIXME|HACK)\b/, 'what is not done goes into an issue'],
    [
      'lint rules switched off without a reason',
      /eslint-disable(?!-next-line [^\n]* -- \w)/,
      'one line at a time, and the line says why',
    ],
    ['machine paths', /['"`]\/(?:home|work|tmp|Users)\//, 'it runs on every machine'],
  ];
  it.each(rows)('no %s (%s: %s)', (_what, pattern) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('no value has the type any', () => {
    expect(files.flatMap((file) => anyTypes(file).map((line) => `${file.path}:${line}`))).toEqual([]);
  });
});

describe('the pipeline', () => {
  it('stages take no time from a clock and roll no dice', () => {
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
    const inside = SOURCE_FILES.filter(({ path }) =>
      /^(?:stages|pipeline|document|models|lexer|quantities)\//.test(path),
    );
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

/** Lines (from 1) on which the keyword `any` stands as a type. */
function anyTypes(file: SourceFile): number[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}
