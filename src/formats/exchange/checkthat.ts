import { claimsInContext, oneLine } from './claim-context.ts';
import type { RecordFormat } from './format.ts';

/** From this check-worthiness on a checkable claim counts as one to check, where a format knows only yes and no. */
export const WORTH_CHECKING = 0.5;

/** All claims as the table of CheckThat! task 1 (2024): sentence id, text and Yes or No, separated by tabs, nothing quoted. */
export const checkThat: RecordFormat = {
  name: 'checkthat',
  summary: 'claims as CheckThat! task 1 (TSV)',
  ending: '.tsv',
  encoder: () => {
    let heading = 'Sentence_id\tText\tclass_label\n';
    const takeHeading = (): string => {
      const taken = heading;
      heading = '';
      return taken;
    };
    return {
      add: (record) =>
        takeHeading() +
        claimsInContext(record)
          .map(({ claim, words }) => {
            const label = claim.checkable && claim.checkWorthiness >= WORTH_CHECKING ? 'Yes' : 'No';
            return `${oneLine(record.document.id)}#${claim.id}\t${words}\t${label}\n`;
          })
          .join(''),
      end: takeHeading,
    };
  },
};
