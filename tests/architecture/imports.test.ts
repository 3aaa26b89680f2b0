import { describe, expect, it } from 'vitest';
import { findCircle, objection, partOf } from './layering.ts';
import { SOURCE_FILES } from './source-files.ts';

describe('imports go one way', () => {
  it('every file belongs to a part with a place in the order', () => {
    expect(SOURCE_FILES.filter(({ path }) => partOf(path) === null).map(({ path }) => path)).toEqual([]);
  });

  it('no file imports from a part above or beside its own', () => {
    const wrong = SOURCE_FILES.flatMap(({ path, inner }) =>
      inner.flatMap((target) => {
        const why = target.startsWith('../') ? null : objection(partOf(path) ?? path, partOf(target) ?? target);
        return why === null ? [] : [`${path} imports ${target}: ${why}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('what lies outside of src and is imported is data: settings, weights, the package itself', () => {
    const data = /^\.\.\/(?:package\.json|pipeline\.config\.json|models\/[\w-]+\/weights\.json)$/;
    const outside = SOURCE_FILES.flatMap(({ inner }) => inner.filter((target) => target.startsWith('../')));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((target) => !data.test(target))).toEqual([]);
  });

  it('parts do not import one another in a circle', () => {
    const graph = new Map<string, Set<string>>();
    for (const { path, inner } of SOURCE_FILES) {
      const from = partOf(path) ?? path;
      const targets = graph.get(from) ?? new Set<string>();
      for (const target of inner) {
        const to = partOf(target);
        if (to !== null && to !== from) targets.add(to);
      }
      graph.set(from, targets);
    }
    expect(findCircle(graph)).toBeNull();
  });

  it('files do not load one another in a circle (types alone may)', () => {
    const graph = new Map(SOURCE_FILES.map(({ path, loaded }) => [path, new Set(loaded)]));
    expect(findCircle(graph)).toBeNull();
  });
});

describe('the check itself', () => {
  const rows: readonly (readonly [from: string, to: string, allowed: boolean, reason: string])[] = [
    ['stages/quotes/index.ts', 'document/span.ts', true, 'a stage knows the document'],
    ['stages/quotes/index.ts', 'pipeline/stage.ts', true, 'a stage knows the contract of stages'],
    ['stages/quotes/index.ts', 'stages/quotes/tags.ts', true, 'a stage knows itself'],
    ['stages/quotes/index.ts', 'pipeline/runner.ts', false, 'a stage does not know who runs it'],
    ['stages/quotes/index.ts', 'stages/entities/index.ts', false, 'no stage imports another'],
    ['stages/quotes/index.ts', 'report/words.ts', false, 'a stage knows nothing of what is made of its record'],
    ['document/span.ts', 'pipeline/stage.ts', false, 'the document knows no pipeline'],
    ['models/linear.ts', 'pipeline/stage.ts', true, 'weights are described by the contract'],
    ['models/linear.ts', 'pipeline/pipeline.ts', false, 'weights do not know who uses them'],
    ['batch/worker.ts', 'pipeline/pipeline.ts', true, 'a batch runs the pipeline'],
    ['batch/worker.ts', 'formats/text.ts', true, 'a batch reads formats'],
    ['report/index.ts', 'cli/main.ts', false, 'the work is not in the command line'],
    ['cli/main.ts', 'report/index.ts', true, 'a command is thin over a function'],
    ['index.ts', 'cli/main.ts', false, 'the library is not the command line'],
  ];
  it.each(rows)('%s importing %s: %s (%s)', (from, to, allowed) => {
    expect(objection(partOf(from)!, partOf(to)!) === null).toBe(allowed);
  });

  it('finds a circle and names it', () => {
    const graph = (edges: Record<string, string[]>) =>
      new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));
    expect(findCircle(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toBeNull();
    expect(findCircle(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
  });
});
