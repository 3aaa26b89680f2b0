import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { OnrecordError } from '../../errors.ts';
import { defineStage } from '../../pipeline/stage.ts';

/** Input to text and metadata. */
export const ingest = defineStage({
  name: 'ingest',
  needs: ['input'],
  gives: ['text', 'metadata', 'blocks'],
  run({ input }) {
    const text = input.text ?? '';
    if (text.trim() === '')
      throw new OnrecordError('empty-text', 'the text is empty', { where: `document ${input.id}` });
    return {
      text,
      blocks: [],
      metadata: {
        id: input.id,
        text,
        sha256: bytesToHex(sha256(utf8ToBytes(text))),
        title: input.title,
        url: input.url,
        source: input.source,
        publishedAt: input.publishedAt,
        publishedAtFrom: input.publishedAt === null ? null : 'input',
        language: input.language ?? 'en',
      },
    };
  },
});
