import type { Config } from '../../config.ts';
import type { Attribution, Encodings } from '../../document/layers.ts';
import { assemble } from './assemble.ts';
import { settleClaims } from './claims-on-quotations.ts';
import { findColonQuotations } from './colon-quotation.ts';
import { buildContext, type QuoteInput } from './context.ts';
import { decode, decodeEncoded, type QuoteModels } from './decode.ts';
import { findDeniedPronouns } from './denied-pronoun.ts';
import { settleLimits } from './encoded-limits.ts';
import { adoptSubjects } from './fronted.ts';
import { findInvertedClauses } from './inverted-clause.ts';
import { findAnnouncements, findLabelled } from './labels.ts';
import { withoutNamings } from './namings.ts';
import { findNestedQuotations } from './nested-quotation.ts';
import { findQuotationClauses } from './quotation-clause.ts';
import { resolveRelatives } from './relative-source.ts';
import { attachRelays, attributeRelays, findRelays, trimRelays } from './relays.ts';
import { readQuotedAsSaying } from './quoted-as-saying.ts';
import { dropTwins, inTextOrder, nest } from './tidy.ts';
import { addUncued } from './uncued.ts';
import { findVerbless } from './verbless.ts';

/**
 * All attributions of a document in text order.
 *
 * @param settings thresholds, as `pipeline.config.json` has them under `quotes`
 */
export function extractAttributions(
  layers: QuoteInput,
  encodings: Encodings | null,
  models: QuoteModels,
  settings: Config['quotes'],
): Attribution[] {
  const context = buildContext(layers);
  const labelled = [...findLabelled(context), ...findVerbless(context), ...findInvertedClauses(context)];
  const relays = findRelays(context);
  const taken = new Uint8Array(context.tokens.count);
  for (const { cue, source } of labelled) taken.fill(1, source?.start ?? cue.start, cue.end);
  for (const { cue, source } of labelled) taken.fill(1, cue.start, Math.max(cue.end, source?.end ?? 0));
  for (const { start, end } of relays) taken.fill(1, start, end);
  for (const colon of findAnnouncements(context)) taken[colon] = 1;
  const isTaken = (token: number): boolean => taken[token] === 1;
  const proposed =
    encodings === null
      ? decode(context, models, settings.cueThreshold, isTaken)
      : settleLimits(context, decodeEncoded(context, models, encodings.cues, settings, isTaken));
  const decoded = trimRelays(context, proposed, relays);
  const settled = resolveRelatives(context, withoutNamings(context, settleClaims(context, decoded)));
  const quoted = readQuotedAsSaying(context, settled);
  const found = [...labelled, ...adoptSubjects(context, quoted.items)].filter(
    ({ confidence }) => confidence >= settings.minConfidence,
  );
  found.push(...attributeRelays(context, found, relays), ...findQuotationClauses(context, found));
  found.push(...findDeniedPronouns(context, found));
  found.push(...findColonQuotations(context, found, isTaken));
  found.push(...findNestedQuotations(context, found));
  const all = found.map((item) => assemble(context, item));
  const cued = attachRelays(context, nest(dropTwins(all)), [...relays, ...quoted.relays]);
  return inTextOrder(addUncued(context, cued, settings.minQuotedWords));
}
