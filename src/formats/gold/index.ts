import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { OnrecordError } from '../../errors.ts';
import { citron } from '../exchange/citron.ts';
import { conll } from '../exchange/conll.ts';
import { labelStudio } from '../exchange/label-studio.ts';
import { prodigy } from '../exchange/prodigy.ts';
import { parseArticle } from './article.ts';
import { badGold, type GoldRead } from './bad-gold.ts';
import { type BratPair, parseBrat } from './brat.ts';
import { parseGoldJsonLines } from './json-lines.ts';

/** The accepted scores that may lie beside the gold; it is no gold itself. */
export const SCORES_FILE = 'scores.json';

/**
 * Reads annotated documents from files and folders:
 * a `.json` article (corpus/README.md describes the format), an `.ann` file of brat with its `.txt`, a `gold.jsonl` with its `docs.jsonl`,
 * CoNLL columns, what Label Studio or Prodigy exports, a file of Citron;
 * or a folder of these. In a folder, brat's files may also lie as PolNeAR has them: `text/` and `attributions/`.
 *
 * @param paths absolute, or relative to `cwd`
 * @returns the sound documents in the order of the paths, files by name, and one `bad-gold` or `unreadable` error for each that is not sound
 */
export async function readGold(paths: readonly string[], cwd: string): Promise<GoldRead> {
  const reads: GoldRead[] = [];
  for (const path of paths) reads.push(await settle(path, () => readPath(path, cwd)));
  return withoutTwins(concat(reads));
}

async function readPath(path: string, cwd: string): Promise<GoldRead> {
  const absolute = resolve(cwd, path);
  if ((await stat(absolute)).isDirectory()) return readFolder(path, absolute);
  if (path.endsWith('.ann')) return readBrat(dirname(path), dirname(absolute), [basename(absolute)]);
  if (COLUMNS.test(path)) return conll.parse!(await readText(absolute), path, nameOf(path));
  if (path.endsWith('.jsonl')) {
    const text = await readText(absolute);
    if (/^\s*\{[^\n]*"spans"\s*:\s*\[/.test(text)) return prodigy.parse!(text, path, nameOf(path));
    return readJsonLines(dirname(path), dirname(absolute), basename(absolute));
  }
  if (path.endsWith('.json')) return readJson(await readText(absolute), path);
  throw badGold(path, 'this file has an ending that no gold has', {
    expected: '.json, .jsonl, .ann or .conll',
    hint: 'name the folder that the gold lies in',
  });
}

/** Endings of CoNLL columns. */
const COLUMNS = /\.(?:conll|iob2?|bio)$/;

function nameOf(path: string): string {
  return basename(path).replace(/\.[a-z0-9]+$/i, '');
}

/** An article of the corpus, or what Label Studio (an array of tasks) or Citron (quotes with contents) keeps in JSON. */
function readJson(text: string, path: string): GoldRead {
  if (/^\s*\[/.test(text)) return labelStudio.parse!(text, path, nameOf(path));
  if (/"contents"\s*:\s*\[/.test(text) && !/"style"\s*:/.test(text)) return citron.parse!(text, path, nameOf(path));
  return { documents: [parseArticle(text, path)], errors: [] };
}

async function readFolder(path: string, absolute: string): Promise<GoldRead> {
  const names = (await readdir(absolute)).sort();
  const reads: GoldRead[] = [];
  for (const name of names.filter((file) => file.endsWith('.json') && file !== SCORES_FILE)) {
    const where = join(path, name);
    reads.push(
      await settle(where, async () => ({
        documents: [namedAs(parseArticle(await readText(join(absolute, name)), where), name, where)],
        errors: [],
      })),
    );
  }
  for (const name of names.filter((file) => COLUMNS.test(file))) {
    const where = join(path, name);
    reads.push(
      await settle(where, async () => conll.parse!(await readText(join(absolute, name)), where, nameOf(name))),
    );
  }
  if (names.includes('gold.jsonl')) {
    reads.push(await settle(join(path, 'gold.jsonl'), () => readJsonLines(path, absolute, 'gold.jsonl')));
  }
  const annotations = names.filter((name) => name.endsWith('.ann'));
  if (annotations.length > 0) reads.push(await readBrat(path, absolute, annotations));
  if (names.includes('attributions') && names.includes('text')) {
    const folder = join(absolute, 'attributions');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ann')).sort();
    reads.push(await readBrat(join(path, 'attributions'), folder, files));
  }
  if (reads.length > 0) return concat(reads);
  throw badGold(path, 'there is no gold in this folder', {
    expected: 'articles (*.json), docs.jsonl with gold.jsonl, or brat files (*.ann with *.txt), or *.conll',
    hint: 'corpus/README.md and docs/evaluation.md describe the formats',
  });
}

function namedAs(document: GoldDocument, file: string, where: string): GoldDocument {
  if (`${document.id}.json` === file) return document;
  throw badGold(where, `the article's id is "${document.id}"`, {
    expected: file.replace(/\.json$/, ''),
    hint: 'the id is the name of the file without its ending',
  });
}

async function readJsonLines(path: string, folder: string, name: string): Promise<GoldRead> {
  const read = async (file: string) => {
    try {
      return { name: join(path, file), text: await readText(join(folder, file)) };
    } catch (error) {
      throw asGoldError(error, join(path, file));
    }
  };
  return parseGoldJsonLines(await read('docs.jsonl'), await read(name));
}

async function readBrat(path: string, folder: string, names: readonly string[]): Promise<GoldRead> {
  const pairs: BratPair[] = [];
  const errors: OnrecordError[] = [];
  for (const name of names) {
    const where = join(path, name);
    try {
      const id = basename(name, '.ann');
      const text = await readText(await textFile(folder, id, where));
      pairs.push({ id, text, ann: await readText(join(folder, name)), name: where });
    } catch (error) {
      errors.push(asGoldError(error, where));
    }
  }
  const read = parseBrat(pairs);
  return { documents: read.documents, errors: [...errors, ...read.errors] };
}

/** The text beside the annotation or in `../text`; PolNeAR adds "_" and the annotator to the name of the annotation. */
async function textFile(folder: string, id: string, where: string): Promise<string> {
  const plain = `${id}.txt`;
  const withoutAnnotator = `${id.replace(/_[^_]*$/, '')}.txt`;
  const candidates = [
    join(folder, plain),
    join(folder, '..', 'text', plain),
    join(folder, '..', 'text', withoutAnnotator),
    join(folder, withoutAnnotator),
  ];
  for (const candidate of candidates) {
    if (await exists(candidate)) return candidate;
  }
  throw badGold(where, 'the text of this annotation is missing', {
    expected: `${plain} beside it`,
    hint: 'put the .txt beside the .ann, or into a folder text/ beside the folder of the annotations',
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** @throws TypeError for bytes that are not UTF-8 */
async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

async function settle(where: string, read: () => Promise<GoldRead>): Promise<GoldRead> {
  try {
    return await read();
  } catch (error) {
    return { documents: [], errors: [asGoldError(error, where)] };
  }
}

function asGoldError(error: unknown, where: string): OnrecordError {
  if (error instanceof OnrecordError) return error;
  if (error instanceof TypeError) {
    return badGold(where, 'this file is not UTF-8', { hint: 'save it as UTF-8', cause: error });
  }
  return new OnrecordError('unreadable', 'this cannot be read', {
    where,
    received: error instanceof Error ? error.message : String(error),
    hint: 'look at the path and the permissions',
    cause: error,
  });
}

function concat(reads: readonly GoldRead[]): GoldRead {
  return { documents: reads.flatMap(({ documents }) => documents), errors: reads.flatMap(({ errors }) => errors) };
}

/** Leaves out documents whose id an earlier one has. */
function withoutTwins({ documents, errors }: GoldRead): GoldRead {
  const seen = new Set<string>();
  const twins: GoldDocument[] = [];
  const unique = documents.filter((document) => {
    if (seen.has(document.id)) twins.push(document);
    return !seen.has(document.id) && seen.add(document.id);
  });
  const twinErrors = twins.map(({ id }) =>
    badGold(`document ${id}`, `two documents have the id "${id}"`, { hint: 'the first one was taken' }),
  );
  return { documents: unique, errors: [...errors, ...twinErrors] };
}
