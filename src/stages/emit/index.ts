import { inCodePoints } from '../../document/codepoints.ts';
import type { Mention } from '../../document/entity.ts';
import type { Layers } from '../../document/layers.ts';
import { type OnrecordRecord, RecordSchema, SCHEMA_VERSION } from '../../document/record.ts';
import { OnrecordError } from '../../errors.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { VERSION } from '../../version.ts';
import { findDefect } from './check.ts';
import { configHash } from './config-hash.ts';

/**
 * Layers to the validated record, its offsets in UTF-16 code units or, with `offsets: codepoint`, in code points. Each span
 * is sliced and each id looked up; a record that breaks the contract is an error `bad-record`, never output.
 */
export const emit = defineStage({
  name: 'emit',
  needs: [
    'metadata',
    'encodings',
    'sentences',
    'entities',
    'dates',
    'quotes',
    'speakerMentions',
    'speakerEntities',
    'claims',
    'speakers',
  ],
  gives: ['record'],
  run(layers, { config, models, notes }) {
    const candidate: OnrecordRecord = {
      schema: SCHEMA_VERSION,
      document: { ...layers.metadata },
      sentences: layers.sentences.map(({ start, end, paragraph, zone }) => ({ start, end, paragraph, zone })),
      entities: withSpeakerMentions(layers),
      dates: [...layers.dates],
      quotes: [...layers.quotes],
      claims: [...layers.claims],
      speakers: [...layers.speakers],
      notes: [...notes()],
      pipeline: {
        version: VERSION,
        engine: layers.encodings === null ? 'fast' : 'accurate',
        models: layers.encodings === null ? [...models] : [...layers.encodings.models, ...models],
        config: configHash(config),
      },
    };
    const parsed = RecordSchema.safeParse(candidate);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw badRecord(candidate, issue.path.join('.'), issue.message);
    }
    const defect = findDefect(parsed.data);
    if (defect !== null) throw badRecord(candidate, defect.path, defect.problem);
    return { record: config.offsets === 'codepoint' ? inCodePoints(parsed.data) : parsed.data };
  },
});

function badRecord({ document }: OnrecordRecord, path: string, problem: string): OnrecordError {
  return new OnrecordError('bad-record', `the record breaks the contract at ${path}: ${problem}`, {
    where: `document ${document.id}`,
    hint: 'this is a defect of onrecord; please report it with the text',
  });
}

/** Entities with the nominal and pronoun mentions that the speakers stage resolved, in text order, none twice. */
function withSpeakerMentions({
  entities,
  speakerEntities,
  speakerMentions,
}: Pick<Layers, 'entities' | 'speakerEntities' | 'speakerMentions'>): OnrecordRecord['entities'] {
  const found = new Map<string, Mention[]>();
  for (const { entity, mention } of speakerMentions) {
    const mentions = found.get(entity);
    if (mentions === undefined) found.set(entity, [mention]);
    else mentions.push(mention);
  }
  return [...entities, ...speakerEntities].map((entity) => ({
    ...entity,
    mentions: inOrder(entity.mentions, found.get(entity.id) ?? []),
  }));
}

function inOrder(named: readonly Mention[], resolved: readonly Mention[]): Mention[] {
  const ordered = [...named, ...resolved].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.filter(
    ({ start, end }, i) => i === 0 || ordered[i - 1]!.start !== start || ordered[i - 1]!.end !== end,
  );
}
