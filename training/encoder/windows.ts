import { DEFAULT_CONFIG } from '../../src/config.ts';
import { type DocumentInput, parseInput } from '../../src/document/input.ts';
import type { Layers, Tokens } from '../../src/document/layers.ts';
import { createWordpieceTokenizer } from '../../src/models/wordpiece/tokenizer.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import { shapesOf } from '../../src/stages/encode/shapes.ts';
import { type Window, windowsOf } from '../../src/stages/encode/windows.ts';
import { ingest } from '../../src/stages/ingest/index.ts';
import { segment } from '../../src/stages/segment/index.ts';

export type Pair = readonly [number, number];
export interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

/** What is annotated in a text, offsets in characters; a layer that is absent was not annotated. */
export interface Annotation {
  readonly attributions?: readonly Attribution[];
  readonly entities?: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

/** A window as data.py reads it; all spans in tokens of the window, `[first, end)`. */
export interface Example {
  readonly id: string;
  readonly ids: readonly number[];
  readonly shapes: readonly number[];
  readonly pieces: readonly number[];
  /** Of each token its place in the text, in characters. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly attributions?: readonly Attribution[];
  readonly entities?: readonly (readonly [number, number, string])[];
}

export type WindowMaker = (input: DocumentInput, annotation: Annotation) => Promise<Example[]>;

/** Makes a function that cuts documents into the windows in which the product hands them to the encoder. */
export function createWindowMaker(vocabulary: string): WindowMaker {
  const tokenizer = createWordpieceTokenizer(vocabulary);
  const stages = StageList.from('input').then(ingest).then(segment).stages;
  return async (input, annotation) => {
    const layers = (await runStages(stages, parseInput(input), DEFAULT_CONFIG)) as Layers;
    const { text, tokens, sentences, paragraphs, quotations } = layers;
    const inTokens = annotationInTokens(tokens, annotation);
    return windowsOf(text, tokens, sentences, paragraphs, shapesOf(tokens, paragraphs, quotations), tokenizer).map(
      (window) => exampleOf(input.id, tokens, window, inTokens),
    );
  };
}

type TokenAnnotation = Pick<Example, 'attributions' | 'entities'>;

function annotationInTokens(tokens: Tokens, { attributions, entities }: Annotation): TokenAnnotation {
  return {
    ...(attributions === undefined
      ? {}
      : { attributions: attributions.map((attribution) => mapRoles(attribution, (spans) => spansOf(tokens, spans))) }),
    ...(entities === undefined
      ? {}
      : {
          entities: entities.flatMap(({ type, start, end }) =>
            spansOf(tokens, [[start, end]]).map(([first, last]) => [first, last, type] as const),
          ),
        }),
  };
}

function exampleOf(id: string, tokens: Tokens, window: Window, annotation: TokenAnnotation): Example {
  const { firstToken, endToken } = window;
  const clip = (spans: readonly Pair[]): Pair[] =>
    spans
      .map(([start, end]): Pair => [Math.max(start, firstToken) - firstToken, Math.min(end, endToken) - firstToken])
      .filter(([start, end]) => start < end);
  const { attributions, entities } = annotation;
  return {
    id,
    ids: [...window.ids],
    shapes: [...window.shapes],
    pieces: [...window.pieceOf],
    start: [...tokens.start.slice(firstToken, endToken)],
    end: [...tokens.end.slice(firstToken, endToken)],
    ...(attributions === undefined
      ? {}
      : {
          attributions: attributions
            .filter(({ cue }) => cue.length === 0 || clip(cue).length > 0)
            .map((attribution) => mapRoles(attribution, clip))
            .filter(({ cue, content }) => cue.length > 0 || content.length > 0),
        }),
    ...(entities === undefined
      ? {}
      : {
          entities: entities.flatMap(([start, end, type]) =>
            clip([[start, end]]).map(([from, to]) => [from, to, type] as const),
          ),
        }),
  };
}

function mapRoles({ source, cue, content }: Attribution, map: (spans: readonly Pair[]) => Pair[]): Attribution {
  return { source: map(source), cue: map(cue), content: map(content) };
}

/** Tokens that the characters of each span touch. */
function spansOf(tokens: Tokens, spans: readonly Pair[]): Pair[] {
  return spans.flatMap(([start, end]): Pair[] => {
    let first = 0;
    while (first < tokens.count && tokens.end[first]! <= start) first++;
    let last = first;
    while (last < tokens.count && tokens.start[last]! < end) last++;
    return first < last ? [[first, last]] : [];
  });
}
