import type { ClaimType } from '../../../src/document/claim.ts';
import type { EntityType } from '../../../src/document/entity.ts';
import type { QuoteKind, SpeakerHow } from '../../../src/document/quote.ts';

/** What can be chosen, with a word for people; the types see to it that none is missing. */
export const CLAIM_TYPES: Readonly<Record<ClaimType, string>> = {
  quantity: 'quantity',
  causal: 'cause and effect',
  rule: 'rule or law',
  commitment: 'commitment',
  prediction: 'prediction',
  position: 'position',
  experience: 'own experience',
  event: 'event',
  opinion: 'opinion',
  other: 'other',
};

export const ENTITY_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organisation: 'organisation',
  location: 'location',
  misc: 'other name',
};

export const QUOTE_KINDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

export const SPEAKER_FOUND: Readonly<Record<SpeakerHow, string>> = {
  name: 'by name',
  nominal: 'by description',
  pronoun: 'by pronoun',
  continued: 'going on from the quote before',
  'first-person': 'in the first person',
};
