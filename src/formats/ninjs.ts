import { z } from 'zod';
import type { DocumentInput } from '../document/input.ts';

const text = z.string().nullish();
const PartSchema = z.looseObject({ role: text, value: text, contentType: text, contenttype: text });

/** News in JSON (IPTC ninjs), versions 1 to 3, as far as it is read. */
const NinjsSchema = z.looseObject({
  uri: z.string(),
  headline: text,
  headlines: z.array(PartSchema).nullish(),
  body_text: text,
  body_xhtml: text,
  bodies: z.array(PartSchema).nullish(),
  language: text,
  versioncreated: text,
  versionCreated: text,
  firstcreated: text,
  firstCreated: text,
  contentcreated: text,
  contentCreated: text,
  copyrightholder: text,
  copyrightHolder: text,
  infosources: z.array(z.looseObject({ name: text })).nullish(),
  infoSources: z.array(z.looseObject({ name: text })).nullish(),
});
type Ninjs = z.infer<typeof NinjsSchema>;

/**
 * An item of IPTC's News in JSON as a document (https://iptc.org/standards/ninjs/): version 3 and 2 with `headlines` and `bodies`, version 1
 * with `headline`, `body_text` and `body_xhtml`. Of several bodies, HTML goes before plain text, for its paragraphs. The date is that of the
 * first version.
 *
 * @returns null for what is no ninjs item, or has no text
 */
export function fromNinjs(value: unknown): DocumentInput | null {
  const parsed = NinjsSchema.safeParse(value);
  if (!parsed.success) return null;
  const item = parsed.data;
  const body = bodyOf(item);
  if (body === null) return null;
  const publishedAt =
    item.firstCreated ??
    item.firstcreated ??
    item.contentCreated ??
    item.contentcreated ??
    item.versionCreated ??
    item.versioncreated ??
    null;
  return {
    id: item.uri,
    title: item.headline ?? mainOf(item.headlines ?? [])?.value ?? null,
    url: /^https?:/i.test(item.uri) ? item.uri : null,
    source: (item.infoSources ?? item.infosources)?.[0]?.name ?? item.copyrightHolder ?? item.copyrightholder ?? null,
    publishedAt,
    language: item.language ?? null,
    ...body,
  };
}

type Part = z.infer<typeof PartSchema>;

function bodyOf(item: Ninjs): { readonly html: string } | { readonly text: string } | null {
  const bodies = (item.bodies ?? []).filter(({ value }) => isFilled(value));
  const html = item.body_xhtml ?? mainOf(bodies.filter((part) => isHtml(part)))?.value;
  if (isFilled(html)) return { html: `<!doctype html><html><body><article>${html}</article></body></html>` };
  const plain = item.body_text ?? mainOf(bodies.filter((part) => !isHtml(part)))?.value;
  return isFilled(plain) ? { text: plain } : null;
}

function isHtml({ contentType, contenttype, value }: Part): boolean {
  const type = contentType ?? contenttype ?? '';
  return /x?html/i.test(type) || (type === '' && /^\s*<\w/.test(value ?? ''));
}

function mainOf(parts: readonly Part[]): Part | undefined {
  return parts.find(({ role }) => role === 'main') ?? parts[0];
}

function isFilled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
