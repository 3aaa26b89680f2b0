import { inCodePoints } from '../../document/codepoints.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import type { Span } from '../../document/span.ts';
import { inUtf16 } from '../../document/utf16.ts';
import { claimsInContext } from './claim-context.ts';
import { listEncoder, type RecordFormat } from './format.ts';
import { findingUri, isWebAddress, textUri } from './names.ts';

/** Quotes, names, dates and claims as an array of W3C Web Annotations. */
export const webAnnotation: RecordFormat = {
  name: 'web-annotation',
  summary: 'quotes, names, dates and claims as W3C Web Annotations (JSON-LD), in code points',
  ending: '.jsonld',
  encoder: () => listEncoder('[', ']', webAnnotations),
};

/** An annotation of the W3C Web Annotation Data Model (2017), as far as it is used here. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'classifying';
  readonly body: readonly TextualBody[];
  readonly target: readonly Target[];
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'identifying' | 'tagging';
  readonly format: 'text/plain';
  readonly value: string;
}

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
  ];
}

/**
 * The findings of a record as annotations. Positions count Unicode code points from the start of the document's text; the source is
 * the document's address on the web, else its text's name by SHA-256 (RFC 6920). A target stands for each span of what is annotated.
 */
export function webAnnotations(original: OnrecordRecord): WebAnnotation[] {
  const record = inUtf16(original);
  const { document } = record;
  const points = inCodePoints(record);
  const source = isWebAddress(document.url) ? document.url : textUri(document);
  const targetOf = (span: Span, inPoints: Span): Target => ({
    source,
    selector: [
      { type: 'TextPositionSelector', start: inPoints.start, end: inPoints.end },
      { type: 'TextQuoteSelector', exact: span.text, ...surroundings(document.text, span) },
    ],
  });
  const annotate = (
    id: string,
    motivation: WebAnnotation['motivation'],
    body: readonly TextualBody[],
    spans: readonly Span[],
    inPoints: readonly Span[],
  ): WebAnnotation => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: findingUri(document, id),
    type: 'Annotation',
    motivation,
    body,
    target: spans.map((span, i) => targetOf(span, inPoints[i]!)),
  });
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return [
    ...record.entities.map(({ id, type, name, mentions }, i) =>
      annotate(
        id,
        'identifying',
        [body('classifying', type), body('identifying', name)],
        mentions,
        points.entities[i]!.mentions,
      ),
    ),
    ...record.dates.map((date, i) =>
      annotate(
        date.id,
        'identifying',
        [body('classifying', date.type), body('identifying', date.value)],
        [date],
        [points.dates[i]!],
      ),
    ),
    ...record.quotes.map(({ id, kind, speaker, cue, content }, i) => {
      const name = speaker === null ? null : (names.get(speaker.entity ?? '') ?? speaker.name);
      const bodies = [
        body('classifying', 'quote'),
        body('tagging', kind),
        ...(name === null ? [] : [body('identifying', name)]),
        ...(cue === null ? [] : [body('tagging', cue.stance)]),
      ];
      return annotate(id, 'classifying', bodies, content, points.quotes[i]!.content);
    }),
    ...claimsInContext(record).map(({ claim, speaker }, i) => {
      const bodies = [
        body('classifying', 'claim'),
        body('tagging', claim.type),
        body('tagging', claim.checkable ? 'checkable' : 'not checkable'),
        ...(claim.polarity === 'negative' ? [body('tagging', 'negative')] : []),
        ...(speaker === null ? [] : [body('identifying', speaker)]),
      ];
      return annotate(claim.id, 'classifying', bodies, [claim], [points.claims[i]!]);
    }),
  ];
}

function body(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}

/** Length of prefix and suffix, in UTF-16 code units. */
const CONTEXT = 32;

function surroundings(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (isInsidePair(text, from)) from++;
  if (isInsidePair(text, to)) to--;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
