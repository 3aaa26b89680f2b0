import { z } from 'zod';
import defaults from '../pipeline.config.json' with { type: 'json' };
import { OnrecordError } from './errors.ts';
import { nearest } from './nearest.ts';

const probability = z.number().min(0).max(1);

/** Settings and thresholds of the pipeline, as `pipeline.config.json` has them; every key is required and no other is known. */
export const ConfigSchema = z.strictObject({
  engine: z.enum(['accurate', 'fast']).describe('accurate: the encoder; fast: rules and linear models'),
  offsets: z.enum(['utf16', 'codepoint']).describe('what all offsets of the record count'),
  limits: z.strictObject({
    maxCharacters: z.int().positive().describe('longest text of a document, in UTF-16 code units'),
  }),
  segment: z.strictObject({
    chunkCharacters: z.int().min(1000).describe('paragraphs are tokenised together up to this many UTF-16 code units'),
  }),
  encoder: z.strictObject({
    folder: z
      .string()
      .nullable()
      .describe('where encoder.json, encoder.onnx and vocab.txt are; null: those of the package'),
    insideQuotations: z.boolean().describe('also find what is attributed to somebody inside of a quotation'),
  }),
  quotes: z.strictObject({
    cueThreshold: probability.describe('a cue below this probability is dropped'),
    encodedCueThreshold: probability.describe('the same for a cue that the encoder proposes'),
    linearWeight: z.number().min(0).describe('what the linear models count beside the encoder'),
    minConfidence: probability.describe('a quote whose cue and content together are less sure than this is dropped'),
    minQuotedWords: z.int().min(1).describe('shortest quotation without a cue that can be a quote, in words'),
  }),
  claims: z.strictObject({
    scope: z.enum(['attributed', 'all']).describe("all: sentences in the article's own voice are claims too"),
  }),
});

export type Config = z.infer<typeof ConfigSchema>;

type DeepPartial<T> = { readonly [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };
/** Any part of the configuration; what is left out keeps its default. */
export type ConfigOverrides = DeepPartial<Config>;

/** The configuration that ships with the package. */
export const DEFAULT_CONFIG: Config = deepFreeze(ConfigSchema.parse(defaults));

/**
 * The default configuration with `overrides` put over it, checked and frozen.
 *
 * @throws OnrecordError `bad-config` with the key, what was expected, and the nearest valid key
 */
export function resolveConfig(overrides: ConfigOverrides = {}): Config {
  const parsed = ConfigSchema.safeParse(merge(DEFAULT_CONFIG, overrides), { reportInput: true });
  if (parsed.success) return deepFreeze(parsed.data);
  throw configError(parsed.error);
}

/**
 * Reads `key=value` settings ("claims.scope=all") into overrides. Values are JSON where they parse as JSON, else text.
 *
 * @throws OnrecordError `bad-config` where `=` is missing or the key is unknown
 */
export function parseSettings(settings: readonly string[]): ConfigOverrides {
  const overrides: Record<string, unknown> = {};
  for (const setting of settings) {
    const equals = setting.indexOf('=');
    if (equals < 1) {
      throw new OnrecordError('bad-config', `cannot read the setting "${setting}"`, {
        expected: 'key=value',
        received: setting,
        hint: 'write for example --set claims.scope=all',
      });
    }
    const key = setting.slice(0, equals);
    if (!CONFIG_KEYS.includes(key)) throw unknownKey(key);
    put(overrides, key.split('.'), parseValue(setting.slice(equals + 1)));
  }
  return overrides;
}

/** Every key of the configuration in dotted form. */
export const CONFIG_KEYS: readonly string[] = leafKeys(DEFAULT_CONFIG);

function leafKeys(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'object' && child !== null ? leafKeys(child, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function unknownKey(key: string): OnrecordError {
  const suggestion = nearest(key, CONFIG_KEYS);
  return new OnrecordError('bad-config', `there is no setting "${key}"`, {
    where: key,
    expected: 'a key of pipeline.config.json',
    received: key,
    hint: `did you mean "${suggestion}"?`,
  });
}

function configError(error: z.ZodError): OnrecordError {
  const issue = error.issues[0]!;
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return unknownKey([...issue.path, issue.keys[0] ?? ''].join('.'));
  return new OnrecordError('bad-config', `the setting "${path}" is not valid`, {
    where: path,
    expected: issue.message.replace(/^Invalid (input|option): expected /, ''),
    received: JSON.stringify(issue.input) || 'another value',
    hint: 'see pipeline.config.json for the settings and their defaults',
  });
}

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const child = (target[head] ??= {}) as Record<string, unknown>;
  put(child, rest, value);
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
}
