import type { SpeakerHow } from '../../document/quote.ts';
import type { Span } from '../../document/span.ts';
import { antecedentOf } from './antecedent.ts';
import { CONFIDENCE } from './confidence.ts';
import { type SpeakerContext, tokenAt } from './context.ts';
import { Discourse, roleOf } from './discourse.ts';
import { indexByWords, matchNominal, type NominalIndex, readNominal, unnamedReferent } from './nominals.ts';
import { PRONOUNS, type PronounClass } from './pronoun-words.ts';
import { rankAntecedents } from './pronouns.ts';
import { entityReferents, NO_DESCRIPTORS, type Referent } from './referents.ts';
import type { JointPhrase, NamePhrase, NominalPhrase, PronounPhrase, SourcePhrase } from './source-phrase.ts';
import { readSource } from './source-phrase.ts';

/** Who a source is. `referent` is null where nothing fits. */
export interface ResolvedSource {
  readonly referent: Referent | null;
  readonly how: SpeakerHow;
  readonly confidence: number;
  /** The words of a noun phrase or pronoun that stand for a named entity. */
  readonly mention: { readonly span: Span; readonly kind: 'nominal' | 'pronoun' } | null;
}

/**
 * Reads the sources of a document in text order and says who each one is. Names come first, as they depend on nothing; noun
 * phrases and pronouns are resolved on the way through the text, so that each sees what was said before it; those in quoted
 * speech come last, when it is known who speaks.
 */
export function resolveSources(context: SpeakerContext): (ResolvedSource | null)[] {
  return new SourceResolver(context).run();
}

class SourceResolver {
  private readonly referents: readonly Referent[];
  private readonly index: NominalIndex;
  private readonly discourse = new Discourse();
  private readonly phrases: readonly (SourcePhrase | null)[];
  private readonly bySpan = new Map<number, ResolvedSource>();
  private readonly busy = new Set<number>();

  constructor(private readonly context: SpeakerContext) {
    this.referents = entityReferents(context);
    this.index = indexByWords(this.referents);
    this.phrases = context.attributions.map(({ source }) => (source === null ? null : readSource(context, source)));
  }

  run(): (ResolvedSource | null)[] {
    this.readThrough();
    return this.phrases.map((_, index) => this.speakerOf(index));
  }

  /** The speaker of an attribution: its source's, that of the one that it goes on from, or null. */
  private speakerOf(index: number): ResolvedSource | null {
    const { continues } = this.context.attributions[index]!;
    const phrase = this.phrases[index];
    if (phrase) return this.resolve(phrase, index);
    if (continues === null || this.busy.has(index)) return null;
    this.busy.add(index);
    const before = this.speakerOf(continues);
    this.busy.delete(index);
    if (!before?.referent) return null;
    return { ...before, how: 'continued', confidence: before.confidence * CONFIDENCE.continued, mention: null };
  }

  /** Goes through names, pronouns and sources of the article's own voice in text order. */
  private readThrough(): void {
    const { context, discourse } = this;
    const { tokens, names, quoted } = context;
    const sources = new Map<number, [SourcePhrase, number]>();
    const speaking = new Set<number>();
    this.phrases.forEach((phrase, index) => {
      if (phrase === null) return;
      for (const name of namesOf(phrase)) speaking.add(name);
      if (quoted[phrase.firstToken] === 0) sources.set(phrase.firstToken, [phrase, index]);
    });
    let next = 0;
    for (let i = 0; i < tokens.count; i++) {
      const source = sources.get(i);
      if (source !== undefined) this.resolve(...source);
      else if (quoted[i] === 0 && tokens.pos[i] === 'PRON') this.readPronoun(i);
      while (next < names.length && names[next]!.firstToken <= i) {
        const { firstToken, endToken, entity } = names[next]!;
        const referent = this.referents[entity]!;
        const speaks = speaking.has(next) && quoted[firstToken] === 0;
        const role = roleOf(context, firstToken, endToken);
        discourse.add({ referent, token: firstToken, role, speaks, quoted: quoted[firstToken] === 1, pronoun: null });
        this.addPair(next);
        next++;
      }
    }
  }

  /** "A and B": two people who can be "they" afterwards. */
  private addPair(index: number): void {
    const { names, tokens, entities, quoted } = this.context;
    const first = names[index - 1];
    const second = names[index]!;
    if (first === undefined || second.firstToken - first.endToken > 3 || second.firstToken <= first.endToken) return;
    if (tokens.lower[first.endToken] !== 'and') return;
    if (entities[first.entity]!.type !== 'person' || entities[second.entity]!.type !== 'person') return;
    const referent = joint([this.referents[first.entity]!, this.referents[second.entity]!]);
    const role = roleOf(this.context, first.firstToken, second.endToken);
    const inQuote = quoted[first.firstToken] === 1;
    this.discourse.add({ referent, token: first.firstToken, role, speaks: false, quoted: inQuote, pronoun: null });
  }

  /** A pronoun that is no source still says who the text is about. */
  private readPronoun(token: number): void {
    const { context, discourse } = this;
    const kind = PRONOUNS.get(context.tokens.lower[token]!);
    if (kind !== 'he' && kind !== 'she') return;
    const [best] = rankAntecedents(context, discourse, token, kind, null);
    if (best === undefined) return;
    const role = roleOf(context, token, token + 1);
    discourse.add({ referent: best.referent, token, role, speaks: false, quoted: false, pronoun: kind });
  }

  private resolve(phrase: SourcePhrase, attribution: number): ResolvedSource {
    const known = this.bySpan.get(phrase.firstToken);
    if (known !== undefined) return known;
    const resolved = this.read(phrase, attribution);
    this.bySpan.set(phrase.firstToken, resolved);
    return resolved;
  }

  private read(phrase: SourcePhrase, attribution: number): ResolvedSource {
    switch (phrase.kind) {
      case 'name':
        return this.readName(phrase);
      case 'joint':
        return this.readJoint(phrase);
      case 'nominal':
        return this.readNominal(phrase);
      case 'pronoun':
        return this.readPronounSource(phrase, attribution);
    }
  }

  private readName({ name, core }: NamePhrase): ResolvedSource {
    if (name === null) {
      const referent: Referent = { ...NOBODY, name: core.text };
      return { referent, how: 'name', confidence: CONFIDENCE.unknownName, mention: null };
    }
    const referent = this.referents[this.context.names[name]!.entity]!;
    return { referent, how: 'name', confidence: CONFIDENCE.name, mention: null };
  }

  private readJoint(phrase: JointPhrase): ResolvedSource {
    const parts = phrase.parts.map((part) => (part.kind === 'name' ? this.readName(part) : this.readNominal(part)));
    const referent = joint(parts.map((part) => part.referent!));
    this.mention(referent, phrase, null);
    return { referent, how: 'name', confidence: CONFIDENCE.joint, mention: null };
  }

  private readNominal(phrase: NominalPhrase): ResolvedSource {
    const reading = readNominal(this.context, phrase);
    const match = matchNominal(this.context, this.discourse, this.index, phrase, reading);
    const referent = match?.referent ?? unnamedReferent(phrase, reading);
    this.mention(referent, phrase, null);
    if (match === null) return { referent, how: 'nominal', confidence: CONFIDENCE.unnamed, mention: null };
    const confidence = CONFIDENCE.nominal(match.margin);
    return { referent, how: 'nominal', confidence, mention: { span: phrase.core, kind: 'nominal' } };
  }

  private readPronounSource(phrase: PronounPhrase, attribution: number): ResolvedSource {
    const { pronoun, core, firstToken } = phrase;
    const mention = { span: core, kind: 'pronoun' } as const;
    switch (pronoun) {
      case 'i':
      case 'we':
        return this.readFirstPerson(phrase, attribution);
      case 'indefinite': {
        const referent: Referent = { ...NOBODY, name: core.text, firstToken };
        return { referent, how: 'nominal', confidence: CONFIDENCE.unnamed, mention: null };
      }
      case 'you':
        return { referent: null, how: 'pronoun', confidence: 0, mention: null };
      case 'relative': {
        const referent = this.relative(firstToken);
        this.mention(referent, phrase, null);
        return { referent, how: 'pronoun', confidence: CONFIDENCE.relative, mention };
      }
      case 'he':
      case 'she':
      case 'they':
      case 'it': {
        const excluded = this.context.quoted[firstToken] === 1 ? this.encloser(attribution) : null;
        const [best] = rankAntecedents(this.context, this.discourse, firstToken, pronoun, excluded?.referent ?? null);
        if (best === undefined) return { referent: null, how: 'pronoun', confidence: 0, mention: null };
        this.mention(best.referent, phrase, pronoun);
        return { referent: best.referent, how: 'pronoun', confidence: CONFIDENCE.pronoun(best.probability), mention };
      }
    }
  }

  /** "I" in somebody's speech is that somebody; in the article's own voice it is whoever wrote it. */
  private readFirstPerson({ core, firstToken }: PronounPhrase, attribution: number): ResolvedSource {
    const encloser =
      this.context.quoted[firstToken] === 1 || this.isNested(attribution) ? this.encloser(attribution) : null;
    const mention = { span: core, kind: 'pronoun' } as const;
    if (encloser?.referent) {
      const confidence = encloser.confidence * CONFIDENCE.firstPerson;
      return { referent: encloser.referent, how: 'first-person', confidence, mention };
    }
    const author = this.author();
    if (author !== null && this.context.quoted[firstToken] === 0) {
      return { referent: author, how: 'first-person', confidence: CONFIDENCE.author, mention };
    }
    const referent: Referent = { ...NOBODY, name: core.text, firstToken };
    return { referent, how: 'first-person', confidence: CONFIDENCE.unnamed, mention: null };
  }

  private author(): Referent | null {
    const { names, sentences, tokens, entities } = this.context;
    for (const { firstToken, entity } of names) {
      const { zone } = sentences[tokens.sentence[firstToken]!]!;
      if (zone === 'byline' && entities[entity]!.type === 'person') return this.referents[entity]!;
    }
    return null;
  }

  private isNested(attribution: number): boolean {
    return this.context.attributions[attribution]!.within !== null;
  }

  /** Who speaks the words that an attribution stands in. */
  private encloser(attribution: number): ResolvedSource | null {
    const { attributions } = this.context;
    if (this.busy.has(attribution)) return null;
    this.busy.add(attribution);
    const outer = attributions[attribution]!.within ?? this.enclosing(attribution);
    const speaker = outer === null ? null : this.speakerOf(outer);
    this.busy.delete(attribution);
    return speaker;
  }

  /** The direct or mixed quote whose content holds the source. */
  private enclosing(attribution: number): number | null {
    const { attributions } = this.context;
    const { start } = attributions[attribution]!.source!;
    for (let i = Math.min(attribution + 2, attributions.length - 1); i >= 0 && i > attribution - 12; i--) {
      if (i === attribution) continue;
      if (attributions[i]!.content.some((span) => span.start <= start && start < span.end)) return i;
    }
    return null;
  }

  private relative(token: number): Referent | null {
    const antecedent = antecedentOf(this.context, token);
    if (antecedent === null) return null;
    if ('name' in antecedent) return this.referents[this.context.names[antecedent.name]!.entity]!;
    const firstToken = tokenAt(this.context.tokens, antecedent.words.start);
    return { ...NOBODY, name: antecedent.words.text, firstToken };
  }

  private mention(referent: Referent | null, { firstToken }: SourcePhrase, pronoun: PronounClass | null): void {
    if (referent === null) return;
    const quoted = this.context.quoted[firstToken] === 1;
    this.discourse.add({ referent, token: firstToken, role: 'subject', speaks: !quoted, quoted, pronoun });
  }
}

const NOBODY: Referent = {
  entity: null,
  name: '',
  type: 'thing',
  plural: false,
  gender: null,
  mentions: 1,
  firstToken: 0,
  descriptors: NO_DESCRIPTORS,
};

/** Several who speak together; the entity is the first one's. */
function joint(parts: readonly Referent[]): Referent {
  const [first] = parts;
  return { ...first!, name: parts.map(({ name }) => name).join(' + '), plural: true, gender: null };
}

function namesOf(phrase: SourcePhrase): number[] {
  if (phrase.kind === 'name') return phrase.name === null ? [] : [phrase.name];
  return phrase.kind === 'joint' ? phrase.parts.flatMap(namesOf) : [];
}
