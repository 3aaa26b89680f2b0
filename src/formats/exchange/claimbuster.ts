import { WORTH_CHECKING } from './checkthat.ts';
import { claimsInContext } from './claim-context.ts';
import { listEncoder, type RecordFormat } from './format.ts';

/**
 * All claims as one JSON array of the form of the ClaimBuster data (Arslan et al. 2020): `sentence_id`, `label` (1 to check, 0 not) and
 * `text`, with `score`, `speaker` and `document` beside them, which readers of that data pass over.
 */
export const claimBuster: RecordFormat = {
  name: 'claimbuster',
  summary: 'claims as ClaimBuster data (JSON)',
  ending: '.json',
  encoder: () => {
    let sentence = 0;
    return listEncoder('[', ']', (record) =>
      claimsInContext(record).map(({ claim, words, speaker }) => ({
        sentence_id: ++sentence,
        label: claim.checkable && claim.checkWorthiness >= WORTH_CHECKING ? 1 : 0,
        text: words,
        score: claim.checkWorthiness,
        speaker,
        document: record.document.id,
        claim: claim.id,
      })),
    );
  },
};
