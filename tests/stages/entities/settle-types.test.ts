import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/document/entity.ts';
import { type NameSpan, nameSpan } from '../../../src/stages/entities/name-span.ts';
import { settleTypes } from '../../../src/stages/entities/settle-types.ts';
import { tagged } from '../quotes/tagged.ts';

const TYPES = ['person', 'organisation', 'location', 'misc'] as const;
const TAGS = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];

/** A mention in a row: its words, the encoder's type, by how much it is surer of it than of any other, and the linear tagger's type. */
type Mention = readonly [words: string, encoded: EntityType, margin: number, linear: EntityType | null];

function settled(mentions: readonly Mention[]): string[] {
  const words = mentions.flatMap(([name]) => [...name.split(' '), ',']);
  const tokens = tagged(words.map((word) => `${word}/PROPN`).join(' '));
  const scores: number[] = [];
  const names: NameSpan[] = [];
  const linear: NameSpan[] = [];
  let at = 0;
  for (const [name, type, margin, other] of mentions) {
    const first = at;
    for (const word of [...name.split(' '), ',']) {
      for (const tag of TAGS) scores.push(word === ',' ? 0 : tag.endsWith(`-${type}`) ? margin : 0);
      at++;
    }
    names.push(nameSpan(tokens, first, at - 1, type));
    if (other !== null) linear.push(nameSpan(tokens, first, at - 1, other));
  }
  const encodings = {
    models: [],
    entityTags: TAGS,
    entityScores: Float32Array.from(scores),
    cues: [],
    coreference: null,
  };
  return settleTypes(tokens, names, linear, encodings).map(({ type }) => type);
}

describe('settleTypes', () => {
  const rows: [mentions: Mention[], types: EntityType[], reason: string][] = [
    [[['Vela', 'location', 4, 'location']], ['location'], 'one mention that both read alike'],
    [[['Vela', 'location', 8, 'organisation']], ['location'], 'the encoder is sure'],
    [[['Vela', 'location', 1, 'organisation']], ['organisation'], 'the encoder is not, the linear tagger decides'],
    [[['Vela', 'location', 1, null]], ['location'], 'nobody says otherwise'],
    [
      [
        ['Vela', 'location', 1, null],
        ['Vela', 'organisation', 6, null],
        ['Vela', 'organisation', 6, null],
      ],
      ['organisation', 'organisation', 'organisation'],
      'one name is read one way throughout',
    ],
    [
      [
        ['Vela', 'location', 6, null],
        ['Ostra', 'organisation', 6, null],
      ],
      ['location', 'organisation'],
      'another name is none of its business',
    ],
    [
      [
        ['Mina Vela', 'person', 6, null],
        ['Vela', 'location', 2, null],
      ],
      ['person', 'person'],
      "the surname of a person named in full is the person's",
    ],
    [
      [
        ['Mina Vela', 'person', 6, null],
        ['Vela', 'location', 9, null],
      ],
      ['person', 'location'],
      'unless the encoder is sure of a place of the same name',
    ],
    [
      [
        ['Vela Bay', 'location', 6, null],
        ['Bay', 'organisation', 2, null],
      ],
      ['location', 'organisation'],
      'only people have surnames',
    ],
  ];
  it.each(rows)('%j are %j: %s', (mentions, types) => {
    expect(settled(mentions)).toEqual(types);
  });
});
