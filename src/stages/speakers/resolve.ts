import { AliasIndex } from './aliases.ts';
import { CONFIDENCE } from './confidence.ts';
import type { SpeakerContext } from './context.ts';
import { Discourse } from './discourse.ts';
import { indexByWords } from './nominals.ts';
import { resolvePhrase } from './read-source.ts';
import { readThrough } from './read-through.ts';
import { entityReferents, type Referent } from './referents.ts';
import { readSource, type SourcePhrase } from './source-phrase.ts';
import type { ResolvedSource, ResolverState } from './state.ts';
import { findTurns, turnOf, type Turns } from './turns.ts';

/** What is left when a document was read: the sources, and who was mentioned where. */
export interface ReadDocument {
  readonly sources: readonly (ResolvedSource | null)[];
  readonly discourse: Discourse;
  /** In the order of the entities. */
  readonly referents: readonly Referent[];
}

/**
 * Reads a document through and says who each source is, in the order of the attributions. Noun phrases and pronouns are resolved on
 * the way through the text, so that each sees what was said before it; those in quoted speech come last, when it is known who speaks.
 */
export function readDocument(context: SpeakerContext): ReadDocument {
  return new SourceResolver(context).run();
}

class SourceResolver {
  private readonly state: ResolverState;
  private readonly phrases: readonly (SourcePhrase | null)[];
  /** By the first token of the source, as several attributions can share one. */
  private readonly resolved = new Map<number, ResolvedSource>();
  private readonly open = new Set<number>();
  private turns: Turns | null = null;

  constructor(private readonly context: SpeakerContext) {
    const referents = entityReferents(context);
    this.state = {
      context,
      referents,
      nominals: indexByWords(referents),
      aliases: new AliasIndex(context.entities),
      discourse: new Discourse(),
      encloser: (attribution) => this.encloser(attribution),
    };
    this.phrases = context.attributions.map(({ source }) => (source === null ? null : readSource(context, source)));
  }

  run(): ReadDocument {
    const { referents, discourse } = this.state;
    readThrough(this.context, discourse, referents, this.phrases, (attribution) => void this.speakerOf(attribution));
    const sources = this.phrases.map((_, attribution) => this.speakerOf(attribution));
    return { sources, discourse, referents };
  }

  /** The speaker of an attribution: its source's, or that of the one that it goes on from; null where there is neither. */
  private speakerOf(attribution: number): ResolvedSource | null {
    const phrase = this.phrases[attribution];
    if (!phrase) return this.continued(attribution);
    const known = this.resolved.get(phrase.firstToken);
    if (known !== undefined) return known;
    const found = this.turn(attribution, phrase) ?? resolvePhrase(this.state, phrase, attribution);
    this.resolved.set(phrase.firstToken, found);
    return found;
  }

  private continued(attribution: number): ResolvedSource | null {
    const { continues } = this.context.attributions[attribution]!;
    if (continues === null) return null;
    const before = this.guarded(attribution, () => this.speakerOf(continues));
    if (!before?.referent) return null;
    return { ...before, how: 'continued', confidence: before.confidence * CONFIDENCE.continued, mention: null };
  }

  /** "Q:" and "A:" of an interview. */
  private turn(attribution: number, phrase: SourcePhrase): ResolvedSource | null {
    const { source, cue } = this.context.attributions[attribution]!;
    const turn = turnOf(source!.text, cue?.text);
    if (turn === null) return null;
    this.turns ??= findTurns(this.context, this.state.referents, phrase.firstToken);
    return { referent: this.turns[turn], how: 'nominal', confidence: CONFIDENCE.turn, mention: null };
  }

  /** Who speaks the words that an attribution stands in. */
  private encloser(attribution: number): ResolvedSource | null {
    const outer = this.context.attributions[attribution]!.within ?? this.enclosing(attribution);
    return outer === null ? null : this.guarded(attribution, () => this.speakerOf(outer));
  }

  /** The nearest attribution whose content holds the source. */
  private enclosing(attribution: number): number | null {
    const { attributions } = this.context;
    const { start } = attributions[attribution]!.source!;
    for (let i = Math.min(attribution + 2, attributions.length - 1); i >= 0 && i > attribution - 12; i--) {
      if (i === attribution) continue;
      if (attributions[i]!.content.some((span) => span.start <= start && start < span.end)) return i;
    }
    return null;
  }

  /** Ends a circle of attributions that depend on each other. */
  private guarded(attribution: number, find: () => ResolvedSource | null): ResolvedSource | null {
    if (this.open.has(attribution)) return null;
    this.open.add(attribution);
    const found = find();
    this.open.delete(attribution);
    return found;
  }
}
