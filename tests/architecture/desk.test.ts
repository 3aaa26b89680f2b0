import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { DESK_FILES, SOURCE_FILES } from './source-files.ts';
import { findCircle } from './layering.ts';

/** Folders of `desk/src` by height: a file imports from its own folder and from lower ones; pages know nothing of one another. */
const LAYERS: readonly (readonly string[])[] = [
  ['router.ts', 'styles'],
  ['api'],
  ['ui'],
  ['read', 'article', 'search', 'speakers', 'claims'],
  ['pages.ts'],
  ['shell'],
  ['main.tsx'],
];
/** What pages may use of the shell: it knows the pages, they know its services. */
const SERVICES = /^src\/shell\/(?:shortcuts|status)\.tsx?$/;
/** What the pages may load of the library: what runs in a browser and is small. */
const LIBRARY = /^\.\.\/src\/(?:archive|document|report)\//;

const PAGES = DESK_FILES.filter(({ path }) => path.startsWith('src/'));

describe('the desk', () => {
  it('has every file at a place in the order', () => {
    expect(PAGES.filter(({ path }) => layerOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  it('imports one way, and no page another', () => {
    const wrong = PAGES.flatMap(({ path, loaded }) =>
      loaded
        .filter((target) => target.startsWith('src/') && partOf(target) !== partOf(path) && !SERVICES.test(target))
        .flatMap((target) => (layerOf(target) < layerOf(path) ? [] : [`${path} imports ${target}`])),
    );
    expect(wrong).toEqual([]);
  });

  it('does not go round in circles', () => {
    expect(findCircle(new Map(DESK_FILES.map(({ path, loaded }) => [path, new Set(loaded)])))).toBeNull();
  });

  it('loads of the library what runs in a browser, and types of the rest', () => {
    const outside = PAGES.flatMap(({ path, loaded }) =>
      loaded.flatMap((target) => (target.startsWith('../') ? [{ path, target }] : [])),
    );
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter(({ target }) => !LIBRARY.test(target))).toEqual([]);
    const loaded = PAGES.flatMap(({ outerLoaded }) => outerLoaded);
    expect(loaded.filter((name) => name === 'zod' || builtinModules.includes(name.replace('node:', '')))).toEqual([]);
  });

  it('is nothing that the library knows of', () => {
    expect(SOURCE_FILES.flatMap(({ inner }) => inner.filter((target) => target.startsWith('../desk')))).toEqual([]);
  });

  it('never puts text into a page as HTML', () => {
    const pattern = /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/;
    expect(DESK_FILES.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function partOf(path: string): string {
  return path.split('/')[1]!;
}

function layerOf(path: string): number {
  return LAYERS.findIndex((layer) => layer.includes(partOf(path)));
}
