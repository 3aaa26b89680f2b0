import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';

/** What `head.json` says of the weights beside it. */
export const ClaimReaderDescriptionSchema = z.object({
  model: z.hex().length(64).describe('SHA-256 of head.onnx'),
  vocabulary: z.hex().length(64).describe('SHA-256 of the vocab.txt of the shipped encoder'),
  words: z
    .object({
      offset: z.int().nonnegative(),
      length: z.int().positive(),
      sha256: z.hex().length(64),
    })
    .describe('bytes of encoder.onnx of the shipped encoder that are the word embeddings of head.onnx too'),
  types: z.array(ClaimTypeSchema).min(2).describe('columns of the scores, behind check-worthiness'),
});

export type ClaimReaderDescription = z.infer<typeof ClaimReaderDescriptionSchema>;
