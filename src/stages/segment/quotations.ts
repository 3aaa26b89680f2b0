import type { Quotation } from '../../document/layers.ts';
import type { StageContext } from '../../pipeline/stage.ts';
import type { ParagraphRange } from './paragraphs.ts';

/** Pairs quotation marks on the raw text. */
export function pairQuotations(
  text: string,
  paragraphs: readonly ParagraphRange[],
  note: StageContext['note'],
): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs) {
    let open = -1;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const c = text[i];
      if (c === '“' || (c === '"' && open < 0)) open = i;
      else if ((c === '”' || c === '"') && open >= 0) {
        found.push({
          start: open,
          end: i + 1,
          segments: [{ start: open, end: i + 1, innerStart: open + 1, innerEnd: i }],
          mark: 'double',
          depth: 0,
          parent: null,
          closed: true,
        });
        open = -1;
      }
    }
    if (open >= 0)
      note({
        code: 'unclosed-quotation',
        message: 'a quotation mark is never closed',
        start: open,
        end: paragraph.end,
      });
  }
  return found;
}
