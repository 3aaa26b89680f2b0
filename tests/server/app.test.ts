import { describe, expect, it } from 'vitest';
import { createPipeline, RecordSchema } from '../../src/index.ts';
import { OnrecordError } from '../../src/errors.ts';
import { ProgressLineSchema } from '../../src/server/progress.ts';
import { recordOf } from '../store/stored-record.ts';
import { tempFolder } from '../batch/temp-folder.ts';
import { newDesk } from './desk.ts';

const TEXT = '“The bridge is safe,” Ana Ruiz said on Monday.';
const bus = recordOf(
  'bus',
  [
    { speaker: 'Ana Ruiz', words: 'The buses are late', worth: 0.2 },
    { speaker: 'Tom Beck', words: 'Fares rise by 4%', type: 'quantity', worth: 0.9 },
  ],
  { publishedAt: '2024-05-15', source: 'The Harbour Post' },
);
const odd = recordOf('a/b c?d#e%2F', [{ speaker: 'Ana Ruiz', words: 'It is odd' }]);

describe('POST /extract', () => {
  it('answers with the record, which is in the store then', async () => {
    const { post, get, json } = await newDesk();
    const answer = await post('/extract', { text: TEXT, publishedAt: '2024-05-15', source: 'The Harbour Post' });
    expect(answer.status).toBe(200);
    const record = RecordSchema.parse(await answer.json());
    expect(record.quotes[0]!.speaker!.name).toBe('Ana Ruiz');
    expect(answer.headers.get('onrecord-outcome')).toBe('added');
    expect(await (await get(answer.headers.get('location')!)).json()).toMatchObject({ machine: record });
    expect(await json('/search?q=bridge')).toMatchObject({
      items: [{ document: { id: record.document.id }, quote: 'q1' }],
    });
  });

  it('the same article again changes nothing; amended at the same address, it takes its own place', async () => {
    const { post, store } = await newDesk();
    const outcome = async (body: object) => (await post('/extract', body)).headers.get('onrecord-outcome');
    expect(await outcome({ text: TEXT })).toBe('added');
    expect(await outcome({ text: TEXT })).toBe('unchanged');
    expect(await outcome({ text: TEXT, url: 'https://post.example/1' })).toBe('added');
    expect(await outcome({ text: `${TEXT} Really.`, url: 'https://post.example/1' })).toBe('replaced');
    expect(await outcome({ id: 'mine', html: `<p>${TEXT}</p>` })).toBe('added');
    expect(store.counts().documents).toBe(3);
  });

  it('an id of any characters leads back to its document', async () => {
    const { post, get } = await newDesk();
    for (const id of ['a/b?c#d', '../x', '\ud800 half', '😀', '%2F', '\u0000']) {
      const answer = await post('/extract', { id, text: TEXT });
      expect(answer.status).toBe(200);
      expect(await (await get(answer.headers.get('location')!)).json()).toMatchObject({
        machine: { document: { id } },
      });
    }
  });

  it('stores nothing when it is asked not to', async () => {
    const { post, store } = await newDesk();
    expect((await post('/extract?store=false', { text: TEXT })).status).toBe(200);
    expect(store.counts().documents).toBe(0);
  });

  const rows: readonly (readonly [
    body: unknown,
    headers: Record<string, string>,
    status: number,
    code: string,
    reason: string,
  ])[] = [
    ['{', {}, 400, 'invalid-json', 'no JSON'],
    ['null', {}, 400, 'invalid-field', 'no object'],
    [{}, {}, 400, 'invalid-field', 'neither text nor html'],
    [{ text: 5 }, {}, 400, 'invalid-field', 'a number is no text'],
    [{ text: '   ' }, {}, 422, 'empty-text', 'nothing to read'],
    [{ text: TEXT }, { 'Content-Type': 'text/plain' }, 415, 'bad-input', 'what a foreign form can send'],
    [{ text: TEXT }, { 'Content-Type': 'application/json-seq' }, 415, 'bad-input', 'begins like it, and is not'],
    [{ text: 'x'.repeat(3000) }, {}, 413, 'too-large', 'more than the limit'],
    ['\ud800', {}, 400, 'invalid-json', 'not UTF-8'],
  ];
  it.each(rows)('%j with %j is %i %s (%s)', async (body, headers, status, code) => {
    const { post, store } = await newDesk({ limits: { bodyBytes: 2000 } });
    const answer = await post('/extract', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code, type: `https://onrecord.dev/problems/${code}` });
    expect(store.counts().documents).toBe(0);
  });

  it('a body without a length is read no further than the limit', async () => {
    const { app } = await newDesk({ limits: { bodyBytes: 2000 } });
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1000;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    };
    const request = new Request('http://localhost/extract', init);
    expect((await app.request(request)).status).toBe(413);
    expect(given).toBeLessThan(10_000);
  });

  it('more documents at a time than allowed are 429 with Retry-After, and the others are read', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const { post, json } = await newDesk({
      limits: { reading: 2 },
      extractor: async (item) => {
        await held;
        const id = 'input' in item ? item.input.id : '';
        return {
          ok: true,
          id,
          bytes: new TextEncoder().encode(JSON.stringify({ ...bus, document: { ...bus.document, id } })),
        };
      },
    });
    const first = [post('/extract', { id: 'a', text: TEXT }), post('/extract', { id: 'b', text: TEXT })];
    const refused = await post('/extract', { id: 'c', text: TEXT });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    letGo();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await post('/extract', { id: 'c', text: TEXT })).status).toBe(200);
    expect(await json('/stats')).toMatchObject({ documents: 3 });
  });

  it.each([
    ['timed-out', 422],
    ['crashed', 422],
    ['engine-unavailable', 503],
  ] as const)('a document that is %s is %i', async (code, status) => {
    const { post } = await newDesk({
      extractor: () => Promise.resolve({ ok: false, id: 'a', error: new OnrecordError(code, 'it is so') }),
    });
    const answer = await post('/extract', { text: TEXT });
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('a defect says nothing of itself to the caller', async () => {
    const { post, defects } = await newDesk({ extractor: () => Promise.reject(new TypeError('secret detail')) });
    const answer = await post('/extract', { text: TEXT });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(defects.splice(0)).toHaveLength(1);
  });
});

describe('reading', () => {
  it('searches with the filters of the store, page by page', async () => {
    const { json } = await newDesk({ records: [bus] });
    const first = await json('/search?limit=1&order=worth&type=event&type=quantity&minWorth=0.1');
    expect(first).toMatchObject({ items: [{ quote: 'q2', worth: 0.9 }] });
    expect(await json(`/search?limit=1&order=worth&cursor=${String(first.next)}`)).toMatchObject({
      items: [{ quote: 'q1' }],
      next: null,
    });
    expect(await json('/claims?day=2024-05-15')).toMatchObject({ items: [{ claim: 'c2' }, { claim: 'c1' }] });
    expect(await json('/facets?q=late')).toMatchObject({ quotes: 1 });
  });

  it('knows speakers by id and name', async () => {
    const { json, get } = await newDesk({ records: [bus] });
    const { items } = (await json('/speakers?q=beck')) as { items: { id: string }[] };
    expect(await json(`/speakers/${items[0]!.id}`)).toMatchObject({ name: 'Tom Beck', topics: [{ name: 'Ana Ruiz' }] });
    expect(await json('/speakers/tom%20beck/quotes')).toMatchObject({ items: [{ quote: 'q2' }] });
    expect((await get('/speakers/nobody')).status).toBe(404);
    expect((await get('/speakers/nobody/quotes')).status).toBe(404);
  });

  it('finds documents whatever their id', async () => {
    const { json, get, app } = await newDesk({ records: [bus, odd] });
    const path = `/documents/${encodeURIComponent(odd.document.id)}`;
    expect(await json(path)).toMatchObject({ machine: { document: { id: odd.document.id } } });
    expect(await json('/documents?limit=1')).toMatchObject({
      items: [{ id: 'bus', source: 'The Harbour Post', quotes: 2 }],
    });
    expect((await app.request(path, { method: 'DELETE' })).status).toBe(204);
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    ['/search?limit=0', 400],
    ['/search?limit=1&limit=2', 400],
    ['/search?cursor=x', 400],
    ['/search?from=May', 400],
    ['/search?wrong=1', 400],
    ['/stats?x', 400],
    ['/nothing', 404],
    ['/documents/', 404],
    ['/documents/%E0%A4%A', 404],
    ['/', 404],
  ])('%s is %i', async (path, status) => {
    const { get } = await newDesk();
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  it('says which methods a path takes', async () => {
    const { app } = await newDesk();
    const answer = await app.request('/documents/x', { method: 'PATCH' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, DELETE']);
  });

  it('tells how far it is with an article, and keeps it', async () => {
    const { post, store } = await newDesk();
    const answer = await post('/extract/progress', { id: 'wet', text: TEXT });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    const told = lines.map((line) => ProgressLineSchema.parse(JSON.parse(line)));
    expect(told[0]).toEqual({ state: 'waiting' });
    const stages = told.flatMap((line) =>
      line.state === 'reading' ? [`${line.step}/${line.steps} ${line.stage}`] : [],
    );
    expect(stages).toEqual(createPipeline().stages.map(({ name }, i, { length }) => `${i + 1}/${length} ${name}`));
    expect(told.at(-1)).toEqual({ state: 'done', id: 'wet', outcome: 'added' });
    expect(store.document('wet')?.record.document.text).toBe(TEXT);
  });

  it('says in its last line that an article cannot be read, and holds the place of one until then', async () => {
    const { post } = await newDesk({ limits: { reading: 1 } });
    const first = await post('/extract/progress', { text: ' ' });
    expect((await post('/extract/progress', { text: TEXT })).status).toBe(429);
    expect(await first.text()).toMatch(
      /^\{"state":"waiting"\}\n(?:.*\n)?\{"state":"failed","problem":\{.*"code":"empty-text"/,
    );
    const gone = await post('/extract/progress', { text: TEXT });
    await gone.body!.cancel();
    expect((await post('/extract/progress', {})).status).toBe(400);
    const last = await post('/extract/progress', { text: TEXT });
    expect(await last.text()).toContain('"unchanged"');
  });

  it('exports lines', async () => {
    const { get } = await newDesk({ records: [bus, odd] });
    const answer = await get('/export');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    expect(await answer.text()).toBe(`${JSON.stringify(bus)}\n${JSON.stringify(odd)}\n`);
  });

  it('counts for Prometheus, without words of the caller’s', async () => {
    const { get, post } = await newDesk({ records: [bus] });
    await get('/search?q=x');
    await get('/<script>"\n');
    await post('/extract', { text: TEXT });
    const text = await (await get('/metrics')).text();
    expect(text).toContain('onrecord_http_requests_total{method="GET",route="/search",status="200"} 1');
    expect(text).toContain('onrecord_http_requests_total{method="GET",route="other",status="404"} 1');
    expect(text).toContain('onrecord_documents_read_total{outcome="ok"} 1');
    expect(text).toContain('onrecord_store_rows{kind="documents"} 2');
    expect(text).toContain('onrecord_http_request_duration_seconds_bucket{route="/search",le="+Inf"} 1');
    expect(text).not.toContain('script');
    const line = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"\n]*",?)+\})? [\d.e+-]+)$/;
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((each) => !line.test(each)),
    ).toEqual([]);
  });
});

describe('correcting', () => {
  it('adds, undoes, redoes; search and gold follow', async () => {
    const { post, json, app, get } = await newDesk({ records: [bus] });
    const made = await post('/documents/bus/corrections', { action: 'reject-quote', quote: 'q1' });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: number };
    const count = async () => ((await json('/search')).items as unknown[]).length;
    expect(await count()).toBe(1);
    expect((await app.request(`/documents/bus/corrections/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect(await count()).toBe(2);
    expect((await app.request(`/documents/bus/corrections/${id}/redo`, { method: 'POST' })).status).toBe(200);
    expect(await count()).toBe(1);
    expect(await json('/documents/bus')).toMatchObject({ corrections: [{ fits: true, undone: null }], machine: bus });
    expect(await json('/documents/bus/gold')).toMatchObject({ id: 'bus', quotes: [{ speaker: 'Tom Beck' }] });
    expect(await json('/documents/bus/corrections')).toMatchObject({ items: [{ id }] });
    expect((await get('/documents/none/gold')).status).toBe(404);
  });

  it.each([
    ['/documents/bus/corrections', { action: 'reject-quote', quote: 'q9' }, 400],
    ['/documents/bus/corrections', { action: 'nothing' }, 400],
    ['/documents/none/corrections', { action: 'confirm' }, 404],
    ['/documents/bus/corrections/99/redo', undefined, 404],
    ['/documents/bus/corrections/x/redo', undefined, 404],
  ])('%s %j is %i', async (path, body, status) => {
    const { post } = await newDesk({ records: [bus] });
    expect((await post(path, body ?? '')).status).toBe(status);
  });

  it('aliases', async () => {
    const { post, json, app } = await newDesk({ records: [bus] });
    expect((await post('/aliases', { type: 'person', alias: 'Beck', of: 'Tom Beck' })).status).toBe(201);
    expect((await post('/aliases', { type: 'person', alias: 'beck', of: 'Beck' })).status).toBe(400);
    expect(await json('/aliases')).toEqual({ items: [{ type: 'person', alias: 'Beck', of: 'Tom Beck' }] });
    expect((await app.request('/aliases?type=person&alias=Beck', { method: 'DELETE' })).status).toBe(204);
    expect((await app.request('/aliases?type=person&alias=Beck', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('files', () => {
  it('are read from the folder that was opened', async () => {
    const { path: folder } = tempFolder({
      'news/one.txt': TEXT,
      'news/two.jsonl': `{"id":"x","text":""}\n${JSON.stringify({ id: 'y', text: TEXT })}`,
      'news/picture.png': 'x',
      '.hidden.txt': 'x',
    });
    const { json, post, store } = await newDesk({ folder });
    expect(await json('/files')).toMatchObject({ items: [{ name: 'news', path: 'news', kind: 'folder' }] });
    expect(await json('/files?path=news')).toMatchObject({
      items: [{ path: 'news/one.txt', kind: 'file' }, { path: 'news/two.jsonl' }],
    });
    expect(await (await post('/files', { path: 'news/one.txt' })).json()).toEqual({
      documents: [{ id: 'one', outcome: 'added' }],
    });
    expect(await (await post('/files', { path: 'news/two.jsonl' })).json()).toMatchObject({
      documents: [
        { id: 'x', problem: { code: 'empty-text' } },
        { id: 'y', outcome: 'added' },
      ],
    });
    expect(store.counts().documents).toBe(2);
    expect((await post('/files', { path: 'news/picture.png' })).status).toBe(422);
  });

  it('that are too large are refused', async () => {
    const { path: folder } = tempFolder({ 'long.txt': 'x'.repeat(5000) });
    const { post } = await newDesk({ folder, limits: { bodyBytes: 1000 } });
    expect((await post('/files', { path: 'long.txt' })).status).toBe(413);
  });

  it('cannot be read where no folder was opened', async () => {
    const { get, post } = await newDesk();
    expect((await get('/files')).status).toBe(404);
    expect((await post('/files', { path: 'one.txt' })).status).toBe(404);
  });
});
