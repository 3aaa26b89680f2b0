import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnrecordRecord } from '../../src/document/record.ts';
import { spanOf } from '../../src/document/span.ts';
import { renderReport } from '../../src/report/index.ts';
import { makeClaim, makeQuote, makeRecord } from './make-record.ts';
import { recordFromGold } from './record-from-gold.ts';

const EVIL = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>--></style></script></title><!--&lt;&#60;';

function documentOf(records: readonly OnrecordRecord[], title?: string): Document {
  return parseHTML(renderReport(records, title === undefined ? {} : { title })).document;
}

function shownText(record: OnrecordRecord): string {
  return documentOf([record]).querySelector('.text')!.textContent;
}

/** Segments of the text as "words[classes]", for what has classes. */
function marked(record: OnrecordRecord): string[] {
  const spans = documentOf([record]).querySelectorAll('.text span[class]:not(.place)');
  return [...spans].map((span) => `${span.textContent}[${span.getAttribute('class')!}]`);
}

describe('the text of the page', () => {
  it.each([
    ['One.\n\nTwo.', 'paragraphs'],
    ['  lead\r\nand\ttabs \u00a0 ', 'white space of every sort'],
    [EVIL, 'markup'],
    ['e\u0301 👩‍👩‍👧 \u202eabc\u202c אב', 'combining marks, joined emoji, directions'],
    ['', 'nothing'],
    [' ', 'a space'],
  ])('of %j is the text of the record', (text, reason) => {
    expect(shownText(makeRecord(text)), reason).toBe(text);
  });

  it('of an article is the text of the record', () => {
    const record = recordFromGold('roscosmos-2022-03-03');
    expect(shownText(record)).toBe(record.document.text);
  });

  it('is the text of the record whatever is marked in it', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(text, spans, (value, ranges) => {
        const inText = ranges
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
          .filter(([a, b]) => a < b && b <= value.length);
        const record = makeRecord(value, {
          quotes: inText.map(([start, end], i) => makeQuote(value, i + 1, start, end, i % 2 === 0 ? `N ${i}` : null)),
          claims: inText.map(([start, end], i) => makeClaim(value, i + 1, start, end, 0.5, `q${i + 1}`)),
        });
        expect(shownText(record)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it('takes records without sentences, and sentences that leave gaps', () => {
    expect(shownText(makeRecord('A. B.', { sentences: [] }))).toBe('A. B.');
    const sentences: OnrecordRecord['sentences'] = [
      { start: 3, end: 5, paragraph: 0, zone: 'body' },
      { start: 9, end: 99, paragraph: 1, zone: 'body' },
      { start: 99, end: 120, paragraph: 2, zone: 'body' },
    ];
    expect(shownText(makeRecord('xx A. yy B. zz', { sentences }))).toBe('xx A. yy B. zz');
  });

  it('has a headline as heading, once, and zones as classes', () => {
    const text = 'Head\nBy Ann\nBody.';
    const sentences: OnrecordRecord['sentences'] = [
      { start: 0, end: 4, paragraph: 0, zone: 'headline' },
      { start: 5, end: 11, paragraph: 1, zone: 'byline' },
      { start: 12, end: 17, paragraph: 2, zone: 'body' },
    ];
    const page = documentOf([makeRecord(text, { sentences, document: { title: 'Another title' } })]);
    expect([...page.querySelectorAll('article h2')].map((heading) => heading.textContent.trim())).toEqual(['Head']);
    expect(page.querySelector('p.byline')!.textContent.trim()).toBe('By Ann');
  });
});

describe('marks', () => {
  const text = 'He said "I saw Ann say no" on Monday.';
  const outer = makeQuote(text, 1, 8, 26, 'He');
  const inner = { ...makeQuote(text, 2, 23, 25, 'Ann'), kind: 'indirect' as const, within: 'q1' };

  it('nest: the inner speaker gives the tint, the outer one a second line', () => {
    const source = { ...inner, source: spanOf(text, 15, 18), cue: { ...spanOf(text, 19, 22), stance: 'say' as const } };
    expect(marked(makeRecord(text, { quotes: [outer, source] }))).toEqual([
      '"I saw [q direct t1]',
      'Ann[q direct t1 source s2]',
      ' [q direct t1]',
      'say[q direct t1 cue s2]',
      ' [q direct t1]',
      'no[q indirect t2 nested o1]',
      '"[q direct t1]',
    ]);
  });

  it('cross', () => {
    const other = makeQuote(text, 2, 14, 30, 'Ann');
    expect(marked(makeRecord(text, { quotes: [outer, other] })).map((mark) => mark.split('[')[0])).toEqual([
      '"I saw',
      ' Ann say no"',
      ' on ',
    ]);
  });

  it('have initials before a quote, in its first part only', () => {
    const split = { ...outer, content: [spanOf(text, 8, 14), spanOf(text, 19, 26)] };
    const page = documentOf([makeRecord(text, { quotes: [split] })]);
    const initials = [...page.querySelectorAll('.text a.who')];
    expect(initials.map((link) => link.getAttribute('data-i'))).toEqual(['HE']);
    expect(initials[0]!.getAttribute('aria-label')).toBe('Quote 1, direct: He, from the pronoun, 90% sure');
    expect(page.querySelectorAll('[data-q="1"]')).toHaveLength(2);
    expect(page.getElementById(initials[0]!.getAttribute('href')!.slice(1))).not.toBeNull();
  });

  it('show dates with their value and entities with their type', () => {
    const record = makeRecord(text, {
      dates: [{ ...spanOf(text, 30, 36), id: 'd1', type: 'DATE', value: '2024-05-13' }],
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: 'Ann',
          aliases: [],
          descriptions: [],
          mentions: [{ ...spanOf(text, 15, 18), kind: 'name' }],
        },
      ],
    });
    const page = documentOf([record]);
    expect(page.querySelector('.date')!.getAttribute('data-value')).toBe('2024-05-13');
    expect(page.querySelector('.text .entity.person')!.getAttribute('data-type')).toBe('P');
  });

  it('leave out spans that do not slice back to their text', () => {
    const wrong = { ...outer, content: [{ start: 8, end: 14, text: 'other' }] };
    expect(marked(makeRecord(text, { quotes: [wrong] }))).toEqual([]);
  });

  it('are the same for offsets in code points', () => {
    const smiling = '😀😀 He said "yes 😀" and "no".';
    const units = makeRecord(smiling, {
      quotes: [makeQuote(smiling, 1, 13, 21, 'He'), makeQuote(smiling, 2, 26, 30, 'He')],
    });
    const points = structuredClone(units);
    for (const { content } of points.quotes) {
      for (const span of content) {
        span.start = Array.from(smiling.slice(0, span.start)).length;
        span.end = Array.from(smiling.slice(0, span.end)).length;
      }
    }
    expect(points.quotes[1]!.content[0]!.start).toBe(23);
    expect(marked(points)).toEqual(marked(units));
    expect(marked(points)).toHaveLength(2);
  });
});

describe('the side panel', () => {
  const text = 'One two three four five six.';
  const quotes = [
    makeQuote(text, 1, 0, 7, 'Ann'),
    makeQuote(text, 2, 8, 18, 'Bob'),
    makeQuote(text, 3, 19, 23, 'Bob'),
    makeQuote(text, 4, 24, 27, null),
  ];
  const claims = [
    makeClaim(text, 1, 8, 13, 0.2, 'q2'),
    { ...makeClaim(text, 2, 14, 18, 0.9, 'q2'), checkable: false },
    makeClaim(text, 3, 19, 23, 0.7, 'q3'),
    makeClaim(text, 4, 0, 27, 0.5),
  ];
  const page = documentOf([makeRecord(text, { quotes, claims })]);

  it('has speakers by number of quotes, then the quotes of nobody and the article itself', () => {
    expect([...page.querySelectorAll('.speaker .name')].map((name) => name.textContent)).toEqual([
      'Bob',
      'Ann',
      'Speaker not found',
      'The article itself',
    ]);
  });

  it('has the claims of each by check-worthiness, checkable ones first', () => {
    const bob = page.querySelector('.speaker')!;
    expect([...bob.querySelectorAll('.to-claim')].map((claim) => claim.textContent)).toEqual(['five', 'three', 'four']);
    expect([...bob.querySelectorAll('.claims > li')].map((item) => item.className)).toEqual(['', '', 'unchecked']);
  });

  it('leads from every claim and quote to its place in the text', () => {
    for (const link of page.querySelectorAll('.to-claim, .to-quote')) {
      const place = page.getElementById(link.getAttribute('href')!.slice(1))!;
      expect(place.closest('.text')).not.toBeNull();
    }
  });
});

describe('several articles', () => {
  const said = (id: string, speaker: string) => {
    const text = 'He said yes.';
    const entity = { id: 'e1', type: 'person' as const, name: speaker, aliases: [], descriptions: [], mentions: [] };
    const quote = makeQuote(text, 1, 8, 11, speaker);
    return makeRecord(text, {
      document: { id, title: `Title ${id}` },
      entities: [entity],
      quotes: [{ ...quote, speaker: { ...quote.speaker!, entity: 'e1' } }],
    });
  };
  const page = documentOf([said('a', 'Ann'), said('b', 'Bob'), said('c', 'Bob')], 'My <page>');

  it('have totals, an index and a ranking of speakers over all', () => {
    expect([...page.querySelectorAll('.totals li')].map((item) => item.textContent).slice(0, 4)).toEqual([
      '3 articles',
      '9 words',
      '3 quotes',
      '2 named speakers',
    ]);
    expect([...page.querySelectorAll('.index a')].map((link) => link.getAttribute('href'))).toEqual([
      '#a1',
      '#a2',
      '#a3',
    ]);
    expect([...page.querySelectorAll('.ranking li')].map((item) => item.textContent)).toEqual([
      'Bob 2 quotes in 2 articles',
      'Ann 1 quote',
    ]);
  });

  it('lead to their neighbours', () => {
    const links = [...page.querySelectorAll('#a2 .neighbours a')].map((link) => link.textContent);
    expect(links).toEqual(['Previous Title a', 'Next Title c']);
  });

  it('have a title', () => {
    expect(page.querySelector('title')!.textContent).toBe('My <page>');
    expect(page.querySelector('h1')!.textContent).toBe('My <page>');
  });

  it('are no overview when there is one or none', () => {
    expect(documentOf([said('a', 'Ann')]).querySelector('.index')).toBeNull();
    expect(documentOf([]).querySelectorAll('article')).toHaveLength(0);
  });

  it('give the same page each time, with ids that are all different', () => {
    expect(renderReport([said('a', 'Ann')])).toBe(renderReport([said('a', 'Ann')]));
    const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('hostile records', () => {
  const hostile = makeRecord(EVIL, {
    document: {
      id: EVIL,
      title: EVIL,
      url: 'javascript:alert(3)',
      source: EVIL,
      publishedAt: EVIL,
      language: '"><script>',
    },
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: EVIL,
        aliases: [],
        descriptions: [{ start: 0, end: 1, text: EVIL }],
        mentions: [{ ...spanOf(EVIL, 2, 9), kind: 'name' }],
      },
    ],
    dates: [{ ...spanOf(EVIL, 4, 12), id: 'd1', type: 'DATE', value: '"><script>' }],
    quotes: [
      {
        ...makeQuote(EVIL, 1, 0, 30, EVIL),
        source: spanOf(EVIL, 5, 20),
        cue: { ...spanOf(EVIL, 1, 8), stance: 'say' },
        via: EVIL,
      },
    ],
    claims: [makeClaim(EVIL, 1, 3, 40, 1, 'q1')],
    notes: [{ stage: EVIL, code: EVIL, message: EVIL }],
    pipeline: { version: EVIL, engine: 'fast', models: [], config: '' },
  });
  const source = renderReport([hostile, hostile], { title: EVIL });
  const page = parseHTML(source).document;

  it('put no element and no attribute of theirs into the page', () => {
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelectorAll('img, [onerror], [style]')).toHaveLength(0);
    expect(page.querySelector('.text')!.textContent).toBe(EVIL);
  });

  it('get no link that runs anything', () => {
    expect(source).not.toContain('href="javascript:');
    for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
  });

  it('give web addresses as links', () => {
    const linked = documentOf([makeRecord('x', { document: { url: 'https://example.org/?a="b"&c' } })]);
    expect(linked.querySelector('.dateline a')!.getAttribute('href')).toBe('https://example.org/?a="b"&c');
  });
});

describe('the page', () => {
  const source = renderReport([recordFromGold('roscosmos-2022-03-03')]);

  it('lets only its own style sheet and script run, and loads nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(source)![1]!.replaceAll('&#39;', "'");
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^;]+'; script-src 'sha256-[^;]+'; img-src data:;/);
    expect(policy).not.toContain('unsafe');
    expect(source.match(/\b(?:src|href)="(?!#|data:,")[^"]*"/g)).toBeNull();
    expect(source).not.toMatch(/@import|url\(/);
  });

  it('keeps in its script what would end it early out', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(source)![1]!;
    expect(script).toMatch(/^\(function startPage\(\)/);
    expect(script).toMatch(/\}\)\(\);$/);
    expect(script).not.toContain('<!--');
  });
});
