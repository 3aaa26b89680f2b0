import type { z } from 'zod';
import type { ProblemSchema } from '../../../src/server/problem.ts';
import type { CorrectionListSchema, DocumentPageSchema } from '../../../src/server/routes/documents.ts';
import type { FileListSchema, FileResultSchema } from '../../../src/server/routes/extract.ts';
import type { AboutSchema } from '../../../src/server/routes/service.ts';
import type { CountsSchema } from '../../../src/server/routes/store.ts';

/** What the server answers with: types of the schemas that check it, of which nothing comes into the bundle. */
export type About = Readonly<z.infer<typeof AboutSchema>>;
export type Counts = Readonly<z.infer<typeof CountsSchema>>;
export type CorrectionList = Readonly<z.infer<typeof CorrectionListSchema>>;
export type DocumentPage = Readonly<z.infer<typeof DocumentPageSchema>>;
export type FileList = Readonly<z.infer<typeof FileListSchema>>;
export type FileResult = Readonly<z.infer<typeof FileResultSchema>>;
export type Problem = Readonly<z.infer<typeof ProblemSchema>>;
export type { StoredDocument } from '../../../src/store/documents.ts';
export type { Correction, CorrectionBody } from '../../../src/store/corrections/schema.ts';
export type { OnrecordRecord } from '../../../src/document/record.ts';
