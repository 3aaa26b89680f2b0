import type { Entity } from '../../../src/document/entity.ts';
import { FAST_CONFIG } from '../../fast-config.ts';
import { parseInput } from '../../../src/document/input.ts';
import { StageList } from '../../../src/pipeline/builder.ts';
import { runStages } from '../../../src/pipeline/runner.ts';
import { encode } from '../../../src/stages/encode/index.ts';
import { entities } from '../../../src/stages/entities/index.ts';
import { ingest } from '../../../src/stages/ingest/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';

const { stages } = StageList.from('input').then(ingest).then(segment).then(encode).then(entities);

/** The entities of a text, by the stages up to `entities`. */
export async function entitiesIn(text: string): Promise<readonly Entity[]> {
  const layers = await runStages(stages, parseInput({ id: 'row', text }), FAST_CONFIG);
  return layers.entities!;
}

/** One string for each entity of a text; by default `type:name`. */
export async function namesIn(
  text: string,
  show: (entity: Entity) => string = ({ type, name }) => `${type}:${name}`,
): Promise<string[]> {
  return (await entitiesIn(text)).map(show);
}
