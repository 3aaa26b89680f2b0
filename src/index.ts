export type { LoadedEngine } from './pipeline/engine.ts';
export { createPipeline, type ExtractionResult, type Pipeline, type PipelineOptions } from './pipeline/pipeline.ts';
export {
  type Config,
  type ConfigOverrides,
  ConfigSchema,
  DEFAULT_CONFIG,
  parseSettings,
  resolveConfig,
} from './config.ts';
export { type ErrorCode, OnrecordError, describeError } from './errors.ts';
export { type DocumentInput, DocumentInputSchema } from './document/input.ts';
export { type OnrecordRecord, RecordSchema, SCHEMA_VERSION } from './document/record.ts';
export { recordJsonSchema } from './document/json-schema.ts';
export { type Span, SpanSchema } from './document/span.ts';
export type { Entity, Mention } from './document/entity.ts';
export type { DateExpression, DateModifier } from './document/date.ts';
export type { Quote, Speaker } from './document/quote.ts';
export { annotationsOf } from './formats/exchange/annotations.ts';
export type { Claim, Quantity } from './document/claim.ts';
export { quantitiesOf } from './pipeline/quantities-of.ts';
export type { QuantityKind, QuantityModifier, QuantityReading } from './quantities/index.ts';
export type { RecordEncoder, RecordFormat } from './formats/exchange/format.ts';
export { RECORD_FORMATS } from './formats/exchange/index.ts';
export { draftReviews } from './formats/exchange/schema-org.ts';
export { webAnnotations, type WebAnnotation } from './formats/exchange/web-annotation.ts';
export {
  type Appearance,
  type ClaimGroup,
  claimGrouper,
  type ClaimGrouper,
  type Dispute,
  disputesIn,
  groupClaims,
} from './archive/index.ts';
export { renderReport, type ReportOptions } from './report/index.ts';
export { readRecords, type RecordResult } from './report/read-records.ts';
export {
  evaluate,
  evaluateRecords,
  type Evaluation,
  type EvaluationFailure,
  type EvaluationOptions,
} from './evaluation/index.ts';
export { type GoldDocument, GoldDocumentSchema } from './evaluation/gold.ts';
export { type Measure, measuresOf } from './evaluation/measures.ts';
export { VERSION } from './version.ts';
