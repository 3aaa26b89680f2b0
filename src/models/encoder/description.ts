import { z } from 'zod';

/** What `encoder.json` says of the weights beside it. */
export const EncoderDescriptionSchema = z.object({
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
});

export type EncoderDescription = z.infer<typeof EncoderDescriptionSchema>;
