import { OnrecordError } from '../errors.ts';
import { nodeCrypto, nodeFiles, nodeUrl } from './node-modules.ts';

/** A folder of weights whose files are read by name. */
export interface ModelFolder {
  /** Where it is, for messages. */
  readonly path: string;
  /** @throws OnrecordError `engine-unavailable` where the file is missing */
  read(name: string): Promise<Uint8Array>;
  /** `length` bytes of a file from `offset` on. @throws OnrecordError `engine-unavailable` where they are not there */
  readPart(name: string, offset: number, length: number): Promise<Uint8Array>;
}

const HIGHEST = 6;

/**
 * Opens a folder of weights.
 *
 * @param folder where it is; null for the one that ships with the package
 * @param shipped name of that one in `models/`
 * @param probe a file that the shipped folder has
 * @throws OnrecordError `engine-unavailable` where the shipped folder is not there, or there is no file system
 */
export async function openModelFolder(folder: string | null, shipped: string, probe: string): Promise<ModelFolder> {
  const { open, readFile } = await nodeFiles();
  const { pathToFileURL } = await nodeUrl();
  const base = folder === null ? await shippedFolder(shipped, probe) : pathToFileURL(`${folder}/`);
  const guarded = async (name: string, read: (url: URL) => Promise<Uint8Array>): Promise<Uint8Array> => {
    try {
      return await read(new URL(name, base));
    } catch (cause) {
      throw unavailable(`cannot read ${name} of the ${shipped}`, base.pathname, cause);
    }
  };
  return {
    path: base.pathname,
    read: (name) => guarded(name, (url) => readFile(url)),
    readPart: (name, offset, length) =>
      guarded(name, async (url) => {
        const file = await open(url);
        try {
          const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset);
          return buffer.subarray(0, bytesRead);
        } finally {
          await file.close();
        }
      }),
  };
}

/**
 * Compares bytes with the SHA-256 that a description gives of them.
 *
 * @throws OnrecordError `engine-unavailable` where they are others
 */
export async function checkDigest(
  bytes: Uint8Array,
  expected: string,
  { what, says, where }: { readonly what: string; readonly says: string; readonly where: string },
): Promise<void> {
  const { createHash } = await nodeCrypto();
  const received = createHash('sha256').update(bytes).digest('hex');
  if (received === expected) return;
  throw new OnrecordError('engine-unavailable', `${what} is not the file that ${says} speaks of`, {
    where,
    expected: `SHA-256 ${expected}`,
    received: `SHA-256 ${received}`,
    hint: 'install the package again, or write the folder again with the training command',
  });
}

/** The package's own folder of weights, looked for from this file upwards: sources and bundles lie at different depths. */
async function shippedFolder(name: string, probe: string): Promise<URL> {
  const { access } = await nodeFiles();
  let up = './';
  for (let level = 0; level < HIGHEST; level++, up = level === 1 ? '../' : `../${up}`) {
    const candidate = new URL(`${up}models/${name}/`, import.meta.url);
    try {
      await access(new URL(probe, candidate));
      return candidate;
    } catch {
      continue;
    }
  }
  throw unavailable(`the weights of the ${name} are not there`, `models/${name}/`, undefined);
}

export function unavailable(message: string, where: string, cause: unknown): OnrecordError {
  return new OnrecordError('engine-unavailable', message, {
    where,
    hint: 'install the package again, or use --engine fast',
    cause,
  });
}
