export * from './index.ts';
export { extractFiles, type ExtractFilesOptions, type ExtractFilesResult } from './batch/extract-files.ts';
export { convertFiles, type ConvertFilesOptions, type ConvertFilesResult } from './batch/convert-files.ts';
export type { BatchResult } from './batch/extract-batch.ts';
export type { Failure } from './batch/failure.ts';
export type { TextSink } from './batch/write-file.ts';
export { renderReport, type ReportOptions } from './report/index.ts';
export { renderSummary, type SummaryOptions } from './report/summary.ts';
export {
  type AddResult,
  type Alias,
  type ClaimHit,
  type Correction,
  type CorrectionBody,
  type DocumentSummary,
  type Facets,
  openStore,
  type QuoteHit,
  type SpeakerPage,
  type SpeakerSummary,
  type Store,
  type StoreCounts,
  type StoredDocument,
} from './store/index.ts';
export { readRecordLines } from './store/read-lines.ts';
export { writeGoldFiles } from './store/gold-files.ts';
export { readGold } from './formats/gold/index.ts';
export type { GoldRead } from './formats/gold/bad-gold.ts';
export { type RunningServer, type ServerOptions, startServer } from './server/start.ts';
export { type Feed, type FeedOptions, openFeed } from './queue/feed.ts';
export type { DeadLetter } from './queue/process-job.ts';
export { type QueueWorker, type QueueWorkerOptions, startQueueWorker } from './queue/work.ts';
