import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../src/document/quote.ts';
import { expectTold, type StageRow } from './expect-told.ts';
import { attributionsOf } from './read.ts';

const clauses: StageRow[] = [
  ['The ministry said that the dam was safe.', [['The ministry', 'said', 'that the dam was safe']], 'a that-clause'],
  ['Police said the driver had fled on foot.', [['Police', 'said', 'the driver had fled on foot']], 'without "that"'],
  [
    'The company confirmed on Tuesday that it would close two plants.',
    [['The company', 'confirmed', 'that it would close two plants']],
    'a day between',
  ],
  [
    'Reporters asked whether the mayor would resign.',
    [['Reporters', 'asked', 'whether the mayor would resign']],
    'a question',
  ],
  [
    'The minister told reporters that the talks had failed.',
    [['The minister', 'told', 'that the talks had failed']],
    'told reporters',
  ],
  [
    'The court ordered the firm to pay 3 million euros.',
    [['The court', 'ordered', 'the firm to pay 3 million euros']],
    'an infinitive',
  ],
  [
    'The union, which has 400 members, said it would strike.',
    [['The union, which has 400 members', 'said', 'it would strike']],
    'a clause inside the source',
  ],
  [
    'Ana Ruiz said the bridge was old and that nobody had checked it.',
    [['Ana Ruiz', 'said', 'the bridge was old and that nobody had checked it']],
    'two clauses of one cue',
  ],
  [
    'A spokesman for the ministry said the talks had failed.',
    [['A spokesman for the ministry', 'said', 'the talks had failed']],
    'a source with its phrase',
  ],
  [
    'In a statement, the ministry said the talks had failed.',
    [['the ministry', 'said', 'the talks had failed']],
    'a phrase before the source',
  ],
  [
    'Speaking in Oslo, the minister said the talks had failed.',
    [['the minister', 'said', 'the talks had failed']],
    'a participle that is no cue',
  ],
  ['The letter says the bolts are rusty.', [['The letter', 'says', 'the bolts are rusty']], 'a document as source'],
  [
    'In a key development, the mayor said the road would reopen.',
    [['the mayor', 'said', 'the road would reopen']],
    'a framing phrase',
  ],
  [
    'LONDON, March 3 (Agency) - The ministry said the dam was safe.',
    [['The ministry', 'said', 'the dam was safe']],
    'a dateline',
  ],
];

const comments: StageRow[] = [
  [
    'The talks had failed, said an official who asked not to be named.',
    [['an official who asked not to be named', 'said', 'The talks had failed']],
    'with a relative clause',
  ],
  ['The dam is safe, the ministry said.', [['the ministry', 'said', 'The dam is safe']], 'behind its content'],
  ['The dam, the ministry said, is safe.', [['the ministry', 'said', 'The dam / is safe']], 'inside its content'],
  ['The dam will hold, officials believe.', [['officials', 'believe', 'The dam will hold']], 'a belief'],
  [
    'The dam is safe, said the mayor on Friday.',
    [['the mayor', 'said', 'The dam is safe']],
    'the verb before its subject',
  ],
  [
    'The bridge is closed, said Ana Ruiz, an engineer.',
    [['Ana Ruiz, an engineer', 'said', 'The bridge is closed']],
    'with an apposition',
  ],
];

const verbless: StageRow[] = [
  [
    'According to the ministry, forty homes lost power.',
    [['the ministry', 'According to', 'forty homes lost power']],
    '"according to" first',
  ],
  [
    'Forty homes lost power, according to the ministry.',
    [['the ministry', 'according to', 'Forty homes lost power']],
    '"according to" last',
  ],
  ['Forty homes lost power, as per the ministry.', [['the ministry', 'as per', 'Forty homes lost power']], '"as per"'],
  [
    'The bridge is closed, as reported by the Harbour Gazette.',
    [['the Harbour Gazette', 'as reported by', 'The bridge is closed']],
    '"as reported by"',
  ],
  ["In Lund's words, the plan is a joke.", [['Lund', 'words', 'the plan is a joke']], 'in his words'],
  [
    'Pier to close for good: council\n\nThe pier at Eastby will close in May.',
    [['council', ':', 'Pier to close for good']],
    'a headline',
  ],
  ['Ana Ruiz: I never saw the file.', [['Ana Ruiz', ':', 'I never saw the file']], 'a name before the first person'],
];

const participles: StageRow[] = [
  [
    'Admitting that the brakes were worn, the driver said he had been told to go.',
    [
      ['the driver', 'Admitting', 'that the brakes were worn'],
      ['the driver', 'said', 'he had been told to go'],
    ],
    'in front',
  ],
  [
    'The mayor left early, saying she had a train to catch.',
    [['The mayor', 'saying', 'she had a train to catch']],
    'behind',
  ],
  [
    'He said he would go, adding that he had no choice.',
    [
      ['He', 'said', 'he would go'],
      ['He', 'adding', 'that he had no choice'],
    ],
    'behind another cue',
  ],
];

const nested: StageRow[] = [
  [
    '“He told me ‘go home’ twice,” she said.',
    [
      ['she', 'said', '“He told me ‘go home’ twice,”'],
      ['He', 'told', '‘go home’'],
    ],
    'single marks in double ones',
  ],
  [
    '"I asked her, \'Who did this?\' and she ran," Lund said.',
    [
      ['Lund', 'said', '"I asked her, \'Who did this?\' and she ran,"'],
      ['I', 'asked', "'Who did this?'"],
    ],
    'the same in straight marks',
  ],
  [
    '‘I asked her, “Who did this?” and she ran,’ Lund said.',
    [
      ['Lund', 'said', '‘I asked her, “Who did this?” and she ran,’'],
      ['I', 'asked', '“Who did this?”'],
    ],
    'double marks in single ones',
  ],
  [
    'Ruiz said Lund had promised that the bridge would be checked.',
    [
      ['Ruiz', 'said', 'Lund had promised that the bridge would be checked'],
      ['Lund', 'promised', 'that the bridge would be checked'],
    ],
    'a promise inside what is said',
  ],
  [
    'Ruiz said Holm told her: "I will pay."',
    [
      ['Ruiz', 'said', 'Holm told her: "I will pay."'],
      ['Holm', 'told', '"I will pay."'],
    ],
    'a quotation inside what is said',
  ],
];

const mixed: StageRow[] = [
  [
    'Holm said the siren "was broken" and "nobody cared".',
    [['Holm', 'said', 'the siren "was broken" and "nobody cared"']],
    'two parts in marks',
  ],
  ['The siren "was broken", Holm said.', [['Holm', 'said', 'The siren "was broken"']], 'the source behind'],
  [
    'The minister said he was "deeply sorry" for the delay.',
    [['The minister', 'said', 'he was "deeply sorry" for the delay']],
    'some words in marks',
  ],
  [
    'The minister called the plan "a gift to smugglers".',
    [['The minister', 'called', 'the plan "a gift to smugglers"']],
    'what something is called',
  ],
];

describe.each([
  ['clauses', clauses],
  ['comment clauses', comments],
  ['cues without a verb', verbless],
  ['participles', participles],
])('reported speech: %s', (_name, rows) => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    for (const { kind, quoted } of expectTold(text, expected)) {
      expect(kind).toBe('indirect');
      expect(quoted).toEqual([]);
    }
  });
});

describe('quotes inside quotes', () => {
  it.each(nested)('%j: %j (%s)', (text, expected) => {
    expect(expectTold(text, expected).map(({ within }) => within)).toEqual([null, 0]);
  });
});

describe('mixed quotes', () => {
  it.each(mixed)('%j: %j (%s)', (text, expected) => {
    expect(expectTold(text, expected)[0]!.kind).toBe('mixed');
  });
});

describe('who relays', () => {
  const rows: [text: string, relay: string | null, reason: string][] = [
    ['Lund said the bridge was closed, as per the Harbour Gazette.', 'the Harbour Gazette', '"as per" behind'],
    ['As per the Harbour Gazette, Lund said the bridge was closed.', 'the Harbour Gazette', '"as per" in front'],
    ['Lund told the Harbour Gazette he would not resign.', 'the Harbour Gazette', 'the publisher that was told'],
    ['Lund told the jury that he would not resign.', null, 'a jury publishes nothing'],
  ];
  it.each(rows)('of %j: %j (%s)', (text, relay) => {
    const found = attributionsOf(text);
    expect(found.map(({ source }) => source?.text)).toEqual(['Lund']);
    expect(found[0]!.relay?.text ?? null).toBe(relay);
  });
});

describe('stances', () => {
  const rows: [text: string, source: string, stance: Stance][] = [
    ['The ministry said that the dam was safe.', 'The ministry', 'say'],
    ['Ana Ruiz insisted that nobody had been paid.', 'Ana Ruiz', 'claim'],
    ['The treasurer denied that money was missing.', 'The treasurer', 'deny'],
    ['The guard confirmed that the gate was open.', 'The guard', 'confirm'],
    ['Reporters asked whether the mayor would resign.', 'Reporters', 'ask'],
    ['Ruiz promised that the bridge would be checked.', 'Ruiz', 'promise'],
    ['The board wants the mayor to resign.', 'The board', 'want'],
    ['Lund believes that the plan will fail.', 'Lund', 'believe'],
    ['The court ordered the firm to pay 3 million euros.', 'The court', 'order'],
    ['The board accused Lund of lying.', 'The board', 'accuse'],
    ['The actor praised the crew for its patience.', 'The actor', 'praise'],
    ['The opposition criticised the budget as unfair.', 'The opposition', 'criticise'],
    ['The union warned that jobs were at risk.', 'The union', 'warn'],
    ['The agency predicts that the winter will be mild.', 'The agency', 'predict'],
    ['Lund hinted that he would sell the club.', 'Lund', 'suggest'],
    ['The two sides agreed that talks should go on.', 'The two sides', 'agree'],
    ['The minister rejected the plan.', 'The minister', 'reject'],
    ['Lund conceded that he had been wrong.', 'Lund', 'admit'],
    ['The club announced that it had sold its captain.', 'The club', 'announce'],
    ['The report found that a third of bridges were unsafe.', 'The report', 'find'],
    ['Farmers hope that the rain will stop.', 'Farmers', 'hope'],
    ['The engineer feared the dam would burst.', 'The engineer', 'fear'],
    ['Residents oppose the new runway.', 'Residents', 'oppose'],
    ['The bank knows that the rules will change.', 'The bank', 'know'],
  ];
  it.each(rows)('%j: %s, %s', (text, source, stance) => {
    expect(attributionsOf(text).map((found) => [found.source?.text, found.cue?.stance])).toEqual([[source, stance]]);
  });
});

describe('sentences in which nobody says anything', () => {
  const rows: [text: string, reason: string][] = [
    ['The river rose by a metre on Friday night.', 'an event'],
    ['The mayor opened the gate and rang the bell.', 'acts'],
    ['The fee is paid as per the contract.', 'a rule'],
    ['As per tradition, the mayor rang the bell.', 'a custom'],
    ['Correction: The bridge was built in 1911, not 1921.', 'a correction'],
    ['Note: The ferry does not run on Sundays.', 'a note'],
    ['The boats leave at 10:30 and return at noon.', 'a time'],
    ['Pros:\n\n- cheap\n- quiet\n\nCons:\n\n- slow', 'lists'],
    ['Flood: live updates\n\nThe river rose by a metre.', 'a format in a headline'],
    ['It came down to one thing: money.', 'a colon inside a sentence'],
  ];
  it.each(rows)('%j: %s', (text) => {
    expectTold(text, []);
  });
});
