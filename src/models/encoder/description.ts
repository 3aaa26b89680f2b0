import { z } from 'zod';

const fields = z.object({
  model: z.hex().length(64).describe('SHA-256 of encoder.onnx'),
  vocabulary: z.hex().length(64).describe('SHA-256 of vocab.txt'),
  layers: z.int().positive(),
  cueTags: z.array(z.string()).min(1),
  entityTags: z.array(z.string()).min(1),
  scores: z
    .array(z.string())
    .describe('role scores of a token for a cue, in order: "source-inside", "source-start", …'),
  widths: z.array(z.int().positive()).describe('numbers of a key or query that each role score is made of'),
  rotaryBase: z.number().positive().describe('slowest turn of the rotary position embedding'),
  near: z.int().positive().describe('distances from the cue beyond this many tokens count as this'),
  distances: z
    .array(z.array(z.number()))
    .describe('for each role score what is added at each distance, from -near to near'),
  coreference: z
    .object({
      width: z.int().positive().multipleOf(4).describe('numbers of a query or key'),
      rotaryBase: z.number().positive(),
      bias: z.number().describe('added to every score'),
    })
    .optional()
    .describe('of the outputs antecedent-queries and antecedent-keys; absent where the model has none'),
});

const ROLE_SCORES = ['source', 'content'].flatMap((role) =>
  ['inside', 'start', 'end'].map((part) => `${role}-${part}`),
);
const CUE_TAGS = ['O', 'B-cue', 'I-cue', 'anchor'];

/** What `encoder.json` says of the weights beside it. */
export const EncoderDescriptionSchema = fields
  .refine(({ scores }) => scores.join() === ROLE_SCORES.join(), { error: `scores are ${ROLE_SCORES.join(', ')}` })
  .refine(({ cueTags }) => CUE_TAGS.every((tag) => cueTags.includes(tag)), {
    error: `cueTags are ${CUE_TAGS.join(', ')}`,
  })
  .refine(({ widths, scores }) => widths.length === scores.length && widths.every((width) => width % 2 === 0), {
    error: 'widths has an even number for each score',
  })
  .refine(
    ({ distances, near, scores }) =>
      distances.length === scores.length && distances.every((row) => row.length === 2 * near + 1),
    { error: 'distances has for each score a row of 2 × near + 1 numbers' },
  );

export type EncoderDescription = z.infer<typeof EncoderDescriptionSchema>;
