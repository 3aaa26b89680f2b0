import { readFileSync } from 'node:fs';
import { type Config, resolveConfig } from '../../src/config.ts';
import type { Entity } from '../../src/document/entity.ts';
import { parseInput } from '../../src/document/input.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import { dates } from '../../src/stages/dates/index.ts';
import { encode } from '../../src/stages/encode/index.ts';
import { entities } from '../../src/stages/entities/index.ts';
import { ingest } from '../../src/stages/ingest/index.ts';
import { quotes } from '../../src/stages/quotes/index.ts';
import { segment } from '../../src/stages/segment/index.ts';
import { buildContext } from '../../src/stages/speakers/build-context.ts';
import type { SpeakerContext, SpeakerLayers } from '../../src/stages/speakers/context.ts';

const STAGES = StageList.from('input')
  .then(ingest)
  .then(segment)
  .then(encode)
  .then(entities)
  .then(dates)
  .then(quotes).stages;

/** Reads documents up to where speakers are resolved, with one engine. */
export class DocumentReader {
  private constructor(private readonly config: Config) {}

  static create(engine: 'accurate' | 'fast'): DocumentReader {
    return new DocumentReader(resolveConfig({ engine }));
  }

  /** @param change edits the entities before sources are read */
  async read(
    id: string,
    text: string,
    change: (entities: readonly Entity[]) => readonly Entity[] = (found) => found,
  ): Promise<SpeakerContext> {
    const layers = (await runStages(STAGES, parseInput({ id, text }), this.config)) as SpeakerLayers;
    return buildContext({ ...layers, entities: change(layers.entities) });
  }
}

/** The rows of a JSON Lines file. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
