/**
 * The layers of `src`, lowest first. A file may import from its own part and from lower layers; parts of one layer may import
 * one another only where `SIBLINGS_MAY_IMPORT` says so, and never in a circle.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['errors.ts', 'nearest.ts', 'version.ts'],
  ['document', 'config.ts'],
  ['lexicon', 'lexer', 'pipeline/stage.ts'],
  ['quantities', 'models'],
  [
    'stages/ingest',
    'stages/segment',
    'stages/encode',
    'stages/entities',
    'stages/dates',
    'stages/quotes',
    'stages/speakers',
    'stages/claims',
    'stages/emit',
  ],
  ['pipeline'],
  ['archive'],
  ['evaluation', 'formats', 'batch', 'store', 'report'],
  ['server'],
  ['queue'],
  ['index.ts', 'node.ts'],
  ['cli'],
];

const SIBLINGS_MAY_IMPORT = new Set([
  'evaluation',
  'formats',
  'batch',
  'store',
  'report',
  'index.ts',
  'node.ts',
  'server',
  'cli',
]);

/** The part that a file belongs to: the longest entry of `LAYERS` that its path begins with, or null. */
export function partOf(path: string): string | null {
  const parts = LAYERS.flat().filter((part) => path === part || path.startsWith(`${part}/`));
  return parts.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Why a file of `from` may not import a file of `to`, or null when it may. */
export function objection(from: string, to: string): string | null {
  if (from === to) return null;
  const [low, high] = [layerOf(to), layerOf(from)];
  if (low > high) return `${from} lies below ${to}`;
  if (low === high && !SIBLINGS_MAY_IMPORT.has(from)) return `${from} and ${to} stand side by side`;
  return null;
}

function layerOf(part: string): number {
  return LAYERS.findIndex((layer) => layer.includes(part));
}

/** A circle in a graph of names, as the names that it goes through, or null. */
export function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of graph.get(name) ?? []) {
      const circle = visit(next, [...path, name]);
      if (circle !== null) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of graph.keys()) {
    const circle = visit(name, []);
    if (circle !== null) return circle;
  }
  return null;
}
