import type { Range } from '../../document/span.ts';
import type { CorrectionBody, Target } from './schema.ts';

/** All ranges of a correction, in a fixed order. */
export function rangesOf(body: CorrectionBody): readonly Range[] {
  const ranges: Range[] = [];
  withRanges(body, (range) => {
    ranges.push(range);
    return range;
  });
  return ranges;
}

/** The same correction with each of its ranges replaced, in the order of `rangesOf`. */
export function withRanges(body: CorrectionBody, replace: (range: Range) => Range): CorrectionBody {
  switch (body.action) {
    case 'add-quote':
      return { ...body, content: body.content.map(replace), ...attributionRanges(body, replace) };
    case 'fix-quote':
      return {
        ...body,
        ...(body.content === undefined ? {} : { content: body.content.map(replace) }),
        ...attributionRanges(body, replace),
      };
    case 'add-entity':
      return { ...body, mentions: body.mentions.map(replace) };
    case 'fix-entity':
      return { ...body, ...(body.mentions === undefined ? {} : { mentions: body.mentions.map(replace) }) };
    case 'reject-quote':
    case 'reject-entity':
    case 'fix-claim':
    case 'reject-claim':
    case 'confirm':
      return body;
  }
}

type Attribution = Extract<CorrectionBody, { readonly action: 'add-quote' | 'fix-quote' }>;

function attributionRanges(
  { cue, source }: Attribution,
  replace: (range: Range) => Range,
): Pick<Attribution, 'cue' | 'source'> {
  return {
    ...(cue === undefined ? {} : { cue: cue === null ? null : replace(cue) }),
    ...(source === undefined ? {} : { source: source === null ? null : replace(source) }),
  };
}

/** The findings that a correction names, in a fixed order. */
export function namedIn(body: CorrectionBody): readonly Pick<Target, 'layer' | 'id'>[] {
  const named: Pick<Target, 'layer' | 'id'>[] = [];
  withNamed(body, (layer, id) => {
    named.push({ layer, id });
    return id;
  });
  return named;
}

/** The same correction with the id of each finding that it names replaced, in the order of `namedIn`. */
export function withNamed(
  body: CorrectionBody,
  replace: (layer: Target['layer'], id: string) => string,
): CorrectionBody {
  switch (body.action) {
    case 'add-quote':
      return withSpeaker(body, replace);
    case 'fix-quote':
      return withSpeaker({ ...body, quote: replace('quotes', body.quote) }, replace);
    case 'reject-quote':
      return { ...body, quote: replace('quotes', body.quote) };
    case 'fix-entity':
    case 'reject-entity':
      return { ...body, entity: replace('entities', body.entity) };
    case 'fix-claim':
    case 'reject-claim':
      return { ...body, claim: replace('claims', body.claim) };
    case 'add-entity':
    case 'confirm':
      return body;
  }
}

function withSpeaker<T extends Attribution>(body: T, replace: (layer: Target['layer'], id: string) => string): T {
  const { speaker } = body;
  if (speaker === undefined || speaker === null || !('entity' in speaker)) return body;
  return { ...body, speaker: { entity: replace('entities', speaker.entity) } };
}
