import { describe, expect, it } from 'vitest';
import { gqg } from '../../src/formats/exchange/gqg.ts';
import { fromGqg } from '../../src/formats/gqg.ts';
import { formatOf } from '../../src/formats/index.ts';
import { documentItem } from '../../src/formats/item.ts';
import { fromNinjs } from '../../src/formats/ninjs.ts';
import { fromNitf } from '../../src/formats/nitf.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';
import { FAST_CONFIG } from '../fast-config.ts';
import { encoded } from './exchange/records.ts';

const URI = 'https://example.org/items/1';
const P = '<p>Ana Ruiz said on Monday that the bridge had cost £4m.</p>';

describe('fromNinjs', () => {
  const rows: readonly (readonly [item: object, expected: object, reason: string])[] = [
    [
      {
        uri: URI,
        headlines: [
          { role: 'sub', value: 'Second' },
          { role: 'main', value: 'The bridge' },
        ],
        bodies: [
          { role: 'main', contentType: 'text/plain', value: 'Plain.' },
          { role: 'richtext', contentType: 'body_xhtml', value: P },
        ],
        firstCreated: '2024-05-13T10:00:00Z',
        versionCreated: '2024-05-14T10:00:00Z',
        language: 'en',
        infoSources: [{ name: 'The Post' }],
      },
      {
        id: URI,
        url: URI,
        title: 'The bridge',
        publishedAt: '2024-05-13T10:00:00Z',
        source: 'The Post',
        language: 'en',
      },
      'version 3',
    ],
    [
      {
        uri: URI,
        headlines: [{ value: 'H' }],
        bodies: [{ contenttype: 'text/plain', value: 'Plain.' }],
        versioncreated: '2024-05-14',
      },
      { title: 'H', text: 'Plain.', publishedAt: '2024-05-14' },
      'version 2, with lower-case names',
    ],
    [{ uri: 'urn:x:1', headline: 'H', body_text: 'Plain.' }, { id: 'urn:x:1', url: null, text: 'Plain.' }, 'version 1'],
  ];
  it.each(rows)('%j', (item, expected, reason) => {
    expect(fromNinjs(item), reason).toMatchObject(expected);
  });

  it('takes HTML before plain text', () => {
    expect(fromNinjs(rows[0]![0])).toMatchObject({ html: expect.stringContaining(P) as string });
  });

  it.each([
    [{ id: 'a', bodies: [{ value: 'x' }] }, 'no uri'],
    [{ uri: URI, type: 'picture', headline: 'H' }, 'no body'],
    [{ uri: URI, bodies: [{ value: ' ' }] }, 'an empty body'],
    [{ uri: URI, bodies: 'x' }, 'another shape'],
    [null, 'nothing'],
  ])('%j is none', (item, reason) => {
    expect(fromNinjs(item), reason).toBeNull();
  });

  it('is read as a document wherever JSON is', () => {
    expect(documentItem(rows[2]![0], { path: 'a.json', line: null })).toMatchObject({
      ok: true,
      input: { id: 'urn:x:1', text: 'Plain.' },
    });
    expect(documentItem({ uri: URI }, { path: 'a.json', line: null }, 'a')).toMatchObject({ ok: false, id: 'a' });
    expect(
      documentItem({ id: 'x', text: 'Own.', uri: URI, body_text: 'Other.' }, { path: 'a', line: 1 }),
    ).toMatchObject({
      input: { id: 'x', text: 'Own.' },
    });
  });
});

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<nitf>
  <head>
    <title>Title</title>
    <docdata><date.issue norm="20240514T103000Z"/><doc.copyright holder="Holder"/></docdata>
    <pubdata name="The Post" date.publication="20240515" ex-ref="https://example.org/a"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>The bridge &amp; the river</hl1></hedline>
      <byline>By <person>Lena Okafor</person></byline>
      <dateline><location>CORRAN</location></dateline>
    </body.head>
    <body.content>
      <block><p>Ana Ruiz said <em>on Monday</em> that
        it had leaked.</p><hl2>What next</hl2><p>“No,” she said.</p></block>
      <media><media.caption><p>A picture.</p></media.caption></media>
      <p> </p>
    </body.content>
  </body>
</nitf>`;

describe('fromNitf', () => {
  it('is headline, byline and paragraphs, with what is known of the article', () => {
    expect(fromNitf(NITF, 'a')).toEqual({
      id: 'a',
      text: [
        'The bridge & the river',
        'By Lena Okafor',
        'CORRAN — Ana Ruiz said on Monday that it had leaked.',
        'What next',
        '“No,” she said.',
      ].join('\n\n'),
      title: 'The bridge & the river',
      publishedAt: '2024-05-14',
      source: 'The Post',
      url: 'https://example.org/a',
    });
  });

  it.each([
    ['<rss><channel/></rss>', 'unknown-format', 'other XML'],
    ['<nitf><body><body.content/></body></nitf>', 'empty-text', 'no paragraph'],
    ['plain text', 'unknown-format', 'no XML'],
  ])('refuses %s', (xml, code, reason) => {
    expect(() => fromNitf(xml, 'a'), reason).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('runs nothing and fetches nothing that an entity names', () => {
    const hostile = `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>${NITF.replace(/^.*\n/, '').replace('A picture', '&x;').replace('Ana Ruiz', '&x; Ana Ruiz')}`;
    expect(fromNitf(hostile, 'a').text).toContain('Ana Ruiz');
    expect(fromNitf(hostile, 'a').text).not.toMatch(/localhost|\n127/);
  });
});

const LINE = {
  date: '2024-05-14T10:00:00Z',
  url: 'https://example.org/a',
  title: 'The bridge',
  lang: 'ENGLISH',
  quotes: [
    {
      pre: 'ncil. Ana Ruiz, the mayor, told reporters: ',
      quote: 'We will not close the bridge this year.',
      post: ' She then left the room with her advis',
    },
    { pre: 'th a book called ', quote: 'The Long Road Home Again', post: ', which sold wel' },
  ],
};

describe('fromGqg', () => {
  it('is a paragraph a statement, without the halves of words at the ends of its context', () => {
    expect(fromGqg(LINE)).toEqual({
      id: LINE.url,
      url: LINE.url,
      title: 'The bridge',
      publishedAt: LINE.date,
      language: 'en',
      text:
        'Ana Ruiz, the mayor, told reporters: “We will not close the bridge this year.” She then left the room with her\n\n' +
        'a book called “The Long Road Home Again”, which sold',
    });
  });

  it.each([[{ ...LINE, quotes: [] }], [{ ...LINE, url: '' }], [{ ...LINE, quotes: [{ pre: 'x' }] }], [7]])(
    '%j is none',
    (value) => {
      expect(fromGqg(value)).toBeNull();
    },
  );
});

describe('gqg', () => {
  it('gives every statement back, with the speaker where there is one', async () => {
    const record = await createPipeline({ config: FAST_CONFIG }).extract(fromGqg(LINE)!);
    const line = JSON.parse(encoded(gqg, [record])) as { quotes: { quote: string; speaker: string | null }[] };
    expect(line).toMatchObject({ url: LINE.url, title: 'The bridge', lang: 'ENGLISH' });
    expect(line.quotes.map(({ quote, speaker }) => [quote, speaker])).toEqual([
      ['We will not close the bridge this year.', 'Ana Ruiz'],
      ['The Long Road Home Again', null],
    ]);
    expect(line.quotes[0]).toMatchObject({
      pre: 'Ana Ruiz, the mayor, told reporters:',
      post: 'She then left the room with her',
    });
  });
});

describe('formatOf', () => {
  it.each([
    ['20240514.gqg.json.gz', 'jsonl', '20240514', 'GDELT’s name: lines, whatever its ending says'],
    ['a.nitf', 'nitf', 'a', 'NITF'],
    ['a.xml', 'nitf', 'a', 'XML'],
    ['a.ninjs.json', 'json', 'a.ninjs', 'ninjs is JSON'],
    ['.json', null, '.json', 'a hidden file'],
  ])('%s: %s', (path, format, name, reason) => {
    const found = formatOf(path);
    expect([found.format?.name ?? null, found.name], reason).toEqual([format, name]);
  });
});
