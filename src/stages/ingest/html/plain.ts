import type { Zone } from '../../../document/record.ts';
import { BLOCK_TAGS, isBoilerplate, type PageParagraph, visibleText } from './page.ts';
import { parseHtml } from './parse.ts';
import { scanTags } from './scan.ts';

/**
 * The paragraphs of a page without a tree: tags are cut out, block tags end a paragraph. For pages that are too deep or too
 * broken for a parser. Linear in the source's length, never throws.
 */
export function plainParagraphs(html: string): PageParagraph[] {
  const raw: PageParagraph[] = [];
  let zone: Zone = 'body';
  let buffer = '';
  let from = 0;
  const flush = (): void => {
    if (buffer.trim() !== '') raw.push({ text: buffer, zone });
    buffer = '';
  };
  scanTags(html, ({ name, closing, start, end }) => {
    buffer += html.slice(from, start).replaceAll('\n', ' ');
    from = end;
    if (name === 'br') buffer += '\n';
    if (!BLOCK_TAGS.has(name)) return;
    flush();
    if (/^h[1-6]$/.test(name)) zone = closing ? 'body' : 'heading';
    else if (name === 'figcaption') zone = closing ? 'body' : 'caption';
    else zone = 'body';
  });
  buffer += html.slice(from).replaceAll('\n', ' ');
  flush();
  const texts = decodeEntities(raw.map(({ text }) => text));
  return raw.flatMap((paragraph, i) => {
    const text = visibleText(texts[i]!);
    if (text === '') return [];
    return [
      { text, zone: paragraph.zone === 'body' && isBoilerplate(text) ? ('boilerplate' as const) : paragraph.zone },
    ];
  });
}

/** Character references replaced by what they stand for, by the parser's own table. */
function decodeEntities(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => text.includes('&'))) return texts;
  try {
    const flat = texts.map((text) => `<p>${text.replaceAll('<', '&lt;')}</p>`).join('');
    const decoded = [...parseHtml(flat).body.children].map((paragraph) => paragraph.textContent);
    return decoded.length === texts.length ? decoded : texts;
  } catch {
    return texts;
  }
}
