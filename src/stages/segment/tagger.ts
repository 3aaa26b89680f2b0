import winkNLP, { type Document, type ItsFunction, type ItsHelpers, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** What wink-nlp says of one text: parallel columns, a row a wink token, white-space tokens included. */
export interface TaggedText {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** Index of the last token of each sentence. */
  readonly sentenceEnds: readonly number[];
}

/** The growing part of wink's vocabulary: words are added as they are met and never taken out. */
interface Vocabulary {
  readonly hash: Record<string, number>;
  readonly list: string[];
  index: number;
}

interface CoreModel {
  readonly features: Record<string, Partial<Vocabulary>>;
}

interface Tagger {
  readonly nlp: WinkMethods;
  readonly its: ItsHelpers;
  readonly lexemes: Vocabulary;
  readonly affixes: readonly { readonly vocabulary: Vocabulary; readonly size: number }[];
  /** Words from here on are of the text that is being read. */
  firstNew: number;
}

/** wink's own sentence marks begin at index 1,080,000 of the vocabulary; it has to stay well below. */
const VOCABULARY_LIMIT = 500_000;

let tagger: Tagger | undefined;

/**
 * Tags a text with wink-nlp: tokens, sentence ends, universal part-of-speech tags and lemmas.
 *
 * wink remembers every unknown word and splits a word that it remembers differently. So that a text gives the same tokens
 * whatever was read before, its vocabulary is put back after each call.
 *
 * @param text at most some 100,000 characters, without runs of hundreds of characters that are not white space
 */
export function tagText(text: string): TaggedText {
  if (tagger === undefined || tagger.lexemes.list.length > VOCABULARY_LIMIT) tagger = createTagger();
  const { nlp, its } = tagger;
  const doc: Document = nlp.readDoc(text);
  const tokens = doc.tokens();
  const tagged = {
    values: tokens.out(its.value),
    tags: tokens.out(its.pos) as string[],
    lemmas: tokens.out(its.lemma as ItsFunction<string>),
    sentenceEnds: (doc.sentences().out(its.span) as unknown as readonly (readonly [number, number])[]).map(
      ([, last]) => last,
    ),
  };
  forgetWords(tagger);
  return tagged;
}

function createTagger(): Tagger {
  const core = (model.core as () => CoreModel)();
  const nlp = winkNLP({ ...model, core: () => core }, ['sbd', 'pos']);
  const lexemes = core.features.lexeme as Vocabulary;
  const affixes = ['prefix', 'suffix', 'shape'].map((name) => {
    const vocabulary = core.features[name] as Vocabulary;
    return { vocabulary, size: vocabulary.list.length };
  });
  return { nlp, its: nlp.its, lexemes, affixes, firstNew: lexemes.list.length };
}

/**
 * Takes the words of the last text out of the look-up table. Their slots in the list stay, emptied, as wink keeps features
 * of unknown words in an array of its own that grows in step with it.
 */
function forgetWords(used: Tagger): void {
  const { list, hash } = used.lexemes;
  for (let i = used.firstNew; i < list.length; i++) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- wink's table, a dictionary without prototype
    delete hash[list[i]!];
    list[i] = '';
  }
  used.firstNew = list.length;
  for (const { vocabulary, size } of used.affixes) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the same
    for (let i = size; i < vocabulary.list.length; i++) delete vocabulary.hash[vocabulary.list[i]!];
    vocabulary.list.length = size;
    vocabulary.index = size;
  }
}
