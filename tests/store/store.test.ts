import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSql } from '../../src/store/sql.ts';
import { migrate, STORE_VERSION } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/index.ts';
import { tempFolder } from '../batch/temp-folder.ts';
import { foundIn, newStore, recordOf } from './stored-record.ts';

const first = recordOf('a', [
  { speaker: 'Ana Ruiz', words: 'The bridge will open in May' },
  { speaker: 'Tom Beck', words: 'Nobody believes that' },
]);
const amended = recordOf('a', [{ speaker: 'Ana Ruiz', words: 'The bridge will open in June' }]);
const other = recordOf('b', [{ speaker: 'Ana Ruiz', words: 'Ferries run until the bridge is open' }]);

describe('adding', () => {
  it('the same article twice changes nothing', async () => {
    const store = await newStore();
    expect(await store.add([first, other])).toEqual({ added: 2, replaced: 0, unchanged: 0 });
    const before = [store.counts(), [...store.export('all')], store.speakers({})];
    expect(await store.add([first, other, first])).toEqual({ added: 0, replaced: 0, unchanged: 3 });
    expect([store.counts(), [...store.export('all')], store.speakers({})]).toEqual(before);
  });

  it('an article that was amended takes the place of its own rows, and of no others', async () => {
    const store = await newStore([first, other]);
    expect(store.put(amended)).toBe('replaced');
    expect(store.counts()).toMatchObject({ documents: 2, quotes: 2, claims: 2 });
    expect(foundIn(store, { q: 'May' })).toEqual([]);
    expect(foundIn(store, { q: 'june' })).toEqual(['a q1']);
    expect(foundIn(store, { q: 'nobod*' })).toEqual([]);
    expect(foundIn(store, { q: 'ferries' })).toEqual(['b q1']);
    expect(store.speakers({}).items.map(({ name, quotes }) => [name, quotes])).toEqual([['Ana Ruiz', 2]]);
  });

  it('one batch may have the same article twice, amended', async () => {
    const store = await newStore();
    expect(await store.add([first, other, amended])).toEqual({ added: 2, replaced: 1, unchanged: 0 });
    expect(foundIn(store, { q: 'May' })).toEqual([]);
    expect(foundIn(store, { q: 'june' })).toEqual(['a q1']);
    const sql = await openSql(store.path);
    for (const table of ['quote_fts', 'quote_words']) {
      sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
    }
    expect(sql.get('SELECT count(*) AS n FROM quote')).toEqual({ n: 2 });
    sql.close();
  });

  it('a record with more findings and names than one statement takes, and names that are written differently', async () => {
    const speakers = Array.from({ length: 70 }, (_, index) =>
      index % 2 === 0 ? `Ana Ruiz ${index}` : `ANA RUIZ ${index - 1}`,
    );
    const many = recordOf(
      'many',
      speakers.map((speaker, index) => ({ speaker, words: `The bridge has ${index} lamps` })),
    );
    const store = await newStore([many, many]);
    expect(store.counts()).toMatchObject({ documents: 1, quotes: 70, claims: 70, entities: 35 });
    expect(foundIn(store, { q: '69 lamps' })).toEqual(['many q70']);
    expect(store.speaker('ana ruiz 68')).toMatchObject({ quotes: 2, claims: 2 });
  });

  it('takes any iterable, also an asynchronous one', async () => {
    const store = await newStore();
    const later = async function* () {
      yield first;
      await Promise.resolve();
      yield other;
    };
    expect(await store.add(later())).toMatchObject({ added: 2 });
  });

  it('what came before the records failed is kept', async () => {
    const store = await newStore();
    const failing = function* () {
      yield first;
      throw new Error('the network went away');
    };
    await expect(store.add(failing())).rejects.toThrow('the network');
    expect(store.counts().documents).toBe(1);
    expect(await store.add([first])).toMatchObject({ unchanged: 1 });
    expect(store.speakers({}).items).toHaveLength(2);
  });

  it('a document that is taken out leaves nothing to find', async () => {
    const store = await newStore([first, other]);
    expect(store.remove('a')).toBe(true);
    expect(store.remove('a')).toBe(false);
    expect(store.document('a')).toBeNull();
    expect(foundIn(store, {})).toEqual(['b q1']);
    expect(foundIn(store, { q: 'nobod*' })).toEqual([]);
  });

  it('tells copies of the same text', async () => {
    const store = await newStore([first, { ...first, document: { ...first.document, id: 'wire' } }]);
    expect(store.document('a')!.copies).toEqual(['wire']);
  });

  it('any characters come back as they were', async () => {
    const words = "NUL \u0000 marks \u0001\u0002 lone \ud800 pair 😀 <b>&amp;</b> ' ; DROP TABLE quote";
    const odd = recordOf('odd \u0000 id ?&#', [{ speaker: 'Zoë <script>', words }]);
    const store = await newStore([odd]);
    expect([...store.export('records')]).toEqual([JSON.stringify(odd)]);
    expect(store.search({ q: 'marks' }).items[0]!.matches).toHaveLength(1);
    expect(store.document(odd.document.id)?.machine).toEqual(odd);
  });
});

describe('names', () => {
  const rows = [
    recordOf('one', [{ speaker: 'Dmitry Rogozin', words: 'We will launch' }]),
    recordOf('two', [{ speaker: 'Rogozin', words: 'We will not launch' }]),
    recordOf('three', [{ speaker: 'DMITRY ROGOZIN', words: 'We shall see' }]),
  ];

  it('the same name and type is one entity across articles', async () => {
    const store = await newStore(rows);
    expect(foundIn(store, { speaker: 'dmitry rogozin' }).sort()).toEqual(['one q1', 'three q1']);
    expect(store.counts().entities).toBe(2);
  });

  it('an alias links names, in articles that are there and that come later; without it they part', async () => {
    const store = await newStore(rows.slice(0, 2));
    store.setAlias({ type: 'person', alias: 'Rogozin', of: 'Dmitry Rogozin' });
    await store.add(rows);
    expect(foundIn(store, { speaker: 'Rogozin' })).toHaveLength(3);
    expect(store.speakers({}).items).toMatchObject([{ name: 'Dmitry Rogozin', quotes: 3 }]);
    expect(store.speaker('Rogozin')).toMatchObject({ aliases: [{ name: 'Rogozin' }], documents: 3 });
    expect(store.facets({}).speakers).toMatchObject([{ name: 'Dmitry Rogozin', count: 3 }]);
    expect(store.aliases()).toEqual([{ type: 'person', alias: 'Rogozin', of: 'Dmitry Rogozin' }]);
    expect(store.removeAlias('person', 'rogozin')).toBe(true);
    expect(store.removeAlias('person', 'rogozin')).toBe(false);
    expect(foundIn(store, { speaker: 'Rogozin' })).toEqual(['two q1']);
  });

  it('aliases of aliases have one head, and a turned-round alias turns it round', async () => {
    const store = await newStore(rows);
    store.setAlias({ type: 'person', alias: 'R', of: 'Rogozin' });
    store.setAlias({ type: 'person', alias: 'Rogozin', of: 'Dmitry Rogozin' });
    expect(store.aliases().map(({ alias, of }) => [alias, of])).toEqual([
      ['R', 'Dmitry Rogozin'],
      ['Rogozin', 'Dmitry Rogozin'],
    ]);
    store.setAlias({ type: 'person', alias: 'Dmitry Rogozin', of: 'Rogozin' });
    expect(new Set(store.aliases().map(({ of }) => of))).toEqual(new Set(['Rogozin']));
    expect(() => {
      store.setAlias({ type: 'person', alias: 'Mr ROGOZIN', of: 'Rogozin' });
    }).toThrow(expect.objectContaining({ code: 'invalid-field' }));
  });
});

describe('export and import', () => {
  it('lose nothing: records byte for byte, aliases, corrections', async () => {
    const store = await newStore([first, other]);
    store.setAlias({ type: 'person', alias: 'Beck', of: 'Tom Beck' });
    store.setAlias({ type: 'organisation', alias: 'Ana', of: 'Ana Ruiz', ofType: 'person' });
    const { id } = store.correct('a', { action: 'reject-quote', quote: 'q2' });
    store.correct('b', { action: 'confirm' });
    store.undo('a', id);
    store.correct('a', { action: 'fix-claim', claim: 'c1', type: 'prediction' });
    const lines = [...store.export('all')];
    const copy = await newStore();
    expect(await copy.import(lines)).toMatchObject({ added: 2, aliases: 2, corrections: 3, errors: [] });
    expect([...copy.export('all')]).toEqual(lines);
    expect(copy.search({ type: ['prediction'] }).items).toHaveLength(1);
    expect(await copy.import(lines)).toMatchObject({ added: 0, unchanged: 2, corrections: 0 });
    expect([...copy.export('all')]).toEqual(lines);
  });

  it('the bytes of a line are kept, whatever its spaces and order of fields', async () => {
    const { schema, document, ...rest } = first;
    const line = JSON.stringify({ document, ...rest, schema, more: 1.5 }).replace('"quotes":[', '"quotes": [');
    const store = await newStore();
    await store.import([line]);
    expect([...store.export('records')]).toEqual([line]);
  });

  it('a broken line costs no other, and is named', async () => {
    const store = await newStore();
    const lines = [
      JSON.stringify(first),
      '{"schema":',
      '',
      JSON.stringify({ ...other, quotes: 'none' }),
      JSON.stringify(other),
    ];
    const { added, errors } = await store.import(lines, { where: 'r.jsonl' });
    expect(added).toBe(2);
    expect(errors.map(({ code, where }) => [code, where])).toEqual([
      ['invalid-json', 'r.jsonl, line 2'],
      ['bad-record', 'r.jsonl, line 4, field quotes'],
    ]);
  });
});

describe('the file', () => {
  it('a backup is a whole store, and is not written over', async () => {
    const store = await newStore([first, other]);
    const path = `${store.path}.copy`;
    await store.backup(path);
    store.put(amended);
    const copy = await openStore(path);
    expect([...copy.export('all')]).toEqual([JSON.stringify(first), JSON.stringify(other)]);
    copy.close();
    await expect(store.backup(path)).rejects.toMatchObject({ code: 'unreadable' });
    await expect(store.backup(`${path}/no/such/folder`)).rejects.toMatchObject({ code: 'unreadable' });
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('two that have it open see what the other wrote', async () => {
    const store = await newStore([first]);
    const second = await openStore(store.path);
    second.put(other);
    expect(foundIn(store, { q: 'ferries' })).toEqual(['b q1']);
    store.put(amended);
    expect(foundIn(second, { q: 'june' })).toEqual(['a q1']);
    second.close();
  });

  it.each([
    ['text', 'this is no database, whatever its name says '.repeat(20), /not a database/],
    ['cut.db', 'SQLite format 3\u0000', /./],
  ])('%s is not taken for a store', async (name, content, received) => {
    const folder = tempFolder({ [name]: content });
    await expect(openStore(`${folder.path}/${name}`)).rejects.toMatchObject({
      code: 'bad-store',
      received: expect.stringMatching(received) as string,
    });
    expect(folder.read(name)).toBe(content);
  });

  it('a folder that is not there is an error', async () => {
    await expect(openStore(`${tempFolder().path}/no/store.db`)).rejects.toMatchObject({ code: 'bad-store' });
  });

  it('a database of another program is left alone', async () => {
    const { path } = tempFolder();
    const sql = await openSql(`${path}/other.db`);
    sql.script('CREATE TABLE birds (name TEXT)');
    sql.close();
    await expect(openStore(`${path}/other.db`)).rejects.toMatchObject({ code: 'bad-store' });
  });

  it('a store of an older version is brought up, one of a newer version is refused', async () => {
    const store = await newStore([first]);
    const sql = await openSql(store.path);
    const steps = Array.from({ length: STORE_VERSION }, () => 'SELECT 1 / 0 FROM a_step_that_was_done');
    migrate(sql, 'x', [...steps, 'CREATE TABLE added_later (x); INSERT INTO added_later VALUES (1)']);
    expect(sql.get('SELECT x FROM added_later')).toEqual({ x: 1 });
    expect(sql.get('SELECT count(*) AS n FROM quote')).toEqual({ n: 2 });
    sql.close();
    await expect(openStore(store.path)).rejects.toMatchObject({
      code: 'bad-store',
      received: `version ${STORE_VERSION + 1}`,
    });
  });

  it('a store of version 1 is counted when it is opened', async () => {
    const store = await newStore([first, other]);
    const facets = store.facets({});
    const sql = await openSql(store.path);
    sql.script('DROP TABLE tally; PRAGMA user_version = 1');
    sql.close();
    const again = await openStore(store.path);
    expect(again.facets({})).toEqual(facets);
    expect(facets).toMatchObject({ quotes: 3, kinds: [{ value: 'direct', count: 3 }] });
    again.close();
  });

  it('a step that fails leaves the version before', async () => {
    const store = await newStore([first]);
    const sql = await openSql(store.path);
    const steps = Array.from({ length: STORE_VERSION }, () => '');
    expect(() => {
      migrate(sql, 'x', [...steps, 'CREATE TABLE half (x); SELECT nonsense']);
    }).toThrow();
    expect(sql.get("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'")).toEqual({ n: 0 });
    sql.close();
    const again = await openStore(store.path);
    expect(again.counts().documents).toBe(1);
    again.close();
  });

  it('a file of 0 bytes is a new store', async () => {
    const { path } = tempFolder();
    writeFileSync(`${path}/empty.db`, '');
    const store = await openStore(`${path}/empty.db`);
    expect(store.counts().documents).toBe(0);
    store.close();
  });
});
