import { describe, expect, it } from 'vitest';
import { expectTold, type StageRow } from './expect-told.ts';

const places: StageRow[] = [
  [
    'The mayor said: "We will rebuild the pier."',
    [['The mayor', 'said', '"We will rebuild the pier."']],
    'source before, colon',
  ],
  [
    'Ana Ruiz said, “The bridge was never inspected.”',
    [['Ana Ruiz', 'said', '“The bridge was never inspected.”']],
    'source before, comma',
  ],
  [
    '"We will rebuild the pier," the mayor said.',
    [['the mayor', 'said', '"We will rebuild the pier,"']],
    'source behind',
  ],
  [
    '“The bridge is old,” said Ana Ruiz, an engineer.',
    [['Ana Ruiz, an engineer', 'said', '“The bridge is old,”']],
    'source behind its verb',
  ],
  [
    '"The bridge is old", the prefect said.',
    [['the prefect', 'said', '"The bridge is old"']],
    'the comma outside the marks',
  ],
  [
    '"Is this the end of the line?" asked the conductor.',
    [['the conductor', 'asked', '"Is this the end of the line?"']],
    'a question',
  ],
  ['"Get out of the building!" shouted a guard.', [['a guard', 'shouted', '"Get out of the building!"']], 'a shout'],
  ['"No," she said.', [['she', 'said', '"No,"']], 'one word'],
  ['Ruiz said "the bolts were rusty".', [['Ruiz', 'said', '"the bolts were rusty"']], 'no comma before the marks'],
  [
    'The minister, who arrived late, said: "The road was blocked."',
    [['The minister, who arrived late', 'said', '"The road was blocked."']],
    'a clause inside the source',
  ],
];

const split: StageRow[] = [
  [
    '"We won," Ana Ruiz said. "And we will win again."',
    [['Ana Ruiz', 'said', '"We won," / "And we will win again."']],
    'a sentence each',
  ],
  [
    '"The pumps," said Ana Ruiz, "were switched off on Friday."',
    [['Ana Ruiz', 'said', '"The pumps," / "were switched off on Friday."']],
    'one sentence in two parts',
  ],
  [
    '“I never met him,” Lund told the court, “and I never wrote to him.”',
    [['Lund', 'told', '“I never met him,” / “and I never wrote to him.”']],
    'those who were told between',
  ],
  [
    '"If the dam bursts," Ruiz warned, "the town will be gone."',
    [['Ruiz', 'warned', '"If the dam bursts," / "the town will be gone."']],
    'a condition first',
  ],
  [
    '‘The bridge’, said Ana Ruiz, ‘was never inspected.’',
    [['Ana Ruiz', 'said', '‘The bridge’ / ‘was never inspected.’']],
    'British commas',
  ],
  [
    '"We slept on the roof." "It was cold," Lindqvist said.',
    [['Lindqvist', 'said', '"We slept on the roof." / "It was cold,"']],
    'two quotations before the cue',
  ],
  ['"Luck," he said. "Nothing else."', [['he', 'said', '"Luck," / "Nothing else."']], 'short parts'],
];

const several: StageRow[] = [
  [
    '"We are ready," she said. "We have waited," he added.',
    [
      ['she', 'said', '"We are ready,"'],
      ['he', 'added', '"We have waited,"'],
    ],
    'a cue each',
  ],
  [
    '"I will go," he said, adding: "I have no choice."',
    [
      ['he', 'said', '"I will go,"'],
      ['he', 'adding', '"I have no choice."'],
    ],
    'a participle with a quotation',
  ],
  [
    '"The dam will burst," warned Ruiz, adding: "Nobody listens."',
    [
      ['Ruiz', 'warned', '"The dam will burst,"'],
      ['Ruiz', 'adding', '"Nobody listens."'],
    ],
    'a rare verb first',
  ],
  [
    '"We had no warning," said Lindqvist.\n\nShe added: "The siren was broken."',
    [
      ['Lindqvist', 'said', '"We had no warning,"'],
      ['She', 'added', '"The siren was broken."'],
    ],
    'a paragraph each',
  ],
];

const marks: StageRow[] = [
  [
    '‘The bridge was never inspected,’ said Ana Ruiz.',
    [['Ana Ruiz', 'said', '‘The bridge was never inspected,’']],
    'British',
  ],
  [
    "'The bridge was never inspected,' said Ana Ruiz.",
    [['Ana Ruiz', 'said', "'The bridge was never inspected,'"]],
    'straight single marks',
  ],
  [
    "'It's over,' said Lund. 'We're done here.'",
    [['Lund', 'said', "'It's over,' / 'We're done here.'"]],
    'apostrophes between single marks',
  ],
  ['«The bridge is closed», said the prefect.', [['the prefect', 'said', '«The bridge is closed»']], 'guillemets'],
  ['„The bridge is closed“, said the prefect.', [['the prefect', 'said', '„The bridge is closed“']], 'low and high'],
  [
    "``The bridge is closed,'' said the prefect.",
    [['the prefect', 'said', "``The bridge is closed,''"]],
    'as LaTeX has them',
  ],
  [
    "''The bridge is closed,'' said the prefect.",
    [['the prefect', 'said', "''The bridge is closed,''"]],
    'doubled single marks',
  ],
  ['She said: "It\'s the dogs\' dinner."', [['She', 'said', '"It\'s the dogs\' dinner."']], 'apostrophes inside'],
];

const overParagraphs: StageRow[] = [
  [
    'Ana Ruiz told the inquiry: “I wrote in May.\n\n“Nobody answered.\n\n“In June I resigned.”\n\nThe inquiry goes on.',
    [['Ana Ruiz', 'told', '“I wrote in May.\n\n“Nobody answered.\n\n“In June I resigned.”']],
    'the opening mark repeated, the closing one at the end',
  ],
  [
    '"We lost the barn," Lindqvist said.\n\n"Then the rain came and the river rose."',
    [['Lindqvist', 'said', '"We lost the barn," / "Then the rain came and the river rose."']],
    'the next paragraph is more of it',
  ],
];

const layout: StageRow[] = [
  [
    'Ana Ruiz has a simple answer: "Nobody checked it."',
    [['Ana Ruiz', ':', '"Nobody checked it."']],
    'a colon behind no verb of saying',
  ],
  [
    'Ana Ruiz: "The bridge was never inspected."',
    [['Ana Ruiz', ':', '"The bridge was never inspected."']],
    'a name and a colon',
  ],
  [
    'Our reporter: "The bridge was never inspected."',
    [['Our reporter', ':', '"The bridge was never inspected."']],
    'a noun phrase and a colon',
  ],
  ['“Do the small things well.” – Tom Lund', [['Tom Lund', '–', '“Do the small things well.”']], 'a byline'],
  ['In her own words, "the rent broke us".', [['her', 'words', '"the rent broke us"']], 'in her own words'],
  [
    '"We will not sell the pier": council leader\n\nThe pier stays.',
    [['council leader', ':', '"We will not sell the pier"']],
    'a headline with its source',
  ],
  [
    'Q: Did you see it?\n\nA: I heard it first.',
    [
      ['Q', ':', 'Did you see it?'],
      ['A', ':', 'I heard it first'],
    ],
    'question and answer',
  ],
  [
    'PORT ELLERY (Agency) — "The dam is safe," the ministry said.',
    [['the ministry', 'said', '"The dam is safe,"']],
    'behind a dateline',
  ],
];

describe.each([
  ['source before and behind', places],
  ['quotes cut by their attribution', split],
  ['several quotes', several],
  ['house styles', marks],
  ['over paragraphs', overParagraphs],
  ['made by the layout', layout],
])('direct quotes: %s', (_name, rows) => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    for (const { kind, quoted } of expectTold(text, expected)) {
      expect(kind).toBe(text.startsWith('Q:') ? 'indirect' : 'direct');
      for (const span of quoted) expect(span.text).not.toMatch(/^[“"«„`]|[”"»]$/);
    }
  });
});

describe('quotations without a cue', () => {
  it('go on from the speaker of reported speech', () => {
    const [, next] = expectTold('Lindqvist said the barn was lost. "Then the rain came."', [
      ['Lindqvist', 'said', 'the barn was lost'],
      ['-', '-', '"Then the rain came."'],
    ]);
    expect(next!.continues).toBe(0);
  });

  it('stand alone where nobody spoke before', () => {
    const [only] = expectTold('The farm is gone.\n\n"Then the rain came and took it."', [
      ['-', '-', '"Then the rain came and took it."'],
    ]);
    expect(only!.continues).toBeNull();
  });
});

describe('who relays', () => {
  it('is the publisher that was told', () => {
    const [only] = expectTold('"We are ready," she told the Harbour Gazette.', [['she', 'told', '"We are ready,"']]);
    expect(only!.relay?.text).toBe('the Harbour Gazette');
  });
});

describe('words in marks that nobody says', () => {
  const rows: [text: string, reason: string][] = [
    ['The so-called "smart bin" has cost the town a fortune.', 'scare quotes'],
    ["His 'expert' advice cost them the match.", 'scare quotes in single marks'],
    ['Police arrested "dozens" of people on Friday.', 'a number in scare quotes'],
    ['Dwayne "The Rock" Ode won the bout.', 'a nickname'],
    ['Ida "Bricks" Holm retired on Monday.', 'a nickname inside a name'],
    ['The film "Nights of Salt" opens on Friday.', 'the title of a film'],
    ['The album "Low Tide" sold badly.', 'the title of an album'],
    ['The pier, once called "the longest folly in the north", will close.', 'what something is called'],
    ['He is known as "the Count".', 'a name that somebody goes by'],
    ['The word "ferry" comes from Old Norse.', 'a word as a word'],
    ['The hall is 6\' 2" high and the door 12" wide.', 'feet and inches'],
    ['Correction: "Harbour" was spelled wrong.', 'a correction'],
  ];
  it.each(rows)('%j: %s', (text) => {
    expectTold(text, []);
  });
});
