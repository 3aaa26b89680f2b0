import type { Tokens } from '../../document/layers.ts';
import { type Gender, genderOfGivenName } from '../../lexicon/given-names.ts';
import { genderOfKinship, genderOfTitle, isKinship } from './person-gender.ts';
import type { NameGroup } from './name-groups.ts';
import type { NameSpan } from './name-span.ts';

/** A short form ("Clinton", "the Commission") and the clusters that it may belong to. */
export interface ShortForm {
  readonly group: NameGroup;
  /** Indices into the list of clusters; at least one. */
  readonly candidates: readonly number[];
}

/** Salience halves over about this many characters. */
const MEMORY = 3000;
/** What a relative of somebody in the text ("his wife, …") counts beside that person. */
const RELATIVE = 0.4;

/**
 * Gives every mention of a short form to one of its candidates: a title of the other sex rules a person out ("Mr." before a
 * surname shared by two); of the rest the one that the text has spoken of most, and most lately, takes it. Where nobody is
 * left, the mentions are a person of their own.
 *
 * @param members mentions by cluster; mentions are added, and clusters for those who have nobody
 */
export function resolveShortForms(tokens: Tokens, members: NameSpan[][], forms: readonly ShortForm[]): void {
  for (const { group, candidates } of forms) {
    const rivals = candidates.map((cluster) => new Rival(tokens, cluster, members[cluster]!));
    const own = ownRivals(tokens, members, group, rivals);
    for (const name of group.names) {
      const gender = group.type === 'person' ? titleGender(tokens, name) : null;
      const fitting = [...rivals, ...own].filter(
        (rival) => gender === null || rival.gender === null || rival.gender === gender,
      );
      const best = mostSalient(fitting, name.start)!;
      best.mention(name.start);
      members[best.cluster]!.push(name);
    }
  }
}

/** People of their own, for mentions with a title of a sex that none of the candidates is of ("Mr." where only she has the name). */
function ownRivals(tokens: Tokens, members: NameSpan[][], group: NameGroup, rivals: readonly Rival[]): Rival[] {
  if (group.type !== 'person') return [];
  const own: Rival[] = [];
  for (const gender of ['female', 'male'] as const) {
    if (rivals.some((rival) => rival.gender === null || rival.gender === gender)) continue;
    const titled = group.names.filter((name) => titleGender(tokens, name) === gender);
    if (titled.length > 0) own.push(new Rival(tokens, members.push([]) - 1, titled, gender));
  }
  return own;
}

class Rival {
  readonly cluster: number;
  readonly gender: Gender | null;
  private readonly starts: readonly number[];
  private readonly factor: number;
  private next = 0;
  private salience = 0;
  private last = 0;

  constructor(tokens: Tokens, cluster: number, full: readonly NameSpan[], gender: Gender | null = null) {
    this.cluster = cluster;
    this.starts = full.map(({ start }) => start).sort((a, b) => a - b);
    this.gender = gender ?? personGender(tokens, full);
    this.factor = full.length > 0 && full.some((name) => isRelative(tokens, name)) ? RELATIVE : 1;
  }

  /** How present the candidate is at a place in the text. */
  at(position: number): number {
    while (this.next < this.starts.length && this.starts[this.next]! < position)
      this.mention(this.starts[this.next++]!);
    return this.factor * this.salience * 2 ** (-(position - this.last) / MEMORY);
  }

  /** How present it is in the whole text, for mentions before anybody was named in full. */
  get total(): number {
    return this.factor * (this.starts.length + this.salience);
  }

  mention(position: number): void {
    if (this.next > 0 && this.starts[this.next - 1] === position && this.last === position) return;
    this.salience = 1 + this.salience * 2 ** (-(position - this.last) / MEMORY);
    this.last = position;
  }
}

function mostSalient(rivals: readonly Rival[], position: number): Rival | null {
  let best: Rival | null = null;
  let most = 0;
  for (const rival of rivals) {
    const salience = rival.at(position);
    if (salience > most) {
      best = rival;
      most = salience;
    }
  }
  if (best !== null) return best;
  for (const rival of rivals) if (best === null || rival.total > best.total) best = rival;
  return best;
}

function personGender(tokens: Tokens, names: readonly NameSpan[]): Gender | null {
  for (const name of names) {
    if (name.type !== 'person') return null;
    const gender =
      titleGender(tokens, name) ??
      genderOfKinship(wordBefore(tokens, name, 1)) ??
      genderOfGivenName(tokens.lower[name.firstToken]!);
    if (gender !== null) return gender;
  }
  return null;
}

function titleGender(tokens: Tokens, name: NameSpan): Gender | null {
  return genderOfTitle(wordBefore(tokens, name, 1));
}

/** "his wife, X" and "his wife X". */
function isRelative(tokens: Tokens, name: NameSpan): boolean {
  const before = wordBefore(tokens, name, 1);
  return isKinship(before === ',' ? wordBefore(tokens, name, 2) : before);
}

function wordBefore(tokens: Tokens, { firstToken }: NameSpan, back: number): string {
  return tokens.lower[firstToken - back] ?? '';
}
