import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPipeline, type Quote } from '../../../src/index.ts';

const pipeline = createPipeline({ config: { engine: 'fast' } });

async function quotesIn(text: string): Promise<readonly Quote[]> {
  return (await pipeline.extract({ id: 'row', text, publishedAt: '2024-05-15' })).quotes;
}

/** `name (how)` of each quote's speaker, `-` where there is none; `*` in front of a name that is no entity of the text. */
async function speakersIn(text: string): Promise<string[]> {
  return (await quotesIn(text)).map(({ speaker }) =>
    speaker === null ? '-' : `${speaker.entity === null ? '*' : ''}${speaker.name} (${speaker.how})`,
  );
}

const ROWS: readonly (readonly [text: string, expected: readonly string[], reason: string])[] = [
  ['“It is late,” Ines Calder said.', ['Ines Calder (name)'], 'a name'],
  ['Ines Calder spoke first. “It is late,” Calder said.', ['Ines Calder (name)'], 'a surname'],
  ['“It is late,” said Judge Ines Calder.', ['Ines Calder (name)'], 'a title before the name'],
  ['“It is late,” said Ines Calder, who chairs the board.', ['Ines Calder (name)'], 'a relative clause behind it'],
  [
    '“It is late,” said Ines Calder, a spokeswoman for Corvane Holdings Inc.',
    ['Ines Calder (name)'],
    'a spokeswoman with a name speaks for herself',
  ],
  [
    '“It is late,” said a spokesman for Corvane Holdings on Monday.',
    ['*a spokesman for Corvane Holdings (nominal)'],
    'near miss: one without a name',
  ],
  ['Ines Calder resigned. “It is late,” she said.', ['Ines Calder (pronoun)'], 'she'],
  ['Tom Varga met Ines Calder. “It is late,” she said.', ['Ines Calder (pronoun)'], 'she is not the man before'],
  ['Ines Calder met Tom Varga. “It is late,” he said.', ['Tom Varga (pronoun)'], 'he is not the woman before'],
  [
    'Tom Varga resigned. His wife, Ines Varga, wept. “It is late,” he said.',
    ['Tom Varga (pronoun)'],
    'a couple with one surname',
  ],
  [
    'Tom Varga said it was late. He said the bridge was shut.',
    ['Tom Varga (name)', 'Tom Varga (pronoun)'],
    'who spoke last',
  ],
  ['Two officials said it was late.', ['*Two officials (nominal)'], 'an unnamed source keeps its words'],
  ['A senior aide said it was late.', ['*A senior aide (nominal)'], 'an unnamed person'],
  ['Ines Calder and Tom Varga said it was late.', ['Ines Calder + Tom Varga (name)'], 'two speakers'],
  [
    'Ines Calder said it was late. “We must go.”',
    ['Ines Calder (name)', 'Ines Calder (continued)'],
    'a quote that goes on',
  ],
  ['Corvane Holdings Inc said profits fell.', ['Corvane Holdings Inc (name)'], 'an organisation'],
  ['Corvane Holdings Inc fell. The company said profits were down.', ['Corvane Holdings Inc (nominal)'], 'the company'],
  ['Denmark said it would pay.', ['Denmark (name)'], 'a place that speaks for its government'],
  ['“It is late.”', ['-'], 'nobody is named: no speaker, never a guess'],
  ['According to Tom Varga, the bridge is shut.', ['Tom Varga (name)'], 'according to'],
  [
    'Ines Calder gave evidence.\n\nCHAIR: Are you ready?\n\nMS. CALDER: I am ready now.',
    ['*CHAIR (nominal)', 'Ines Calder (name)'],
    'turns of a transcript',
  ],
  [
    'Tom Varga warned that it was late and urged people to go.',
    ['Tom Varga (name)', 'Tom Varga (name)'],
    'one source for two cues',
  ],
  [
    'Admitting that it was late, Tom Varga said he would go.',
    ['Tom Varga (name)', 'Tom Varga (name)'],
    'a participle has the subject of its clause',
  ],
];

/** The same rows' like, with more of a text around them. */
const LONGER: readonly (readonly [text: string, expected: readonly string[], reason: string])[] = [
  [
    'Ines Calder leads the council. Marta Vollan leads the union. “It is late,” Vollan said. “We must go,” she added.',
    ['Marta Vollan (name)', 'Marta Vollan (pronoun)'],
    'two women: she is the one who spoke',
  ],
  [
    'Mayor Ines Calder opened the bridge. The mayor said it was safe.',
    ['Ines Calder (nominal)'],
    'a title that stood before the name',
  ],
  [
    'Tom Varga, a lawyer from Oslo, won. The lawyer said it was late.',
    ['Tom Varga (nominal)'],
    'a description that stood behind the name',
  ],
  ['The Dockers Union met. It said the strike would go on.', ['Dockers Union (pronoun)'], 'it for an organisation'],
  [
    '“It is late,” said Tom Varga.\n\n“We must go,” said Ines Calder.\n\n“Then go,” he said.',
    ['Tom Varga (name)', 'Ines Calder (name)', 'Tom Varga (pronoun)'],
    'taking turns',
  ],
  ['Tom Varga told the Oslo Courier that it was late.', ['Tom Varga (name)'], 'whom he told is not who spoke'],
  ['Ines Calder accused Tom Varga of lying.', ['Ines Calder (name)'], 'the accused does not speak'],
  [
    'Critics say it is late. “It is not,” Tom Varga said.',
    ['*Critics (nominal)', 'Tom Varga (name)'],
    'a group without a name',
  ],
  [
    'A report by Corvane Holdings found that prices rose.',
    ['report by Corvane Holdings (name)'],
    'near miss: a report is not the firm',
  ],
  [
    '“Who will pay?” asked Tom Varga. “Nobody,” answered Ines Calder.',
    ['Tom Varga (name)', 'Ines Calder (name)'],
    'question and answer',
  ],
];

describe('the speakers stage', () => {
  it.each(LONGER)('%s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });

  it('names who relays a statement', async () => {
    const record = await pipeline.extract({ id: 'row', text: 'Tom Varga told the Oslo Courier that it was late.' });
    const via = record.entities.find(({ id }) => id === record.quotes[0]?.via);
    expect(via?.name).toBe('Oslo Courier');
  });

  it('says which quote another stands in', async () => {
    const quotes = await quotesIn('“Then he said ‘It is late’ and left,” Tom Varga recalled.');
    const inner = quotes.find(({ within }) => within !== null);
    expect(inner?.content[0]?.text).toContain('It is late');
    expect(quotes.find(({ id }) => id === inner?.within)?.speaker?.name).toBe('Tom Varga');
  });

  it('files the pronouns and noun phrases of sources under their entities', async () => {
    const record = await pipeline.extract({ id: 'row', text: 'Ines Calder quit. “It is late,” she said.' });
    expect(record.entities[0]?.mentions.map(({ text, kind }) => [text, kind])).toEqual([
      ['Ines Calder', 'name'],
      ['she', 'pronoun'],
    ]);
  });

  it('never throws, and gives each quote a speaker of the record or a name of the text', async () => {
    const part = fc.constantFrom(
      'Ines Calder',
      'she',
      'he',
      'they',
      'the mayor',
      'said',
      'told',
      ',',
      '.',
      '“Go,”',
      '\n\n',
      'and',
      'who',
      'CHAIR:',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 30 }), async (parts) => {
        const text = `A ${parts.join(' ')}`;
        const { quotes, entities } = await pipeline.extract({ id: 'row', text });
        const names = new Map(entities.map(({ id, name }) => [id, name]));
        for (const { speaker } of quotes) {
          if (speaker === null) continue;
          expect(speaker.name.length).toBeGreaterThan(0);
          expect(speaker.confidence).toBeLessThanOrEqual(1);
          if (speaker.entity !== null && !speaker.name.includes(' + '))
            expect(names.get(speaker.entity)).toBe(speaker.name);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(ROWS)('%s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });
});
