import { OnrecordError } from '../../errors.ts';
import { type EncoderDescription, EncoderDescriptionSchema } from './description.ts';
import { nodeCrypto, nodeFiles, nodeUrl } from './node-modules.ts';

/** The files of an encoder, read and checked. */
export interface EncoderFiles {
  readonly description: EncoderDescription;
  readonly model: Uint8Array;
  readonly vocabulary: string;
}

const SHIPPED = 'models/encoder/';
const HIGHEST = 6;

/**
 * Reads encoder.json, encoder.onnx and vocab.txt.
 *
 * @param folder where they are; null for those that ship with the package
 * @throws OnrecordError `engine-unavailable` where one is missing, is not what encoder.json says, or there is no file system
 */
export async function readEncoderFiles(folder: string | null): Promise<EncoderFiles> {
  const { readFile } = await nodeFiles();
  const { pathToFileURL } = await nodeUrl();
  const base = folder === null ? await shippedFolder() : pathToFileURL(`${folder}/`);
  const read = async (name: string): Promise<Uint8Array> => {
    try {
      return await readFile(new URL(name, base));
    } catch (cause) {
      throw unavailable(`cannot read ${name} of the encoder`, base.pathname, cause);
    }
  };
  const description = parseDescription(new TextDecoder().decode(await read('encoder.json')), base);
  const [model, vocabulary] = await Promise.all([read('encoder.onnx'), read('vocab.txt')]);
  const { createHash } = await nodeCrypto();
  for (const [name, bytes, expected] of [
    ['encoder.onnx', model, description.model],
    ['vocab.txt', vocabulary, description.vocabulary],
  ] as const) {
    const received = createHash('sha256').update(bytes).digest('hex');
    if (received === expected) continue;
    throw new OnrecordError('engine-unavailable', `${name} is not the file that encoder.json speaks of`, {
      where: base.pathname,
      expected: `SHA-256 ${expected}`,
      received: `SHA-256 ${received}`,
      hint: 'install the package again, or write the folder again with the training command',
    });
  }
  return { description, model, vocabulary: new TextDecoder().decode(vocabulary) };
}

function parseDescription(text: string, base: URL): EncoderDescription {
  try {
    return EncoderDescriptionSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw unavailable('encoder.json cannot be read', base.pathname, cause);
  }
}

/** The package's own folder of weights, looked for from this file upwards: sources and bundles lie at different depths. */
async function shippedFolder(): Promise<URL> {
  const { access } = await nodeFiles();
  let up = './';
  for (let level = 0; level < HIGHEST; level++, up = level === 1 ? '../' : `../${up}`) {
    const candidate = new URL(up + SHIPPED, import.meta.url);
    try {
      await access(new URL('encoder.json', candidate));
      return candidate;
    } catch {
      continue;
    }
  }
  throw unavailable('the weights of the encoder are not there', SHIPPED, undefined);
}

function unavailable(message: string, where: string, cause: unknown): OnrecordError {
  return new OnrecordError('engine-unavailable', message, {
    where,
    expected: 'encoder.json, encoder.onnx and vocab.txt',
    hint: 'install the package again, or use --engine fast',
    cause,
  });
}
