import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/stages/ingest/html/index.ts';

const BODY = 'The mayor said on Monday that the bridge was closed, and that nobody knew when it would open again. ';

function zonesOf(html: string): (readonly [zone: string, text: string])[] {
  const { text, blocks } = readPage(html);
  return blocks.map(({ start, end, zone }) => [zone, text.slice(start, end)] as const);
}

const ROWS: readonly (readonly [
  html: string,
  zones: readonly (readonly [zone: string, text: string])[],
  reason: string,
])[] = [
  [
    '<p>One.</p><p>Two.</p>',
    [
      ['body', 'One.'],
      ['body', 'Two.'],
    ],
    'a fragment',
  ],
  [
    '<p>One.<p>Two.',
    [
      ['body', 'One.'],
      ['body', 'Two.'],
    ],
    'end tags left out',
  ],
  ['Just text & no tags', [['body', 'Just text & no tags']], 'no HTML at all'],
  ['<p>&ldquo;Caf&eacute;&rdquo; &#8211; &#x41; &amp;amp;</p>', [['body', '“Café” – A &amp;']], 'character references'],
  ['<p>a\n  b\t c</p>', [['body', 'a b c']], 'white space is collapsed'],
  ['<p>a<b>b</b>c <i>d</i></p>', [['body', 'abc d']], 'inline elements are no borders'],
  ['<p>a<br>b</p>', [['body', 'a\nb']], 'a line break'],
  [
    '<div>a<br><br>b</div>',
    [
      ['body', 'a'],
      ['body', 'b'],
    ],
    'two line breaks are a paragraph',
  ],
  ['<p>She said <q>no</q>.</p>', [['body', 'She said “no”.']], 'the marks that a browser puts around q'],
  ['<p>so\u00adlu\u200btion</p>', [['body', 'solution']], 'characters that nobody sees'],
  [
    '<ul><li>One</li><li>Two</li></ul>',
    [
      ['body', 'One'],
      ['body', 'Two'],
    ],
    'list items',
  ],
  ['<blockquote>No.</blockquote>', [['body', 'No.']], 'a block quote'],
  [
    '<h2>Why</h2><p>Text.</p>',
    [
      ['heading', 'Why'],
      ['body', 'Text.'],
    ],
    'a heading',
  ],
  [
    '<p>One.</p><script>two()</script><style>p{}</style><noscript>three</noscript>',
    [['body', 'One.']],
    'scripts and styles',
  ],
  ['<p>One.</p><p hidden>Two.</p><p style="display: none">Three.</p>', [['body', 'One.']], 'hidden elements'],
  [
    '<p>One.</p><div aria-hidden="true">Two.</div><span class="sr-only">Three.</span>',
    [['body', 'One.']],
    'hidden by roles and classes',
  ],
  ['<p>One.</p><!-- <p>Two.</p> -->', [['body', 'One.']], 'comments'],
  [
    '<p>One.</p><p>Advertisement</p><p>Read more: Two.</p>',
    [
      ['body', 'One.'],
      ['boilerplate', 'Advertisement'],
      ['boilerplate', 'Read more: Two.'],
    ],
    'the machinery of a page',
  ],
  [
    '<p>More than 300 people came.</p><p>Copyright law has changed.</p>',
    [
      ['body', 'More than 300 people came.'],
      ['body', 'Copyright law has changed.'],
    ],
    'news that begins like machinery',
  ],
  [
    '<figure><img src="a.jpg"><figcaption>The bridge.</figcaption></figure><p>Text.</p>',
    [
      ['caption', 'The bridge.'],
      ['body', 'Text.'],
    ],
    'a caption',
  ],
  [
    '<h1>Bridge closed</h1><p>Text.</p>',
    [
      ['headline', 'Bridge closed'],
      ['body', 'Text.'],
    ],
    'a headline',
  ],
  [
    '<h1>Bridge closed</h1><p class="byline">By Ana Ruiz</p><p>Published 3 March 2022</p><p>Text.</p>',
    [
      ['headline', 'Bridge closed'],
      ['byline', 'By Ana Ruiz'],
      ['dateline', 'Published 3 March 2022'],
      ['body', 'Text.'],
    ],
    'byline and date line',
  ],
  [
    '<title>Bridge closed</title><p>Text.</p>',
    [
      ['headline', 'Bridge closed'],
      ['body', 'Text.'],
    ],
    'a title where no heading is shown',
  ],
  [
    '<html><head></head><p>One.</p><body><p>Two.</p></body><p>Three.</p></html>',
    [
      ['body', 'One.'],
      ['body', 'Two.'],
      ['body', 'Three.'],
    ],
    'content outside of the body',
  ],
];

describe('readPage', () => {
  it.each(ROWS)('%j', (html, zones, reason) => {
    expect(zonesOf(html), reason).toEqual(zones);
  });

  it('finds the article of a whole page', () => {
    const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Bridge closed | The Ledger</title>
      <meta property="og:site_name" content="The Ledger"></head><body>
      <header><h1>The Ledger</h1><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
      <main><article><h1>Bridge closed</h1><div class="byline">By Ana Ruiz</div>
      ${`<p>${BODY.repeat(2)}</p>`.repeat(4)}
      <figure><img src="a.jpg"><figcaption>The old bridge.</figcaption></figure>
      <h2>What now?</h2><p>${BODY}</p></article>
      <aside><h3>Most read</h3><ul><li><a href="/x">Cat found</a></li></ul></aside></main>
      <footer>© 2022 The Ledger. Cookies. Terms.</footer></body></html>`;
    const zones = zonesOf(page);
    expect(zones.slice(0, 2)).toEqual([
      ['headline', 'Bridge closed'],
      ['byline', 'By Ana Ruiz'],
    ]);
    expect(zones).toContainEqual(['caption', 'The old bridge.']);
    expect(zones).toContainEqual(['heading', 'What now?']);
    expect(zones.filter(([zone]) => zone === 'body')).toHaveLength(5);
    for (const word of ['Home', 'Cat found', 'Cookies', 'Most read']) expect(readPage(page).text).not.toContain(word);
  });

  it.each([
    ['div', 50_000],
    ['b', 50_000],
    ['blockquote', 5_000],
  ])('reads <%s> nested %i times', (tag, depth) => {
    const html = `<title>T</title><body>${`<${tag}>`.repeat(depth)}The bridge &amp; the road.${`</${tag}>`.repeat(depth)}`;
    expect(readPage(html).text).toContain('The bridge & the road.');
  });

  it('keeps the metadata of a page that is nested too deeply', () => {
    const html = `<html><head><meta name="date" content="2022-03-03"></head><body>${'<div>'.repeat(1_000)}Text.`;
    expect(readPage(html).metadata.publishedAt).toBe('2022-03-03');
  });

  it('never throws, and its blocks are its text', () => {
    const tag = fc.constantFrom(
      ...'p div li ul td tr table h1 h2 br q pre article figure figcaption script style title body html head nav a'.split(
        ' ',
      ),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '&amp;',
        '&#0;',
        '<!--',
        '-->',
        '"',
        "='",
        '<p hidden>',
        '<a href="',
        '\u0000',
        '😀',
        '\r\n',
        '<![CDATA[',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, blocks } = readPage(pieces.join(''));
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
