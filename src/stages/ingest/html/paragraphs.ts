import type { Zone } from '../../../document/record.ts';
import { calendarDay } from '../calendar.ts';
import { BLOCK_TAGS, isBoilerplate, type PageParagraph, visibleText } from './page.ts';

const ZONE_OF_TAG: Readonly<Record<string, Zone>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  aside: 'boilerplate',
  nav: 'boilerplate',
  footer: 'boilerplate',
  form: 'boilerplate',
};
const CAPTION_CLASS = /\b(?:[a-z]+[-_]+)?caption(?:[-_]+text)?\b/i;

/**
 * The paragraphs under an element, in reading order. A block element begins and ends one, so do two line breaks; a single line
 * break is a "\n" inside it. Walks without recursion.
 *
 * @param skip elements that are left out with everything in them
 */
export function paragraphsOf(root: Element, skip: (element: Element) => boolean = () => false): PageParagraph[] {
  const found: PageParagraph[] = [];
  let buffer = '';
  let zone: Zone = 'body';
  const zones: Zone[] = [];
  const flush = (): void => {
    for (const part of buffer.split(/\n[ \t]*\n\s*/)) {
      const text = visibleText(part);
      if (text !== '') found.push({ text, zone: zone === 'body' ? zoneOfText(text) : zone });
    }
    buffer = '';
  };
  walk(root, {
    text: (node, inPre) => {
      buffer += inPre ? node : node.replaceAll('\n', ' ');
    },
    open: (element, name) => {
      if (skip(element)) return false;
      if (name === 'br') buffer += '\n';
      else if (name === 'q') buffer += '“';
      else if (name === 'td' || name === 'th') buffer += ' ';
      if (!BLOCK_TAGS.has(name)) return true;
      flush();
      zones.push(zone);
      if (zone === 'body') {
        zone = ZONE_OF_TAG[name] ?? (CAPTION_CLASS.test(element.getAttribute('class') ?? '') ? 'caption' : 'body');
      }
      return true;
    },
    close: (name) => {
      if (name === 'q') buffer += '”';
      if (!BLOCK_TAGS.has(name)) return;
      flush();
      zone = zones.pop() ?? 'body';
    },
  });
  flush();
  return found;
}

interface Visitor {
  readonly text: (text: string, inPre: boolean) => void;
  /** false: do not go into it. */
  readonly open: (element: Element, name: string) => boolean;
  readonly close: (name: string) => void;
}

/** Depth first, by parent and sibling links. */
function walk(root: Element, visitor: Visitor): void {
  let node: Node = root;
  let pre = 0;
  const close = (element: Node): void => {
    const name = nameOf(element);
    if (name === 'pre') pre--;
    visitor.close(name);
  };
  for (;;) {
    const name = nameOf(node);
    if (node.nodeType === 3) visitor.text(node.nodeValue ?? '', pre > 0);
    else if (name !== '' && visitor.open(node as Element, name)) {
      if (name === 'pre') pre++;
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      close(node);
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode;
      close(node);
    }
    if (node === root || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}

function nameOf(node: Node): string {
  return node.nodeType === 1 ? (node as Element).tagName.toLowerCase() : '';
}

/** "Published 3 March 2022", or a date alone, is the page's date line. */
function zoneOfText(text: string): Zone {
  if (isBoilerplate(text)) return 'boilerplate';
  if (text.length > 80) return 'body';
  const date = /^(?:(?:first |last )?(?:published|posted|updated)(?: on| at)?:? {0,2})?(.*)$/is.exec(text)?.[1] ?? '';
  return /^.{0,12}\d/.test(date) && date.length <= 45 && calendarDay(date) !== null ? 'dateline' : 'body';
}
