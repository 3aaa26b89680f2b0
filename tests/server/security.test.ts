import { symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';
import { listFolder, readFromFolder } from '../../src/server/folder.ts';
import { loadPages } from '../../src/server/pages.ts';
import { ROUTES } from '../../src/server/routes/index.ts';
import { tempFolder } from '../batch/temp-folder.ts';
import { recordOf } from '../store/stored-record.ts';
import { newDesk } from './desk.ts';
import { wellFormed } from './requests.ts';

const bus = recordOf('bus', [{ speaker: 'Ana Ruiz', words: 'The buses are late' }]);

describe('who is let in', () => {
  const hosts: readonly (readonly [host: string, status: number, reason: string])[] = [
    ['localhost:4317', 200, 'this machine'],
    ['127.0.0.1', 200, 'by its address'],
    ['[::1]:4317', 200, 'by its newer address'],
    ['LOCALHOST', 200, 'case does not count'],
    ['evil.example', 421, 'a name that somebody points at 127.0.0.1'],
    ['localhost.evil.example', 421, 'begins like it'],
    ['127.0.0.1.evil.example:4317', 421, 'begins like it'],
    ['192.168.0.5', 421, 'another address'],
  ];
  it.each(hosts)('the host %s is %i (%s)', async (host, status) => {
    const { get } = await newDesk({ records: [bus] });
    for (const path of ['/search', '/healthz', '/openapi.json', '/export']) {
      expect((await get(path, { Host: host })).status).toBe(status);
    }
    expect((await get('/nothing', { Host: host })).status).toBe(status === 200 ? 404 : status);
  });

  it('a host that is allowed is let in', async () => {
    const { get } = await newDesk({ access: { hosts: ['desk.example'] } });
    expect((await get('/stats', { Host: 'desk.example:80' })).status).toBe(200);
  });

  const origins: readonly (readonly [headers: Record<string, string>, status: number, reason: string])[] = [
    [{}, 201, 'no browser'],
    [{ Origin: 'http://localhost:4317', Host: 'localhost:4317' }, 201, 'its own pages'],
    [{ Origin: 'http://localhost:9999', Host: 'localhost:4317' }, 403, 'another server of this machine'],
    [{ Origin: 'https://evil.example', Host: 'localhost' }, 403, 'another site'],
    [{ Origin: 'null', Host: 'localhost' }, 403, 'a page in a frame without an origin'],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403, 'the browser says so'],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201, 'the browser says it is its own'],
  ];
  it.each(origins)('a change with %j is %i (%s)', async (headers, status) => {
    const { post, store } = await newDesk({ records: [bus] });
    const answer = await post('/documents/bus/corrections', { action: 'confirm' }, headers);
    expect(answer.status).toBe(status);
    expect(store.counts().corrections).toBe(status === 201 ? 1 : 0);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('pages of other origins get nothing unless it is allowed', async () => {
    const headers = { Origin: 'https://desk.example', 'Access-Control-Request-Method': 'POST' };
    const closed = await newDesk();
    const refused = await closed.app.request('/extract', { method: 'OPTIONS', headers });
    expect(refused.headers.has('access-control-allow-origin')).toBe(false);
    const open = await newDesk({ records: [bus], access: { origins: ['https://desk.example'] } });
    const allowed = await open.app.request('/extract', { method: 'OPTIONS', headers });
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://desk.example']);
    const answer = await open.post(
      '/documents/bus/corrections',
      { action: 'confirm' },
      { Origin: 'https://desk.example' },
    );
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([201, 'https://desk.example']);
    const other = await open.get('/search', { Origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('with a token, every operation but the health check needs it', async () => {
    const { app, get } = await newDesk({ records: [bus], access: { token: 'sesame', hosts: null } });
    for (const { method, path, isOpen } of ROUTES) {
      const answer = await app.request(path.replaceAll(/:\w+/g, '1'), { method: method.toUpperCase() });
      expect([path, answer.status]).toEqual([path, isOpen ? 200 : 401]);
    }
    for (const [authorization, status] of [
      ['Bearer sesame', 200],
      ['bearer sesame', 200],
      ['Bearer sesam', 401],
      ['Bearer sesame2', 401],
      ['Basic sesame', 401],
      ['sesame', 401],
    ] as const) {
      expect((await get('/stats', { Authorization: authorization })).status).toBe(status);
    }
    expect((await get('/stats')).headers.get('www-authenticate')).toBe('Bearer');
    expect(ROUTES.filter(({ isOpen }) => isOpen).map(({ path }) => path)).toEqual(['/healthz']);
  });

  it('too many requests at a time are 429', async () => {
    const { get } = await newDesk({ limits: { requests: 2 } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => get('/stats')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429]);
    expect((await get('/stats')).status).toBe(200);
  });
});

describe('headers', () => {
  it.each(['/search', '/openapi.json', '/metrics', '/nothing', '/search?limit=x'])(
    'of %s let nothing run',
    async (path) => {
      const { get } = await newDesk();
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).not.toContain('html');
    },
  );
});

describe('pages', () => {
  const files = {
    'site/index.html': '<!doctype html><script type="module" src="/assets/a-1.js"></script>',
    'site/assets/a-1.js': 'export {};',
    'site/notes.exe': 'x',
    'secret.html': 'secret',
  };

  it('are served with a policy that lets in nothing inline and nobody else', async () => {
    const pages = await loadPages(`${tempFolder(files).path}/site`);
    const { get, app } = await newDesk({ pages, access: { token: 'sesame' } });
    const index = await get('/');
    expect([index.status, index.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = index.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const script = await get('/assets/a-1.js');
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await get('/', { 'If-None-Match': index.headers.get('etag')! })).status).toBe(304);
    expect((await app.request('/', { method: 'HEAD' })).status).toBe(200);
    expect((await get('/', { Host: 'evil.example' })).status).toBe(421);
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/../../secret.html',
    '/notes.exe',
    '//secret.html',
    '/assets/',
    '/index.html/',
  ])('%s is nothing of theirs', async (path) => {
    const pages = await loadPages(`${tempFolder(files).path}/site`);
    const { app } = await newDesk({ pages });
    const answer = await app.request(new Request(`http://localhost${path}`));
    expect(await answer.text()).not.toContain('secret"');
    expect(answer.status).toBe(404);
  });
});

describe('files', () => {
  const outside = {
    'secret.txt': 'secret',
    'open/one.txt': 'one',
    'open/.hidden/two.txt': 'two',
    'openly/three.txt': 'three',
  };
  const rows: readonly (readonly [path: string, reason: string])[] = [
    ['../secret.txt', 'out of it'],
    ['../openly/three.txt', 'a folder whose name begins like it'],
    ['sub/../../secret.txt', 'out of it by a detour'],
    ['/etc/hostname', 'absolute'],
    ['link.txt', 'a link that leads out'],
    ['linked/secret.txt', 'a linked folder'],
    ['.hidden/two.txt', 'hidden'],
    ['one.txt\u0000.png', 'two names in one'],
    ['..\\secret.txt', 'out of it, on Windows'],
    ['C:/secret.txt', 'a drive'],
    ['', 'the folder itself'],
    ['none.txt', 'not there'],
  ];
  it.each(rows)('%j is not read (%s)', async (path) => {
    const { path: folder } = tempFolder(outside);
    symlinkSync(`${folder}/secret.txt`, `${folder}/open/link.txt`);
    symlinkSync(folder, `${folder}/open/linked`);
    const items = async () => {
      for await (const item of readFromFolder(`${folder}/open`, path, 1000)) return item;
      return null;
    };
    await expect(items()).rejects.toMatchObject({ code: expect.stringMatching(/not-found|unknown-format/) as string });
  });

  it('no path leads out', async () => {
    const { path: folder } = tempFolder(outside);
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'secret.txt', 'open', '%2e%2e', '...', '\u0000', '~'),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
        const path = parts.join('/');
        try {
          const listing = await listFolder(`${folder}/open`, path);
          expect(listing.items.map(({ name }) => name)).toEqual(['one.txt']);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-found' });
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile articles', () => {
  const texts: readonly string[] = [
    '“<script>alert(1)</script>,” <img src=x onerror=alert(1)> said Ana Ruiz.',
    '“It is \u0000 safe \u0001\u0002,” Ana \u202e Ruiz said.',
    '"</script><!--", Ana Ruiz said. "]]>&lt;b&gt;" & more \ud83d Ana Ruiz said.',
    `“${'“'.repeat(500)},” Ana Ruiz said.`,
    `${'Ana Ruiz said that '.repeat(300)}it was late.`,
    '{"__proto__": {"polluted": true}} “It is,” Ana Ruiz said.',
    "'; DROP TABLE quote; -- “It is,” Robert'); DROP TABLE document;-- said.",
  ];
  it.each(texts)('%j is stored and given back as it is, as JSON alone', async (text) => {
    const pipeline = createPipeline({ config: { engine: 'fast' } });
    const { post, get, store } = await newDesk();
    const answer = await post('/extract', {
      id: text.slice(0, 50),
      text,
      title: text,
      source: text.slice(0, 80),
      url: 'javascript:alert(1)',
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(
      await pipeline.extract({
        id: text.slice(0, 50),
        text,
        title: text,
        source: text.slice(0, 80),
        url: 'javascript:alert(1)',
      }),
    );
    for (const path of [
      '/search',
      '/search?q=it',
      '/documents',
      '/claims',
      '/speakers',
      '/facets',
      `/documents/${encodeURIComponent(wellFormed(text.slice(0, 50)))}`,
      '/export',
    ]) {
      const found = await get(path);
      expect(found.status).toBe(200);
      expect(found.headers.get('content-type')).toMatch(/^application\/(?:json|x-ndjson)$/);
      expect(found.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(store.counts().documents).toBe(1);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
