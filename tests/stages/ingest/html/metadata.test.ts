import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/stages/ingest/html/index.ts';
import type { PageMetadata } from '../../../../src/stages/ingest/metadata.ts';

const ROWS: readonly (readonly [head: string, expected: Partial<PageMetadata>, reason: string])[] = [
  [
    '<meta property="article:published_time" content="2022-03-03T10:00:00+02:00">',
    { publishedAt: '2022-03-03' },
    'Open Graph',
  ],
  ['<meta name="DC.date.issued" content="2022-03-03">', { publishedAt: '2022-03-03' }, 'Dublin Core, in any case'],
  ['<meta itemprop="datePublished" content="2022-03-03">', { publishedAt: '2022-03-03' }, 'microdata'],
  [
    '<meta name="date" content="soon"><meta name="pubdate" content="3 March 2022">',
    { publishedAt: '2022-03-03' },
    'one that is no date is passed over',
  ],
  ['<meta property="article:modified_time" content="2022-03-05">', { publishedAt: null }, 'a change is no publication'],
  [
    '<title>Bridge closed - The Ledger</title><meta property="og:site_name" content="The Ledger">',
    { title: 'Bridge closed', source: 'The Ledger' },
    'the name of the site behind the title',
  ],
  [
    '<title>Bridge closed - for good</title><meta property="og:site_name" content="The Ledger">',
    { title: 'Bridge closed - for good' },
    'a dash that is part of the title',
  ],
  [
    '<title>A</title><meta property="og:title" content="Bridge &amp; road closed">',
    { title: 'Bridge & road closed' },
    'og:title goes before title',
  ],
  [
    '<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">',
    { url: 'https://example.org/a' },
    'the canonical address',
  ],
  ['<link rel="canonical" href="/a">', { url: null }, 'a relative address says nothing'],
  ['<link rel="canonical" href="javascript:alert(1)">', { url: null }, 'nor does a script'],
  ['<meta property="og:locale" content="en_GB">', { language: 'en_GB' }, 'the locale'],
  [
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2022-03-03T08:00Z","publisher":{"@type":"Organization","name":"The Ledger"},"inLanguage":"en","url":"https://example.org/a"}</script>',
    {
      title: 'Bridge closed',
      publishedAt: '2022-03-03',
      source: 'The Ledger',
      language: 'en',
      url: 'https://example.org/a',
    },
    'JSON-LD',
  ],
  [
    '<script type="application/ld+json">[{"@graph":[{"@id":"#o","@type":"Organization","name":"The Ledger"},{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2022-03-03","publisher":{"@id":"#o"}}]}]</script>',
    { publishedAt: '2022-03-03', source: 'The Ledger' },
    'a graph with a publisher by reference',
  ],
  [
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="date" content="2022-03-03">',
    { publishedAt: '2022-03-03' },
    'broken JSON-LD',
  ],
  [
    '<script type="application/ld+json">[null, 1, "x", {"@type": 5, "publisher": [], "inLanguage": {}}]</script>',
    { source: null, language: null },
    'JSON-LD of the wrong types',
  ],
];

describe('metadata of a page', () => {
  it.each(ROWS)('%j', (head, expected, reason) => {
    const { metadata } = readPage(`<html><head>${head}</head><body><p>The bridge is closed.</p></body></html>`);
    expect(metadata, reason).toMatchObject(expected);
  });

  it('reads the time element and the language of the document', () => {
    const { metadata } = readPage(
      '<html lang="en-IE"><body><time datetime="2020-01-01">old</time><article><time datetime="2022-03-03T10:00">3 March</time><p>Text.</p></article></body></html>',
    );
    expect(metadata).toMatchObject({ publishedAt: '2022-03-03', language: 'en-IE' });
  });
});
