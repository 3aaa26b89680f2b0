import { DOMParser } from 'linkedom/worker';
import type { DocumentInput } from '../document/input.ts';
import { OnrecordError } from '../errors.ts';
import { decodeUtf8 } from './bytes.ts';
import type { InputFormat } from './format.ts';
import { readWhole } from './whole.ts';

/** News Industry Text Format (IPTC NITF 3): a file is a document. */
export const nitf: InputFormat = {
  name: 'nitf',
  endings: ['.nitf', '.xml'],
  read: (source) =>
    readWhole(source, (bytes) => [
      { ok: true, origin: { path: source.path, line: null }, input: fromNitf(decodeXml(bytes), source.name) },
    ]),
};

/**
 * A NITF document as a text of paragraphs: headline, byline, then the paragraphs and headings of the body, the dateline before the first.
 * Captions, tables and notes to editors are left out.
 *
 * @throws OnrecordError `unknown-format` where it is no NITF, `empty-text` where it has no paragraph
 */
export function fromNitf(xml: string, id: string): DocumentInput {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement as unknown as Element | null;
  if (root?.localName.toLowerCase() !== 'nitf') {
    throw new OnrecordError('unknown-format', 'this XML is not NITF', {
      expected: 'a root element <nitf>',
      received: root === null ? 'no element' : `<${root.localName}>`,
      hint: 'of XML, only NITF is read; give web pages the ending .html',
    });
  }
  const first = (name: string): Element | null => root.getElementsByTagName(name)[0] ?? null;
  const headline = textOf(first('hl1') ?? first('hedline') ?? first('title'));
  const dateline = textOf(first('dateline'));
  const body = first('body.content');
  const paragraphs = body === null ? [] : paragraphsOf(body);
  if (paragraphs.length === 0) {
    throw new OnrecordError('empty-text', 'there is no paragraph in this document', {
      expected: '<p> in <body.content>',
    });
  }
  const opening = dateline === '' ? paragraphs[0]! : `${withoutDashes(dateline)} — ${paragraphs[0]!}`;
  const published = first('date.issue')?.getAttribute('norm') ?? first('pubdata')?.getAttribute('date.publication');
  return {
    id,
    text: [headline, textOf(first('byline')), opening, ...paragraphs.slice(1)]
      .filter((part) => part !== '')
      .join('\n\n'),
    title: headline === '' ? null : headline,
    publishedAt: isoDate(published ?? ''),
    source: first('pubdata')?.getAttribute('name') ?? first('doc.copyright')?.getAttribute('holder') ?? null,
    url: webAddress(first('pubdata')?.getAttribute('ex-ref') ?? null),
  };
}

const PARAGRAPHS = new Set(['p', 'hl2', 'li', 'dd', 'dt']);
const LEFT_OUT = new Set(['media', 'table', 'note', 'fn', 'nitf-table', 'pre']);

function paragraphsOf(element: Element): string[] {
  return [...element.children].flatMap((child) => {
    const name = child.localName.toLowerCase();
    if (LEFT_OUT.has(name)) return [];
    if (!PARAGRAPHS.has(name)) return paragraphsOf(child);
    const text = textOf(child);
    return text === '' ? [] : [text];
  });
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A date of NITF, "20240514T103000Z", as "2024-05-14"; null for any other text. */
function isoDate(norm: string): string | null {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T|$)/.exec(norm);
  return match === null ? null : `${match[1]!}-${match[2]!}-${match[3]!}`;
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** UTF-8, else the encoding that the XML declaration names. */
function decodeXml(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const encoding = /^<\?xml[^>]{1,150}encoding\s*=\s*["']([\w-]{2,40})["']/.exec(head)?.[1];
    if (encoding === undefined || /^utf-?8$/i.test(encoding)) throw error;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw error;
    }
  }
}

/** Without the white space and dashes that a dateline ends with. */
function withoutDashes(dateline: string): string {
  let end = dateline.length;
  while (end > 0 && /[\s—–-]/.test(dateline[end - 1]!)) end--;
  return dateline.slice(0, end);
}
