import { DOMParser } from 'linkedom/worker';

/**
 * Parses a page or a fragment of one. The document always has html, head and body; content that stands outside of them is
 * moved into the body.
 *
 * @param html at most a few hundred elements deep, see `isDeep`
 */
export function parseHtml(html: string): Document {
  const parsed = parse(html);
  const whole = parse('<!DOCTYPE html><html><head></head><body></body></html>');
  const from = parsed.documentElement as Element | null;
  const lang = from?.tagName === 'HTML' ? from.getAttribute('lang') : null;
  if (lang !== null) whole.documentElement.setAttribute('lang', lang);
  for (const node of children(parsed)) {
    if (tagOf(node) === 'HTML') for (const child of children(node)) place(child, whole);
    else place(node, whole);
  }
  return whole;
}

function place(node: Node, whole: Document): void {
  const tag = tagOf(node);
  if (tag === 'HEAD') for (const child of children(node)) whole.head.appendChild(child);
  else if (tag === 'BODY') for (const child of children(node)) whole.body.appendChild(child);
  else if (node.nodeType === 1 || node.nodeType === 3) whole.body.appendChild(node);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

function children(node: Node): Node[] {
  return [...node.childNodes];
}

function tagOf(node: Node): string {
  return node.nodeType === 1 ? (node as Element).tagName.toUpperCase() : '';
}

const HIDDEN = [
  'script, style, noscript, template, svg, iframe, object, button, select, input, textarea, dialog:not([open])',
  '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]',
  '[style*="visibility:hidden" i], [style*="visibility: hidden" i]',
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text',
].join(', ');

/** Takes everything out of the body that a reader of the page does not see. */
export function removeHidden(document: Document): void {
  for (const element of document.body.querySelectorAll(HIDDEN)) element.remove();
}
