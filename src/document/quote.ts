import { z } from 'zod';
import { SpanSchema } from './span.ts';

export const StanceSchema = z.enum([
  'say',
  'claim',
  'deny',
  'confirm',
  'ask',
  'promise',
  'want',
  'believe',
  'order',
  'accuse',
  'praise',
  'criticise',
  'warn',
  'predict',
  'suggest',
  'agree',
  'reject',
  'admit',
  'announce',
  'find',
  'hope',
  'fear',
  'support',
  'oppose',
  'know',
  'other',
]);
export type Stance = z.infer<typeof StanceSchema>;
export const STANCES: readonly Stance[] = StanceSchema.options;

export const CueSchema = SpanSchema.extend({ stance: StanceSchema });
export type Cue = Readonly<z.infer<typeof CueSchema>>;

export const QuoteKindSchema = z.enum(['direct', 'indirect', 'mixed']);
export type QuoteKind = z.infer<typeof QuoteKindSchema>;

export const SpeakerHowSchema = z.enum(['name', 'nominal', 'pronoun', 'continued', 'first-person']);
export type SpeakerHow = z.infer<typeof SpeakerHowSchema>;

const probability = z.number().min(0).max(1);

/** Who said it: the entity (null for a source that the text does not name), its canonical name, and how it was found. */
export const SpeakerSchema = z.object({
  entity: z.string().nullable(),
  name: z.string(),
  how: SpeakerHowSchema,
  confidence: probability,
});
export type Speaker = Readonly<z.infer<typeof SpeakerSchema>>;

/**
 * A statement, belief, intention or attitude that the text attributes to a source (the attribution of PARC and PolNeAR),
 * in cue, source and content spans.
 */
export const QuoteSchema = z.object({
  id: z.string().regex(/^q\d+$/),
  kind: QuoteKindSchema,
  content: z.array(SpanSchema).min(1),
  quoted: z.array(SpanSchema),
  cue: CueSchema.nullable(),
  source: SpanSchema.nullable(),
  speaker: SpeakerSchema.nullable(),
  via: z.string().nullable(),
  within: z.string().nullable(),
  confidence: probability,
});
export type Quote = Readonly<z.infer<typeof QuoteSchema>>;
