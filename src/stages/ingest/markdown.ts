import type { Block } from '../../document/layers.ts';
import type { Zone } from '../../document/record.ts';
import { NO_METADATA, type PageMetadata } from './metadata.ts';

/** What Markdown syntax says of a text that stays as it is. */
export interface MarkdownPage {
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
}

/** Keys of front matter, in lower case, and what they say. */
const FRONT_MATTER_KEYS: Readonly<Record<string, keyof PageMetadata>> = {
  title: 'title',
  headline: 'title',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
  published_at: 'publishedAt',
  pubdate: 'publishedAt',
  url: 'url',
  link: 'url',
  canonical: 'url',
  source: 'source',
  publisher: 'source',
  site: 'source',
  lang: 'language',
  language: 'language',
};

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads the zones and the front matter of a Markdown text (CommonMark 0.31: ATX and setext headings, fenced code, thematic
 * breaks, images; YAML front matter with plain `key: value` lines). The first first-level heading is the headline.
 */
export function readMarkdown(text: string): MarkdownPage {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const mark = ({ start, end }: Line, zone: Zone): void => void blocks.push({ start, end, zone });
  const matter = frontMatter(lines);
  for (const line of lines.slice(0, matter.lines)) mark(line, 'boilerplate');
  let title: string | null = null;
  let fence: string | null = null;
  for (let i = matter.lines; i < lines.length; i++) {
    const line = lines[i]!;
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(line.text)?.[1] ?? null;
    if (fence !== null || opened !== null) {
      if (fence === null) fence = opened;
      else if (opened?.startsWith(fence)) fence = null;
      mark(line, 'boilerplate');
      continue;
    }
    const heading = headingAt(lines, i);
    if (heading !== null) {
      mark(line, heading.level === 1 && title === null ? 'headline' : 'heading');
      if (heading.level === 1) title ??= heading.text;
      if (heading.setext) mark(lines[++i]!, 'boilerplate');
    } else if (/^ {0,3}!\[[^\]]*\]\([^)]*\)\s*$/.test(line.text)) mark(line, 'caption');
    else if (isSyntax(line.text)) mark(line, 'boilerplate');
  }
  return { blocks, metadata: { ...NO_METADATA, title, ...matter.metadata } };
}

/** Thematic breaks, link reference definitions and HTML comments. */
function isSyntax(line: string): boolean {
  if (!/^ {0,3}[^ ]/.test(line)) return false;
  const text = line.trim();
  const isComment = text.startsWith('<!--') && text.endsWith('-->') && text.length >= '<!---->'.length;
  return isComment || isRule(text) || /^\[[^\]]+\]: *\S/.test(text);
}

/** Whether a line is a rule: three or more of one mark, with or without spaces. */
function isRule(text: string): boolean {
  const marks = text.replaceAll(' ', '');
  return marks.length > 2 && '-*_'.includes(marks[0]!) && marks === marks[0]!.repeat(marks.length);
}

function headingAt(
  lines: readonly Line[],
  index: number,
): { readonly level: number; readonly text: string; readonly setext: boolean } | null {
  const { text } = lines[index]!;
  const atx = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/.exec(text);
  if (atx !== null) return { level: atx[1]!.length, text: withoutClosingMarks(atx[2] ?? ''), setext: false };
  const underline = /^ {0,3}(?:(=+)|-{2,})\s*$/.exec(lines[index + 1]?.text ?? '');
  if (underline === null || !/^ {0,3}[^\s>#*+-]/.test(text)) return null;
  return { level: underline[1] === undefined ? 2 : 1, text: text.trim(), setext: true };
}

function withoutClosingMarks(text: string): string {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === '#') end--;
  return end === 0 || trimmed[end - 1] === ' ' ? trimmed.slice(0, end).trim() : trimmed;
}

function frontMatter(lines: readonly Line[]): { readonly lines: number; readonly metadata: Partial<PageMetadata> } {
  const none = { lines: 0, metadata: {} };
  if (lines[0]?.text.trimEnd() !== '---') return none;
  const close = lines.findIndex(({ text }, i) => i > 0 && i < 100 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (close < 0) return none;
  const metadata: Partial<Record<keyof PageMetadata, string>> = {};
  for (const { text } of lines.slice(1, close)) {
    const [, name, value] = /^([A-Za-z_-]+):[ \t]+(\S.*)$/.exec(text) ?? [];
    const key = name === undefined ? undefined : FRONT_MATTER_KEYS[name.toLowerCase()];
    if (key !== undefined) metadata[key] ??= unquoted(value!.trim());
  }
  return { lines: close + 1, metadata };
}

function unquoted(value: string): string {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline;
    const end = next > start && text[next - 1] === '\r' ? next - 1 : next;
    lines.push({ start, end, text: text.slice(start, end) });
    start = next + 1;
  }
  return lines;
}
