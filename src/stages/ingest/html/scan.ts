/** A tag as it stands in the source: `name` in lower case, characters `[start, end)` from "<" to behind ">". */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** A script, a style or the like: the tag stands for the whole element. */
  readonly skipped: boolean;
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is no text of the page. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'textarea',
  'select',
  'title',
]);

/**
 * Calls `visit` for every tag of an HTML source in order, without building a tree: comments and the content of scripts, styles
 * and the like are passed over. Linear in the source's length, never throws.
 */
export function scanTags(html: string, visit: (tag: Tag) => void): void {
  const tagStart = /<(?:!--|[!?]|(\/?)([a-zA-Z][^\s/>]*))/g;
  let match: RegExpExecArray | null;
  while ((match = tagStart.exec(html)) !== null) {
    const start = match.index;
    if (match[0] === '<!--') {
      tagStart.lastIndex = behind(html, '-->', start + 2);
      continue;
    }
    let end = endOfTag(html, tagStart.lastIndex);
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      tagStart.lastIndex = end;
      continue;
    }
    const closing = match[1] === '/';
    const skipped = SKIPPED.has(name);
    if (skipped && !closing) end = behindElement(html, name, end);
    visit({ name, closing, skipped, start, end });
    tagStart.lastIndex = end;
  }
}

/** Attributes longer than this are taken for a quotation mark that is never closed. */
const LONGEST_ATTRIBUTE = 20_000;

/** Behind the ">" of a tag; a ">" inside a quoted attribute does not end it. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  const last = Math.min(html.length, from + LONGEST_ATTRIBUTE);
  for (let i = from; i < last; i++) {
    const char = html[i]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return i + 1;
    else if ((char === '"' || char === "'") && html[i - 1] === '=') quote = char;
  }
  return behind(html, '>', from);
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function behindElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'gi');
  close.lastIndex = from;
  return close.exec(html) === null ? html.length : close.lastIndex;
}
