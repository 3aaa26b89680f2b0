import type { Range } from '../../document/span.ts';
import type { GoldDocument, GoldQuote } from '../../evaluation/gold.ts';
import type { AnnotationFormat } from './annotation-format.ts';

/** Texts and their gold as onrecord eval reads them: docs.jsonl and gold.jsonl in a folder. Claims are left out. */
export const gold: AnnotationFormat = {
  name: 'gold',
  summary: 'annotated texts as docs.jsonl with gold.jsonl, for onrecord eval (a folder)',
  endings: [],
  isFolder: true,
  encoder: () => ({
    add: ({ id, text, title, publishedAt, entities, dates, quotes }) => [
      { file: 'docs.jsonl', isWhole: false, text: line({ id, text, title, publishedAt }) },
      {
        file: 'gold.jsonl',
        isWhole: false,
        text: line({ id, entities, dates, attributions: quotes?.map(attribution) }),
      },
    ],
    end: () => [],
  }),
};

function attribution({ source, cue, content, speaker }: GoldQuote): object {
  return {
    source: source.map(pair),
    cue: cue.map(pair),
    content: content.map(pair),
    ...(speaker === undefined ? {} : { speaker: speaker.kind === 'named' ? speaker.names.join(' + ') : '' }),
  };
}

function pair({ start, end }: Range): readonly [number, number] {
  return [start, end];
}

function line(value: Partial<GoldDocument> & { readonly attributions?: readonly object[] | undefined }): string {
  return `${JSON.stringify(value)}\n`;
}
