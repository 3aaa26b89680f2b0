// Writes documents of permuted sentences of corpus/ as JSON Lines: node scripts/ts.mjs bench/archive/write-documents.ts FILE DOCUMENTS SENTENCES
import { writeDocuments } from './documents.ts';

const [path, documents, sentences] = process.argv.slice(2);
await writeDocuments(path!, { documents: Number(documents), sentences: Number(sentences), seed: 7 });
