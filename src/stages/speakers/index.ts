import weights from '../../../models/speakers/weights.json' with { type: 'json' };
import type { Entity } from '../../document/entity.ts';
import type { Attribution } from '../../document/layers.ts';
import type { Quote, Speaker } from '../../document/quote.ts';
import { modelInfo } from '../../models/model-info.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { buildContext } from './build-context.ts';
import { mentionsOf } from './mentions.ts';
import { relayOf } from './relay.ts';
import { readDocument } from './resolve.ts';
import type { ResolvedSource } from './state.ts';

/** Attributions to quotes with speakers. */
export const speakers = defineStage({
  name: 'speakers',
  needs: [
    'text',
    'tokens',
    'sentences',
    'paragraphs',
    'quotations',
    'encodings',
    'entities',
    'compounds',
    'attributions',
  ],
  gives: ['quotes', 'speakerMentions', 'speakerEntities'],
  models: [modelInfo('speakers', weights)],
  run(layers) {
    const context = buildContext(layers);
    const { attributions } = context;
    const read = readDocument(context);
    const { sources } = read;
    const entities = numbered(context.entities, layers.entities.length, sources);
    const numberedContext = { ...context, entities };
    const ids = idsInOrder(attributions);
    const quotes = attributions.map((attribution, index): Quote => {
      const { kind, content, quoted, cue, source, within, confidence } = attribution;
      return {
        id: ids[index]!,
        kind,
        content: [...content],
        quoted: [...quoted],
        cue,
        source,
        speaker: toSpeaker(sources[index]!, entities),
        via: relayOf(numberedContext, attribution, sources, index),
        within: within === null ? null : ids[within]!,
        confidence: rounded(confidence),
      };
    });
    quotes.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
    const speakerEntities = entities.slice(layers.entities.length).filter(({ id }) => id !== '');
    return { quotes, speakerMentions: mentionsOf(context, read, entities), speakerEntities };
  },
});

/** The entities with ids for those compounds that speak; the others have none. */
function numbered(
  entities: readonly Entity[],
  named: number,
  sources: readonly (ResolvedSource | null)[],
): readonly Entity[] {
  const speaking = new Set<number | null>();
  for (const source of sources) {
    const referent = source?.referent;
    for (const part of referent ? [referent, ...referent.parts] : []) speaking.add(part.entity);
  }
  let next = named;
  return entities.map((entity, index) =>
    index < named ? entity : { ...entity, id: speaking.has(index) ? `e${++next}` : '' },
  );
}

/** Ids by the place of the first content. */
function idsInOrder(attributions: readonly Attribution[]): string[] {
  const order = attributions
    .map(({ content }, index) => ({ index, start: content[0]!.start }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const ids: string[] = [];
  order.forEach(({ index }, place) => (ids[index] = `q${place + 1}`));
  return ids;
}

function toSpeaker(source: ResolvedSource | null, entities: readonly Entity[]): Speaker | null {
  if (!source?.referent) return null;
  const { referent, how, confidence } = source;
  const entity = referent.entity === null ? null : entities[referent.entity]!.id;
  return { entity, name: referent.name, how, confidence: rounded(confidence) };
}

/** To thousandths: more digits would say more than is known. */
function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
