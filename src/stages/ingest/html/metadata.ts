import { calendarDay } from '../calendar.ts';
import { articleOf, type LinkedArticle } from './json-ld.ts';
import type { PageMetadata } from '../metadata.ts';
import { visibleText } from './page.ts';

const TITLE_KEYS = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline'];
const SOURCE_KEYS = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'application-name'];
const DATE_KEYS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
];
const LANGUAGE_KEYS = ['content-language', 'og:locale', 'dc.language', 'dcterms.language', 'inlanguage'];

/**
 * What a page says about itself, in meta tags (Open Graph, Dublin Core, microdata), then in JSON-LD (schema.org), then in its
 * elements. To be read before hidden elements are removed.
 */
export function metadataOf(document: Document): PageMetadata {
  const meta = metaTags(document);
  const linked = articleOf(jsonLdScripts(document));
  const source = pick(meta, SOURCE_KEYS) ?? linked.publisher;
  const url = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  return {
    title: titleOf(document, meta, linked, source),
    url: [url, meta.get('og:url') ?? null, linked.url].find((candidate) => isWebAddress(candidate)) ?? null,
    source,
    publishedAt: publishedAtOf(document, meta, linked),
    language: document.documentElement.getAttribute('lang') ?? linked.language ?? pick(meta, LANGUAGE_KEYS),
  };
}

function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = visibleText((element.getAttribute('content') ?? '').replaceAll('\n', ' '));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.trim().toLowerCase();
      if (key !== undefined && !tags.has(key)) tags.set(key, content);
    }
  }
  return tags;
}

function pick(meta: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  const key = keys.find((candidate) => meta.has(candidate));
  return key === undefined ? null : meta.get(key)!;
}

function jsonLdScripts(document: Document): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent);
}

function titleOf(
  document: Document,
  meta: ReadonlyMap<string, string>,
  linked: LinkedArticle,
  source: string | null,
): string | null {
  const tag = visibleText((document.querySelector('title')?.textContent ?? '').replaceAll('\n', ' '));
  const title = pick(meta, TITLE_KEYS) ?? linked.headline;
  if (title !== null) return withoutSite(title, source);
  return tag === '' ? null : withoutSite(tag, source);
}

/** "Bridge closed | Daily Record" is "Bridge closed" on the site "Daily Record". */
function withoutSite(title: string, source: string | null): string {
  if (source === null || !title.toLowerCase().endsWith(source.toLowerCase())) return title;
  const head = title.slice(0, title.length - source.length).trimEnd();
  return /.[|–—:-]$/.test(head) ? head.slice(0, -1).trimEnd() : title;
}

function publishedAtOf(document: Document, meta: ReadonlyMap<string, string>, linked: LinkedArticle): string | null {
  const inMicrodata = document.querySelector('[itemprop~="datePublished" i]');
  const inArticle = document.querySelector('article time[datetime], main time[datetime], time[pubdate]');
  const candidates = [
    ...DATE_KEYS.map((key) => meta.get(key) ?? null),
    linked.datePublished,
    inMicrodata?.getAttribute('datetime') ?? inMicrodata?.getAttribute('content') ?? null,
    (inArticle ?? document.querySelector('time[datetime]'))?.getAttribute('datetime') ?? null,
  ];
  for (const candidate of candidates) {
    const day = candidate === null ? null : calendarDay(candidate);
    if (day !== null) return day;
  }
  return null;
}

function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^\s/]/i.test(url);
}
