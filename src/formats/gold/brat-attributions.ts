import { type QuoteKind, QuoteKindSchema } from '../../document/quote.ts';
import { badGold } from './bad-gold.ts';
import type { BratLine, TextBound } from './brat-lines.ts';

export type Role = 'source' | 'cue' | 'content';

/** The spans that belong to one attribution, by role. */
export interface BratAttribution extends Readonly<Record<Role, readonly TextBound[]>> {
  readonly kind: QuoteKind | null;
}

/**
 * Puts the spans of an .ann file together to attributions. What belongs together is said by events (PolNeAR: an event with the
 * arguments Source, Cue and Content), by relations (from source or cue to content, or from all of them to a span of the type
 * Attribution), or by attributes of one name and value on the spans. A content that nothing is linked to stands for itself.
 *
 * @throws OnrecordError `bad-gold` for a link to a span that is not there
 */
export function attributionsOf(lines: readonly BratLine[], where: string): BratAttribution[] {
  const spans = new Map(lines.flatMap((line) => (line.kind === 'text' ? [[line.id, line] as const] : [])));
  const groups = new Map<string, Group>();
  const links: (readonly [TextBound, TextBound])[] = [];
  const known = new Set(lines.map(({ id }) => id));
  const targetOf = (line: BratLine, target: string): TextBound | undefined => {
    if (!known.has(target)) {
      throw badGold(where, `${line.id} links to ${target}, which is not there`, {
        hint: 'the span may have been deleted',
      });
    }
    return spans.get(target);
  };
  for (const line of lines) {
    if (line.kind === 'event') {
      for (const { role, target } of line.arguments) join(groups, line.id, targetOf(line, target), role);
    } else if (line.kind === 'relation') {
      const [a, b] = line.arguments.map(({ target }) => targetOf(line, target));
      if (a === undefined || b === undefined) continue;
      if (isHub(a)) join(groups, a.id, b);
      else if (isHub(b)) join(groups, b.id, a);
      else links.push([a, b]);
    } else if (line.kind === 'attribute' && /^attribution/i.test(line.name) && line.value !== null) {
      join(groups, `${line.name} ${line.value}`, targetOf(line, line.target));
    }
  }
  const grouped = [...groups.values()].filter(({ members }) => members.length > 0);
  const taken = new Set(grouped.flatMap(({ members }) => members.map(({ span }) => span)));
  const contents = [...spans.values()].filter((span) => roleOf(span.type) === 'content' && !taken.has(span));
  return [...grouped, ...linkedGroups(contents, links)].map((group) => toAttribution(group, lines));
}

/** The role that a brat type or argument name stands for: "Source", "content", "Cue2"; null for any other. */
export function roleOf(type: string): Role | null {
  return (/^(source|cue|content)\d*$/i.exec(type)?.[1]?.toLowerCase() ?? null) as Role | null;
}

interface Member {
  readonly span: TextBound;
  readonly role: Role;
}

interface Group {
  /** The event, hub span or attribute that holds it together. */
  readonly id: string;
  readonly members: Member[];
}

function isHub({ type }: TextBound): boolean {
  return /^attribution/i.test(type);
}

function join(groups: Map<string, Group>, id: string, span: TextBound | undefined, argument = ''): void {
  const group = groups.get(id) ?? { id, members: [] };
  groups.set(id, group);
  const role = span === undefined ? null : (roleOf(argument) ?? roleOf(span.type));
  if (span === undefined || role === null || group.members.some((member) => member.span === span)) return;
  group.members.push({ span, role });
}

/** One attribution for each content, or for contents linked to one another, with the cues and sources that links lead to. */
function linkedGroups(contents: readonly TextBound[], links: readonly (readonly [TextBound, TextBound])[]): Group[] {
  const neighbours = (span: TextBound, role: Role) =>
    links
      .flatMap(([a, b]) => (a === span ? [b] : b === span ? [a] : []))
      .filter((other) => roleOf(other.type) === role);
  const seen = new Set<TextBound>();
  const groups: Group[] = [];
  for (const content of contents) {
    if (seen.has(content)) continue;
    const parts = new Set([content]);
    for (const part of parts) for (const next of neighbours(part, 'content')) parts.add(next);
    for (const part of parts) seen.add(part);
    const cues = new Set([...parts].flatMap((part) => neighbours(part, 'cue')));
    const sources = new Set([...parts, ...cues].flatMap((span) => neighbours(span, 'source')));
    for (const source of sources)
      for (const cue of neighbours(source, 'cue')) if (leadsOnlyTo(cue, parts)) cues.add(cue);
    const members = [...parts, ...cues, ...sources].map((span) => ({ span, role: roleOf(span.type)! }));
    groups.push({ id: content.id, members });
  }
  return groups;

  /** A cue linked to the source alone belongs to the source's content only where the source has no other. */
  function leadsOnlyTo(cue: TextBound, parts: ReadonlySet<TextBound>): boolean {
    const around = neighbours(cue, 'source').flatMap((source) => neighbours(source, 'content'));
    return neighbours(cue, 'content').length === 0 && around.every((span) => parts.has(span));
  }
}

function toAttribution({ id, members }: Group, lines: readonly BratLine[]): BratAttribution {
  const byRole = (role: Role) => members.filter((member) => member.role === role).map(({ span }) => span);
  const owners = new Set([id, ...members.map(({ span }) => span.id)]);
  const kind = lines
    .flatMap((line) =>
      line.kind === 'attribute' && /^kind$/i.test(line.name) && owners.has(line.target) ? [line] : [],
    )
    .map(({ value }) => QuoteKindSchema.safeParse(value?.toLowerCase()).data)
    .find((value) => value !== undefined);
  return { source: byRole('source'), cue: byRole('cue'), content: byRole('content'), kind: kind ?? null };
}
