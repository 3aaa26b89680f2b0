import { describe, expect, it } from 'vitest';
import { findAnnouncements, findLabelled } from '../../../src/stages/quotes/labels.ts';
import { contextOf, showDecoded } from './read.ts';

type Row = [text: string, told: [source: string, cue: string, content: string][], reason: string];

const turns: Row[] = [
  [
    'Q: Did you see it?\n\nA: I heard it.',
    [
      ['Q', ':', 'Did you see it?'],
      ['A', ':', 'I heard it'],
    ],
    'question and answer',
  ],
  [
    'Question: Why?\n\nAnswer: Because.',
    [
      ['Question', ':', 'Why?'],
      ['Answer', ':', 'Because'],
    ],
    'in full',
  ],
  [
    'COUNSEL: Why?\n\nWITNESS: Because.',
    [
      ['COUNSEL', ':', 'Why?'],
      ['WITNESS', ':', 'Because'],
    ],
    'roles in capitals',
  ],
  [
    'Ana Ruiz: It was old.\n\nTom Lund: It was not.\n\nAna Ruiz: It was.',
    [
      ['Ana Ruiz', ':', 'It was old'],
      ['Tom Lund', ':', 'It was not'],
      ['Ana Ruiz', ':', 'It was'],
    ],
    'names that come back',
  ],
  ['Ana Ruiz: I never saw it.', [['Ana Ruiz', ':', 'I never saw it']], 'a single name before the first person'],
  [
    '1. COUNSEL: Why?\n\n2. WITNESS: Because.',
    [
      ['COUNSEL', ':', 'Why?'],
      ['WITNESS', ':', 'Because'],
    ],
    'numbered turns',
  ],
];

const wholeQuotations: Row[] = [
  ['Ana Ruiz: “It was old.”', [['Ana Ruiz', ':', '“It was old.”']], 'a name'],
  ['Our reporter: "It was old."', [['Our reporter', ':', '"It was old."']], 'a noun phrase'],
  ['Ana Ruiz: “It was old. It fell.”', [['Ana Ruiz', ':', '“It was old. It fell.”']], 'two sentences in marks'],
];

const headlines: Row[] = [
  [
    'Pier to close in May: council\n\nThe pier closes.',
    [['council', ':', 'Pier to close in May']],
    'a claim and its source',
  ],
  [
    '“We will not sell”: union\n\nThe pier stays.',
    [['union', ':', '“We will not sell”']],
    'a quotation and its source',
  ],
  [
    'Storm to reach coast by Friday - forecasters\n\nIt rained.',
    [['forecasters', '-', 'Storm to reach coast by Friday']],
    'a dash',
  ],
  [
    'Storm to reach coast by Friday – police\n\nIt rained.',
    [['police', '–', 'Storm to reach coast by Friday']],
    'a longer dash',
  ],
];

const nearMisses: Row[] = [
  ['Correction: The bridge was built in 1911.', [], 'a correction'],
  ['Correction: “The bridge was built in 1911.”', [], 'a correction in marks'],
  ['Note: The ferry does not run on Sundays.', [], 'a note'],
  ['WARNING: Do not eat it.\n\nUPDATE: The warning was lifted.', [], 'announcements in capitals'],
  ['TIME: 10.30\n\nPLACE: Town hall', [], 'particulars in capitals'],
  ['Pros:\n\n- cheap\n\nCons:\n\n- slow', [], 'a list'],
  ['Pros: cheap\n\nCons: slow\n\nPrice: ten pounds', [], 'labels of a review'],
  ['The boats leave at 10:30 and return at noon.', [], 'a time'],
  ['10:30 The first boats leave.', [], 'a time at the start'],
  ['Flood in Eastby rises: live updates\n\nThe river rose.', [], 'a format behind the colon'],
  ['Flood hits Eastby: in pictures\n\nThe river rose.', [], 'a format with a preposition'],
  ['Flood: what we know\n\nThe river rose.', [], 'a clause behind the colon'],
  ['Eastby - a day out\n\nThe pier is open.', [], 'a dash before a phrase'],
  ['Ana Ruiz: 7. A solid game.\n\nTom Lund: 6/10. Slow.\n\nIda Holm: 8. Superb.', [], 'marks for players'],
  ['Ana Ruiz: The woman who builds bridges.', [], 'a description behind a name'],
  ['The mayor said: It is over.', [], 'a verb before the colon'],
  ['It came down to one thing: money.', [], 'a sentence with a colon'],
  ['He wants three things, he says: rain, sun and wind.', [], 'a comma before the colon'],
  ['A very long line of words before it ends: so.', [], 'too long for a label'],
  ['“One: two,” he said.', [], 'a colon inside a quotation'],
  ['Ruiz:', [], 'nothing behind the colon'],
];

describe.each([
  ['turns', turns],
  ['labels before a whole quotation', wholeQuotations],
  ['headlines', headlines],
  ['near misses', nearMisses],
])('%s', (_name, rows) => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findLabelled(context).map((item) => showDecoded(context, item))).toEqual(expected);
  });
});

describe('announcements', () => {
  const rows: [text: string, colons: number, reason: string][] = [
    ['Note: The ferry does not run.', 1, 'a note'],
    ['NOTE: It runs.\n\nUPDATE: It does not.', 2, 'in capitals'],
    ['Ana Ruiz: I never saw it.', 0, 'a name'],
    ['She left a note: it was over.', 0, 'the word inside a sentence'],
  ];
  it.each(rows)('%j has %d: %s', (text, colons) => {
    const context = contextOf(text);
    const found = findAnnouncements(context);
    expect(found).toHaveLength(colons);
    for (const token of found) expect(context.tokens.text[token]).toBe(':');
  });
});
