import { checkDigest, openModelFolder, unavailable } from '../model-folder.ts';
import { type EncoderDescription, EncoderDescriptionSchema } from './description.ts';

/** The files of an encoder, read and checked. */
export interface EncoderFiles {
  readonly description: EncoderDescription;
  readonly model: Uint8Array;
  readonly vocabulary: string;
}

/**
 * Reads encoder.json, encoder.onnx and vocab.txt.
 *
 * @param folder where they are; null for those that ship with the package
 * @throws OnrecordError `engine-unavailable` where one is missing, is not what encoder.json says, or there is no file system
 */
export async function readEncoderFiles(folder: string | null): Promise<EncoderFiles> {
  const { path, read } = await openModelFolder(folder, 'encoder', 'encoder.json');
  const description = parseDescription(new TextDecoder().decode(await read('encoder.json')), path);
  const [model, vocabulary] = await Promise.all([read('encoder.onnx'), read('vocab.txt')]);
  for (const [what, bytes, expected] of [
    ['encoder.onnx', model, description.model],
    ['vocab.txt', vocabulary, description.vocabulary],
  ] as const) {
    await checkDigest(bytes, expected, { what, says: 'encoder.json', where: path });
  }
  return { description, model, vocabulary: new TextDecoder().decode(vocabulary) };
}

function parseDescription(text: string, where: string): EncoderDescription {
  try {
    return EncoderDescriptionSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw unavailable('encoder.json cannot be read', where, cause);
  }
}
