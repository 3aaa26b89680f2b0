import type { SpeakerContext } from '../../src/stages/speakers/context.ts';
import { readNominal } from '../../src/stages/speakers/nominal-reading.ts';
import { indexByWords, nominalCandidates } from '../../src/stages/speakers/nominals.ts';
import { candidatesFor } from '../../src/stages/speakers/pronouns.ts';
import type { Referent } from '../../src/stages/speakers/referents.ts';
import type { ReadDocument } from '../../src/stages/speakers/resolve.ts';
import { readSource } from '../../src/stages/speakers/source-phrase.ts';
import { type Example, exampleOf, nominalExample } from './examples.ts';

/** A source and who it is: several names are joined by " + ". Offsets in characters. */
export interface GoldSpeaker {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly anonymous: boolean;
}

/** What the annotated sources of a text teach: pronouns and noun phrases with their candidates. */
export function goldExamples(
  context: SpeakerContext,
  { discourse, referents }: ReadDocument,
  gold: readonly GoldSpeaker[],
): { pronouns: Example[]; nominals: Example[] } {
  const pronouns: Example[] = [];
  const nominals: Example[] = [];
  const state = { context, discourse, referents, nominals: indexByWords(referents) };
  for (const { id, start, end, name, anonymous } of gold) {
    const phrase = readSource(context, { start, end, text: context.text.slice(start, end) });
    if (phrase === null) continue;
    const names = new Set(name.split(' + ').map(normal));
    const isRight = ({ referent }: { referent: Referent }): boolean =>
      !anonymous && (names.has(normal(referent.name)) || referent.parts.some((part) => names.has(normal(part.name))));
    if (phrase.kind === 'pronoun') {
      const { pronoun, firstToken } = phrase;
      if (pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'they' && pronoun !== 'it') continue;
      if (context.quoted[firstToken] === 1) continue;
      const found = candidatesFor(context, discourse, firstToken, pronoun, null);
      const unnamed = anonymous || !found.traces.some(isRight);
      const example = exampleOf({ group: id, source: 'gold', weight: 1 }, context, found, isRight, unnamed);
      if (example !== null) pronouns.push(example);
    } else if (phrase.kind === 'nominal') {
      const reading = readNominal(context, phrase);
      if (reading.plural && reading.type !== 'organisation') continue;
      const found = nominalCandidates(state, phrase, reading);
      const unnamed = anonymous || !found.traces.some(isRight);
      const example = nominalExample({ group: id, source: 'gold', weight: 1 }, context, found, isRight, unnamed);
      if (example !== null) nominals.push(example);
    }
  }
  return { pronouns, nominals };
}

/** A name as it is compared: lower case, without title, article and marks. */
export function normal(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^(?:the|a|an|mr\.?|mrs\.?|ms\.?|dr\.?|sen\.?|rep\.?|gov\.?|president|senator) /, '')
    .replace(/[^\w ]/g, '');
}
