import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_HEADERS } from './security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
}

/** The built pages, all in memory, by their path ("/assets/desk-abc.js"). */
export type Pages = ReadonlyMap<string, PageFile>;

/** Reads a folder of built pages once; a request can get these files and no others, whatever its path. */
export async function loadPages(folder: string): Promise<Pages> {
  const pages = new Map<string, PageFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(await readFile(path));
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    pages.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes, type, tag });
  }
  return pages;
}

/** Where the built pages lie, beside the bundle; null where they were not built. */
export function builtPages(): string | null {
  const found = ['./desk', '../desk', '../../dist/desk']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, 'index.html')));
  return found ?? null;
}

/** The file that a path asks for, "/" being index.html; null where there is none. Names with a hash may be kept for ever. */
export function pageResponse(pages: Pages, request: Request): Response | null {
  const { pathname } = new URL(request.url);
  const file = pages.get(pathname === '/' ? '/index.html' : pathname);
  if (file === undefined) return null;
  const isHashed = pathname.startsWith('/assets/');
  const headers = {
    ...PAGE_HEADERS,
    'Content-Type': file.type,
    ETag: file.tag,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers });
}
