import type { Entity } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import { findDocuments } from './documents.ts';
import { findGroups } from './groups.ts';

/** A noun phrase that names a group or a document by somebody's name: tokens `[firstToken, endToken)`, the head last. */
export interface Compound {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: 'organisation' | 'misc';
  /** Compounds with one key are one thing. */
  readonly key: string;
  readonly name: string;
  /** The better of two names has the higher rank. */
  readonly rank: number;
}

/** The entity that a token is named by, as its index, or -1. */
export type NamedTokens = Int32Array;

/**
 * What is called by another's name and is not that other: groups ("the <name> administration", "<name>'s campaign") as organisations,
 * written and measured things ("a <name> poll", "the <year> report by <name>") as misc. Their mentions are nominal.
 *
 * @param entities of names, in order of first mention
 * @returns compounds in order of first mention, without ids
 */
export function findCompounds(text: string, tokens: Tokens, entities: readonly Entity[]): Entity[] {
  const named = namedTokens(tokens, entities);
  const byKey = new Map<string, Compound[]>();
  for (const compound of [...findGroups(tokens, entities, named), ...findDocuments(text, tokens, entities, named)]) {
    const same = byKey.get(compound.key);
    if (same === undefined) byKey.set(compound.key, [compound]);
    else same.push(compound);
  }
  return [...byKey.values()]
    .map((compounds) => toEntity(text, tokens, compounds))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || a.mentions[0]!.end - b.mentions[0]!.end);
}

function namedTokens(tokens: Tokens, entities: readonly Entity[]): NamedTokens {
  const starts = new Map<number, { entity: number; end: number }>();
  entities.forEach(({ mentions }, entity) => {
    for (const { start, end } of mentions) starts.set(start, { entity, end });
  });
  const named: NamedTokens = new Int32Array(tokens.count).fill(-1);
  for (let i = 0; i < tokens.count; i++) {
    const name = starts.get(tokens.start[i]!);
    if (name === undefined) continue;
    for (let j = i; j < tokens.count && tokens.start[j]! < name.end; j++) named[j] = name.entity;
  }
  return named;
}

function toEntity(text: string, tokens: Tokens, compounds: readonly Compound[]): Entity {
  const best = compounds.reduce((top, next) => (next.rank > top.rank ? next : top));
  const forms = new Set(compounds.map(({ name }) => name));
  forms.delete(best.name);
  const mentions = compounds
    .map(({ firstToken, endToken }) => ({ start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! }))
    .sort((a, b) => a.start - b.start);
  return {
    id: '',
    type: best.type,
    name: best.name,
    aliases: [...forms],
    descriptions: [],
    mentions: mentions.map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      kind: 'nominal' as const,
    })),
  };
}
