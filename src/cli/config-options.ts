import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Config, type ConfigOverrides, parseSettings, resolveConfig } from '../config.ts';
import { OnrecordError } from '../errors.ts';

/** The options of a command that set the configuration. */
export interface ConfigValues {
  readonly config?: string;
  readonly set?: readonly string[];
  readonly engine?: string;
  readonly offsets?: string;
}

/**
 * The settings that a command line asks for: those of `--config`, over them those of `--set`, over them `--engine` and
 * `--offsets`.
 *
 * @throws OnrecordError `bad-config`
 */
export async function configFrom(values: ConfigValues, cwd: string): Promise<ConfigOverrides> {
  const fromFile = values.config === undefined ? {} : await configFile(resolve(cwd, values.config), values.config);
  resolveConfig(fromFile);
  const overrides = parseSettings([
    ...(values.set ?? []),
    ...(values.engine === undefined ? [] : [`engine=${values.engine}`]),
    ...(values.offsets === undefined ? [] : [`offsets=${values.offsets}`]),
  ]);
  return merged(fromFile, overrides);
}

async function configFile(path: string, asWritten: string): Promise<ConfigOverrides> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new TypeError('it is not an object');
  } catch (cause) {
    throw new OnrecordError('bad-config', `cannot read the settings: ${cause instanceof Error ? cause.message : ''}`, {
      where: asWritten,
      expected: 'a JSON file with an object, such as {"claims": {"scope": "all"}}',
      hint: 'see pipeline.config.json for the settings and their defaults',
      cause,
    });
  }
}

/** Settings of the command line over those of a file, section by section. */
function merged(file: ConfigOverrides, line: ConfigOverrides): ConfigOverrides {
  const sections = new Set([...Object.keys(file), ...Object.keys(line)]) as Set<keyof Config>;
  return Object.fromEntries(
    [...sections].map((key) => {
      const [under, over] = [file[key], line[key]];
      return [key, typeof under === 'object' && typeof over === 'object' ? { ...under, ...over } : (over ?? under)];
    }),
  );
}
