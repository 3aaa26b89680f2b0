import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Comparison } from '../pages/figures.ts';

const METRIC = 'quoted+source.f1@0.5';
const FOLDER = 'docs/images';

interface Vega {
  parse(spec: unknown): unknown;
  View: new (runtime: unknown, options: { renderer: 'none' }) => { toSVG(): Promise<string> };
}
interface VegaLite {
  compile(spec: unknown): { spec: unknown };
}

/**
 * Draws docs/images/bench-time.svg (time against words, of each tool) and bench-quality.svg (quotations with their source on the
 * first set of articles against words per CPU second) with Vega-Lite.
 *
 * @param packages folder that vega and vega-lite are installed in
 */
export async function drawPlots({ sets, tools }: Comparison, packages: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const points = tools.flatMap(({ name, growth }) => growth.map(({ words, cpu }) => ({ tool: name, words, cpu })));
  await draw('bench-time', packages, {
    width: 560,
    height: 340,
    data: { values: points },
    mark: { type: 'line', point: true },
    encoding: {
      x: logarithmic('words', 'words', '~s'),
      y: logarithmic('cpu', 'CPU seconds, start included', '~g'),
      color: { field: 'tool', type: 'nominal', title: null, sort: null, scale: { scheme: 'tableau10' } },
    },
  });
  const compared = tools.flatMap(({ name, speed, quality }) => {
    const f1 = quality[sets[0]!.name]?.[METRIC];
    return speed === null || f1 === undefined ? [] : [{ tool: name, speed: speed.perCpuSecond, f1 }];
  });
  await draw('bench-quality', packages, {
    width: 560,
    height: 300,
    data: { values: compared },
    encoding: {
      x: logarithmic('speed', 'words per CPU second', '~s'),
      y: { field: 'f1', type: 'quantitative', title: 'F1, quotations with source', scale: { domain: [0, 1] } },
    },
    layer: [
      { mark: { type: 'point', filled: true, size: 90 } },
      { mark: { type: 'text', dy: -13 }, encoding: { text: { field: 'tool' } } },
    ],
  });
}

function logarithmic(field: string, title: string, format: string): unknown {
  return { field, type: 'quantitative', title, scale: { type: 'log' }, axis: { format, grid: true, tickCount: 6 } };
}

async function draw(name: string, packages: string, spec: object): Promise<void> {
  const vega = await load<Vega>(packages, 'vega');
  const vegaLite = await load<VegaLite>(packages, 'vega-lite');
  const full = { background: 'white', config: { font: 'system-ui, sans-serif', view: { stroke: null } }, ...spec };
  const svg = await new vega.View(vega.parse(vegaLite.compile(full).spec), { renderer: 'none' }).toSVG();
  writeFileSync(join(FOLDER, `${name}.svg`), `${svg}\n`);
}

async function load<T>(packages: string, name: string): Promise<T> {
  const require = createRequire(resolve(packages, 'index.js'));
  return (await import(pathToFileURL(require.resolve(name)).href)) as T;
}
