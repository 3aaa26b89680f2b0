import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, type Page, pageAt, PAGES } from './pages.ts';

describe.each(PAGES.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  it('links to files and headings that are there', () => {
    expect(linksOf(page).filter((link) => !resolves(page, link))).toEqual([]);
  });

  it('has no open ends and no paths of one machine', () => {
    expect(page.text).not.toMatch(/\b(?:TODO|FIXME|TBD)\b|<!--|(?<![\w.~-])\/(?:home|work|tmp|root)\//);
  });
});

it('every page of docs is in the index and in the README', () => {
  const pages = PAGES.filter(({ path }) => path.startsWith('docs/') && path !== 'docs/README.md');
  const named = (from: string): string[] =>
    linksOf(pageAt(from)).map((link) => posix.join(posix.dirname(from), link.split('#')[0]!));
  expect(pages.map(({ path }) => path).filter((path) => !named('docs/README.md').includes(path))).toEqual([]);
  expect(pages.map(({ path }) => path).filter((path) => !named('README.md').includes(path))).toEqual([]);
});

/** Targets of links and pictures that are no web addresses, code left out. */
function linksOf({ text }: Page): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^\w+:/.test(target));
}

function resolves({ path }: Page, link: string): boolean {
  const [file, anchor] = link.split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), file!);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(pageAt(target)).has(anchor);
}
