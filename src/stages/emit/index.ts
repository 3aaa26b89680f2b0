import type { Layers } from '../../document/layers.ts';
import { type OnrecordRecord, RecordSchema, SCHEMA_VERSION } from '../../document/record.ts';
import { OnrecordError } from '../../errors.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { configHash } from './config-hash.ts';
import { VERSION } from '../../version.ts';

/** Layers to the validated record; a record that breaks the contract is an error, never output. */
export const emit = defineStage({
  name: 'emit',
  needs: ['metadata', 'sentences', 'entities', 'dates', 'quotes', 'speakerMentions', 'claims', 'speakers'],
  gives: ['record'],
  run(layers, context) {
    const candidate: OnrecordRecord = {
      schema: SCHEMA_VERSION,
      document: { ...layers.metadata },
      sentences: layers.sentences.map(({ start, end, paragraph, zone }) => ({ start, end, paragraph, zone })),
      entities: withSpeakerMentions(layers),
      dates: [...layers.dates],
      quotes: [...layers.quotes],
      claims: [...layers.claims],
      speakers: [...layers.speakers],
      notes: [...context.notes()],
      pipeline: {
        version: VERSION,
        engine: context.config.engine,
        models: [...context.models],
        config: configHash(context.config),
      },
    };
    const parsed = RecordSchema.safeParse(candidate);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new OnrecordError(
        'bad-record',
        `the record breaks the contract at ${issue.path.join('.')}: ${issue.message}`,
        {
          where: `document ${layers.metadata.id}`,
          hint: 'this is a defect of onrecord; please report it with the text',
        },
      );
    }
    return { record: parsed.data };
  },
});

function withSpeakerMentions({
  entities,
  speakerMentions,
}: Pick<Layers, 'entities' | 'speakerMentions'>): OnrecordRecord['entities'] {
  return entities.map((entity) => {
    const more = speakerMentions.filter((candidate) => candidate.entity === entity.id).map(({ mention }) => mention);
    return { ...entity, mentions: [...entity.mentions, ...more].sort((a, b) => a.start - b.start || a.end - b.end) };
  });
}
