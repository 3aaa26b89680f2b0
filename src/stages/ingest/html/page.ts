import type { Zone } from '../../../document/record.ts';

/** One paragraph of a page: its text, white space collapsed, and the zone that its element says it is in. */
export interface PageParagraph {
  readonly text: string;
  readonly zone: Zone;
}

/** Elements that begin and end a paragraph. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** White space collapsed as a browser does it; soft hyphens and zero-width spaces, which nobody sees, left out. */
export function visibleText(raw: string): string {
  return raw
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const BOILERPLATE =
  /^(?:advertisement|sponsored(?: content)?|(?:read|more|related|see|also|watch|listen|recommended|most (?:read|popular)|trending|editors?['’]? picks?)(?: (?:more|also|next|on|stories|story|articles?|topics?|content|reading|news|this))*(?::.*)?|(?:sign up|subscribe)(?: (?:to|for|now|here|today)\b.*)?|(?:share|email|print|save|tweet)(?: this\b.*)?|follow us(?: (?:on|at)\b.*)?|(?:©|(?:\(c\)|copyright)(?: ©| \(c\))? [12]\d{3}).*|.*\ball rights reserved\b.*|skip to .*|click here\b.*|(?:we use|this (?:site|website) uses) cookies\b.*|(?:\d+ )?comments?(?: \(\d+\))?|(?:back to top|loading)\W*)$/i;

/** Whether a short paragraph is a page's machinery ("Advertisement", "Read more: …", "© 2022 …") rather than news. */
export function isBoilerplate(text: string): boolean {
  return text.length <= 200 && !text.includes('\n') && BOILERPLATE.test(text);
}
