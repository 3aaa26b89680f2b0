import type { z } from 'zod';
import type { ProblemSchema } from '../../../src/server/problem.ts';
import type { CorrectionListSchema, DocumentPageSchema } from '../../../src/server/routes/documents.ts';
import type { FileListSchema, FileResultSchema } from '../../../src/server/routes/extract.ts';
import type { ClaimPageSchema, QuotePageSchema, SpeakerListSchema } from '../../../src/server/routes/search.ts';
import type { AboutSchema } from '../../../src/server/routes/service.ts';
import type { AliasListSchema, CountsSchema } from '../../../src/server/routes/store.ts';

/** What the server answers with: types of the schemas that check it, of which nothing comes into the bundle. */
export type About = Readonly<z.infer<typeof AboutSchema>>;
export type Counts = Readonly<z.infer<typeof CountsSchema>>;
export type AliasList = Readonly<z.infer<typeof AliasListSchema>>;
export type ClaimPage = Readonly<z.infer<typeof ClaimPageSchema>>;
export type QuotePage = Readonly<z.infer<typeof QuotePageSchema>>;
export type SpeakerList = Readonly<z.infer<typeof SpeakerListSchema>>;
export type CorrectionList = Readonly<z.infer<typeof CorrectionListSchema>>;
export type DocumentPage = Readonly<z.infer<typeof DocumentPageSchema>>;
export type FileList = Readonly<z.infer<typeof FileListSchema>>;
export type FileResult = Readonly<z.infer<typeof FileResultSchema>>;
export type Problem = Readonly<z.infer<typeof ProblemSchema>>;
export type { ProgressLine } from '../../../src/server/progress.ts';
export type { StoredDocument } from '../../../src/store/documents.ts';
export type { Correction, CorrectionBody } from '../../../src/store/corrections/schema.ts';
export type { OnrecordRecord } from '../../../src/document/record.ts';
export type { Alias } from '../../../src/store/aliases.ts';
export type { ClaimHit } from '../../../src/store/claims.ts';
export type { Facets } from '../../../src/store/search/facets.ts';
export type { QuoteHit } from '../../../src/store/search/search.ts';
export type { SpeakerPage, SpeakerSummary } from '../../../src/store/speakers.ts';
