import { defaultModel, Model } from '@alephdata/followthemoney';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followTheMoney, type MoneyEntity, moneyEntities } from '../../../src/formats/exchange/follow-the-money.ts';
import { anyRecord, bridgeRecord, encoded } from './records.ts';

const model = new Model(defaultModel);

/** What is wrong with an entity by the model: an unknown property, a required one missing, a value too long. */
function faults({ schema: name, properties }: MoneyEntity): string[] {
  const schema = model.getSchema(name);
  const known = schema.getProperties();
  const missing = schema.required.filter((property) => !(property in properties)).map((property) => `no ${property}`);
  const wrong = Object.entries(properties).flatMap(([property, values]) => {
    const most = known.get(property)?.maxLength;
    if (most === undefined) return [`${name} has no ${property}`];
    return values
      .filter((value) => value === '' || Array.from(value).length > most)
      .map(() => `${property} is too long`);
  });
  return [...missing, ...wrong];
}

describe('moneyEntities', () => {
  it('is the article and a mention for each person and organisation', () => {
    const [article, ...mentions] = moneyEntities(bridgeRecord({ document: { url: 'https://example.org/a' } }));
    expect(article).toMatchObject({
      schema: 'PlainText',
      properties: { fileName: ['bridge'], title: ['The bridge'], sourceUrl: ['https://example.org/a'] },
    });
    expect(mentions.map(({ properties }) => properties)).toEqual([
      { document: [article!.id], name: ['Ana Ruiz'], detectedSchema: ['Person'] },
      { document: [article!.id], name: ['Tom Birch'], detectedSchema: ['Person'] },
      { document: [article!.id], name: ['Corran Rail'], detectedSchema: ['Organization'] },
    ]);
  });

  it('fits the data model, and is read by its own library', () => {
    const entities = moneyEntities(bridgeRecord({ document: { source: 'x'.repeat(2000), title: 'y'.repeat(2000) } }));
    expect(entities.flatMap(faults)).toEqual([]);
    for (const entity of entities) {
      const read = model.getEntity({ ...entity, properties: { ...entity.properties } } as never);
      expect(read.schema.name).toBe(entity.schema);
    }
  });

  it('gives the same ids for the same text only', () => {
    const ids = (text: string) => moneyEntities(bridgeRecord({ document: { sha256: text } })).map(({ id }) => id);
    expect(ids('0'.repeat(64))).toEqual(ids('0'.repeat(64)));
    expect(ids('0'.repeat(64))).not.toEqual(ids('1'.repeat(64)));
  });

  it('fits the data model for any text', () => {
    fc.assert(
      fc.property(
        anyRecord.filter(({ document }) => document.id.trim() !== ''),
        (record) => {
          const lines = encoded(followTheMoney, [record]).trimEnd().split('\n');
          expect(lines.flatMap((line) => faults(JSON.parse(line) as MoneyEntity))).toEqual([]);
        },
      ),
    );
  });

  it('the check finds what does not fit', () => {
    expect(faults({ id: 'x', schema: 'Mention', properties: { document: ['x'], nome: ['y'] } })).toEqual([
      'no name',
      'Mention has no nome',
    ]);
  });
});
