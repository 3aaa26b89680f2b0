export * from './index.ts';
export { extractFiles, type ExtractFilesOptions, type ExtractFilesResult } from './batch/extract-files.ts';
export type { BatchResult } from './batch/extract-batch.ts';
export type { Failure } from './batch/failure.ts';
export type { TextSink } from './batch/write-file.ts';
export { renderReport, type ReportOptions } from './report/index.ts';
export { renderSummary, type SummaryOptions } from './report/summary.ts';
export { readGold } from './formats/gold/index.ts';
export type { GoldRead } from './formats/gold/bad-gold.ts';
