import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/index.ts';

const pipeline = createPipeline({ config: { engine: 'fast' } });

/** `name` of each quote's speaker, `-` where there is none, `*` in front of a name that is no entity, `<name` for who relays it. */
async function speakersIn(text: string): Promise<string[]> {
  const { quotes, entities } = await pipeline.extract({ id: 'row', text, publishedAt: '2024-05-15' });
  return quotes.map(({ speaker, via }) => {
    const relay = via === null ? '' : ` <${entities.find(({ id }) => id === via)!.name}`;
    return speaker === null ? `-${relay}` : `${speaker.entity === null ? '*' : ''}${speaker.name}${relay}`;
  });
}

type Row = readonly [text: string, expected: readonly string[], reason: string];

const PEOPLE: readonly Row[] = [
  ['Ana Ruiz resigned. “It is late,” she said.', ['Ana Ruiz'], 'she'],
  ['Tom Varga met Ana Ruiz. “It is late,” he said.', ['Tom Varga'], 'he is the man, also where the woman is nearer'],
  [
    'Ana Ruiz and Marta Vollan met. Vollan said it was late. She said the bridge was shut.',
    ['Marta Vollan', 'Marta Vollan'],
    'two women in one paragraph: the one who spoke',
  ],
  [
    'Ana Ruiz praised Marta Vollan on Monday. “She is the best,” she said.',
    ['Ana Ruiz', 'Ana Ruiz'],
    'two women: the subject, not the one praised',
  ],
  [
    'Tom Varga said Ana Ruiz was wrong. He said she knew it.',
    ['Tom Varga', 'Tom Varga'],
    'a third person inside of what is said does not speak',
  ],
  [
    'Ana Ruiz was not at work. Her lawyer said she was ill.',
    ['*Her lawyer'],
    'near miss: her lawyer is another person',
  ],
  [
    'Tom Varga was arrested. His lawyer, Ana Ruiz, said he was ill. She said he would pay.',
    ['Ana Ruiz', 'Ana Ruiz'],
    'his lawyer has a name',
  ],
  [
    'Tom Varga was arrested. His mother said he was ill.',
    ['*His mother'],
    'near miss: a mother without a name is not her son',
  ],
  [
    'Tom Varga and his wife, Ines Varga, run the inn. Mrs. Varga said it was full. Mr. Varga said it was not.',
    ['Ines Varga', 'Tom Varga'],
    'a surname shared by a couple',
  ],
  [
    'Mayor Ana Ruiz left office in May. Tom Varga, the new mayor, took over in June. The mayor said he would build.',
    ['Tom Varga'],
    'a title carried by two in turn: the later one',
  ],
  [
    'Senator Ana Ruiz met Governor Tom Varga. The senator said it was late. The governor said it was not.',
    ['Ana Ruiz', 'Tom Varga'],
    'two titles, two people',
  ],
  [
    'Ana Ruiz, a nurse from Tarn, marched on Friday. The nurse said it was late.',
    ['Ana Ruiz'],
    'a description taken up again',
  ],
  ['Ana Ruiz marched on Friday. A nurse said it was late.', ['*A nurse'], 'near miss: a nurse is somebody new'],
  [
    'Ana Ruiz chairs the board. The chairwoman of another board said it was late.',
    ['*The chairwoman of another board'],
    'near miss: of another board',
  ],
  ['“It is late,” said Ana Ruiz, who added that the bridge was shut.', ['Ana Ruiz', 'Ana Ruiz'], 'who'],
  ['Tom Varga himself said it was late.', ['Tom Varga'], 'a name with himself'],
  ['Hillary Marsh won. “It is late,” she said.', ['Hillary Marsh'], 'a given name that is mostly a woman’s'],
  ['Dr. Noor Castell met reporters. The doctor said it was late.', ['Noor Castell'], 'a title as a noun'],
];

const GROUPS: readonly Row[] = [
  ['Corvane Holdings Inc fell. It said profits were down.', ['Corvane Holdings Inc'], 'it'],
  ['Corvane Holdings Inc fell. They said profits were down.', ['Corvane Holdings Inc'], 'an organisation as they'],
  ['Corvane Holdings Inc fell. The company said profits were down.', ['Corvane Holdings Inc'], 'the company'],
  [
    'Corvane Holdings Inc sued Brightwater Foundation. The foundation said it was sorry.',
    ['Brightwater Foundation'],
    'the noun in the name',
  ],
  [
    'Corvane Holdings Inc sued Brightwater Foundation. A company said it was sorry.',
    ['*A company'],
    'near miss: a company is another one',
  ],
  [
    'Two officials said it was late. They said it would rain.',
    ['*Two officials', '*Two officials'],
    'they without a name',
  ],
  ['Ana Ruiz and Tom Varga met. They said it was late.', ['Ana Ruiz + Tom Varga'], 'they for two'],
  [
    'Senators Ana Ruiz and Tom Varga met. The senators said it was late.',
    ['Ana Ruiz + Tom Varga'],
    'a plural noun for two',
  ],
  ['Ana Ruiz and Tom Varga said it was late.', ['Ana Ruiz + Tom Varga'], 'two speakers'],
  ['Ana Ruiz, a baker and pilot, said it was late.', ['Ana Ruiz'], 'near miss: one with two trades'],
  ['The Okoro administration said it was ready.', ['Okoro administration'], 'an administration is not its head'],
  [
    'Ana Okoro spoke on Monday. The Okoro campaign said she was ready. “Very,” she said.',
    ['Okoro campaign', 'Ana Okoro'],
    'a campaign is not the candidate',
  ],
  [
    'The Okoro campaign met on Monday. The campaign said it was ready.',
    ['Okoro campaign'],
    'the campaign, taken up again',
  ],
  ['Okoro’s campaign said it was ready.', ['Okoro campaign'], 'with a possessive'],
  ['A Gallup poll showed that few cared. The poll found that most slept.', ['Gallup poll', 'Gallup poll'], 'a poll'],
  ['A Tarn University study found that bees sleep.', ['Tarn University study'], 'a study goes by its maker'],
  ['A study found that bees sleep.', ['*A study'], 'near miss: a study without a maker has no name'],
  ['A 2014 study by Tarn University found that bees sleep.', ['2014 study by Tarn University'], 'the maker behind it'],
  ['Officers of the Lyon police came. Lyon police said it was late.', ['Lyon police'], 'the police of a town'],
  ['Police said it was late.', ['*Police'], 'near miss: police of nowhere'],
  ['Denmark said it would pay.', ['Denmark'], 'a place that speaks for its government stays a place'],
  ['Democrats said Tom Varga, a Democrat, was wrong.', ['*Democrats'], 'near miss: a party is not its member'],
  ['According to Polibrief, it was late.', ['Polibrief'], 'a name that only its place betrays'],
];

const UNNAMED: readonly Row[] = [
  ['A senior aide said it was late.', ['*A senior aide'], 'one without a name'],
  [
    'A senior aide, who spoke on condition of anonymity, said it was late.',
    ['*A senior aide'],
    'one who asked to have none',
  ],
  ['Critics say it is late.', ['*Critics'], 'a group'],
  ['Some said it was late.', ['*Some'], 'a pronoun that stands for nobody'],
  ['Nobody said it was late.', ['*Nobody'], 'nobody'],
  [
    'Tom Varga heads the bank. One official said it was late.',
    ['*One official'],
    'near miss: one official is not the only man named',
  ],
  [
    '“It is late,” said a spokesman for Corvane Holdings.',
    ['*a spokesman for Corvane Holdings'],
    'a spokesman is not the firm',
  ],
  ['“It is late.”', ['-'], 'nobody is there: no guess'],
];

const FORMATS: readonly Row[] = [
  ['Ana Ruiz said it was late. “We must go.”', ['Ana Ruiz', 'Ana Ruiz'], 'a quote that goes on without a cue'],
  ['“It is late,” Ana Ruiz said.\n\n“We must go.”', ['Ana Ruiz'], 'in the next paragraph it is the same quote'],
  [
    '“It is late,” said Ana Ruiz.\n\n“We must go,” said Tom Varga.\n\n“Then go,” she said.',
    ['Ana Ruiz', 'Tom Varga', 'Ana Ruiz'],
    'taking turns',
  ],
  [
    'Tom Varga met Ana Ruiz on Monday.\n\nRUIZ: I was at home.\n\nVARGA: All night?',
    ['Ana Ruiz', 'Tom Varga'],
    'a transcript with surnames in capitals',
  ],
  [
    'Ana Ruiz, a baker, spoke to Tom Varga.\n\nQ: Are you ready?\n\nA: I am ready now.',
    ['Tom Varga', 'Ana Ruiz'],
    'questions and answers',
  ],
  ['“I told them it was late,” Ana Ruiz said.', ['Ana Ruiz'], 'I inside of a quote'],
  ['Tom Varga told the Oslo Courier that it was late.', ['Tom Varga <Oslo Courier'], 'told to a newspaper'],
  ['Tom Varga told Ana Ruiz that it was late.', ['Tom Varga'], 'near miss: told to a person'],
  ['Tom Varga said it was late, as per the Oslo Courier.', ['Tom Varga <Oslo Courier'], 'relayed by a newspaper'],
];

describe('who is who', () => {
  it.each(PEOPLE)('people: %s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });

  it.each(GROUPS)('groups and documents: %s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });

  it.each(UNNAMED)('sources without a name: %s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });

  it.each(FORMATS)('formats and relays: %s → %j (%s)', async (text, expected) => {
    expect(await speakersIn(text)).toEqual(expected);
  });
});
