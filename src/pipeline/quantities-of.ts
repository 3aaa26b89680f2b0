import { DEFAULT_CONFIG } from '../config.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { type QuantityReading, readQuantities } from '../quantities/index.ts';
import { pairQuotations } from '../stages/segment/quotations.ts';
import { splitParagraphs } from '../stages/segment/paragraphs.ts';
import { tokenizeText } from '../stages/segment/tokens.ts';

/**
 * All quantities of a document, in claims and out of them, each with its kind, its modifier and what it counts.
 *
 * @param record with offsets in UTF-16 code units, as `extract` gives it
 * @returns quantities in text order without overlaps; numbers inside the record's dates are left out
 */
export function quantitiesOf({ document, dates }: Pick<OnrecordRecord, 'document' | 'dates'>): QuantityReading[] {
  const { text, title } = document;
  const paragraphs = splitParagraphs(text, [], title);
  const quotations = pairQuotations(text, paragraphs, () => undefined);
  const { tokens } = tokenizeText(text, paragraphs, quotations, DEFAULT_CONFIG.segment.chunkCharacters);
  return readQuantities(text, tokens, { start: 0, end: text.length }, dates);
}
