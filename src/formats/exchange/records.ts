import { linesEncoder, listEncoder, type RecordFormat } from './format.ts';

/** Records as they are, one a line. */
export const jsonl: RecordFormat = {
  name: 'jsonl',
  summary: 'records, one a line',
  ending: '.jsonl',
  encoder: () => linesEncoder((record) => [record]),
};

/** Records as they are, in one array. */
export const json: RecordFormat = {
  name: 'json',
  summary: 'records in one array',
  ending: '.json',
  encoder: () => listEncoder('[', ']', (record) => [record]),
};
