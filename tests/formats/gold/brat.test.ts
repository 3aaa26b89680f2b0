import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import { parseBrat } from '../../../src/formats/gold/brat.ts';

const TEXT = '“No more,” Ana Ruiz said. “We\nare done.” She and Tom Beck asked who paid.';
const SPANS = {
  content: 'T1\tContent 0 10;26 40\t“No more,” “We are done.”',
  source: 'T2\tSource 11 19\tAna Ruiz',
  cue: 'T3\tCue 20 24\tsaid',
  trigger: 'T4\tAttribution 20 24\tsaid',
  content2: 'T5\tContent 64 72\twho paid',
  source2: 'T6\tSource 41 57\tShe and Tom Beck',
  cue2: 'T7\tCue 58 63\tasked',
};
const FIRST = { content: ['“No more,”', '“We\nare done.”'], cue: ['said'], source: ['Ana Ruiz'] };
const SECOND = { content: ['who paid'], cue: ['asked'], source: ['She and Tom Beck'] };
const ALL = Object.values(SPANS);

function read(lines: readonly string[], text = TEXT) {
  return parseBrat([{ id: 'a', text, ann: `${lines.join('\n')}\n`, name: 'a.ann' }]);
}

function words({ text, quotes }: GoldDocument) {
  const slices = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end));
  return (quotes ?? []).map(({ content, cue, source }) => ({
    content: slices(content),
    cue: slices(cue),
    source: slices(source),
  }));
}

const STYLES: readonly (readonly [lines: readonly string[], reason: string])[] = [
  [
    [...ALL, 'E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2', 'E2\tAttribution:T4 Cue:T7 Content:T5 Source:T6'],
    'events',
  ],
  [[...ALL, 'E1\tAttribution:T4 Source:T2 Content:T1 Cue:T3', 'E2\tCue:T7 Source:T6 Content:T5'], 'the cue as trigger'],
  [
    ALL.map((line) => line.replace(/\t(Content|Source|Cue) /, (role) => role.toLowerCase())).concat(
      'E1\tattribution:T4 content:T1 cue:T3 source:T2',
      'E2\tattribution:T4 content:T5 cue:T7 source:T6',
    ),
    'lower case',
  ],
  [
    [
      ...ALL,
      'R1\tSays Arg1:T2 Arg2:T1\t',
      'R2\tSignals Arg1:T3 Arg2:T1',
      'R3\tSays Arg1:T6 Arg2:T5',
      'R4\tSignals Arg1:T5 Arg2:T7',
    ],
    'relations to the content',
  ],
  [
    [...ALL, 'R1\tBy Arg1:T3 Arg2:T2', 'R2\tOf Arg1:T3 Arg2:T1', 'R3\tBy Arg1:T7 Arg2:T6', 'R4\tOf Arg1:T7 Arg2:T5'],
    'relations from the cue',
  ],
  [
    [
      ...ALL,
      'R1\tBy Arg1:T2 Arg2:T1',
      'R2\tWith Arg1:T2 Arg2:T3',
      'R3\tBy Arg1:T6 Arg2:T5',
      'R4\tWith Arg1:T6 Arg2:T7',
    ],
    'relations from the source',
  ],
  [
    [
      ...ALL,
      'T8\tAttribution 58 63\tasked',
      ...['T1', 'T2', 'T3'].map((id, i) => `R${i + 1}\tPart Arg1:T4 Arg2:${id}`),
      ...['T5', 'T6', 'T7'].map((id, i) => `R${i + 4}\tPart Arg1:${id} Arg2:T8`),
    ],
    'relations to a span of the type Attribution',
  ],
  [
    [
      ...ALL,
      ...['T1', 'T2', 'T3'].map((id, i) => `A${i + 1}\tAttributionId ${id} 1`),
      ...['T5', 'T6', 'T7'].map((id, i) => `A${i + 4}\tAttributionId ${id} 2`),
    ],
    'attributes with the number of the attribution',
  ],
];

describe('parseBrat', () => {
  it.each(STYLES)('links spans by %s', (lines, reason) => {
    const { documents, errors } = read(lines);
    expect(errors, reason).toEqual([]);
    expect(words(documents[0]!), reason).toEqual([FIRST, SECOND]);
  });

  it('shares one source among several contents', () => {
    const lines = [...ALL, 'R1\tBy Arg1:T2 Arg2:T1', 'R2\tBy Arg1:T2 Arg2:T5', 'R3\tOf Arg1:T7 Arg2:T5'];
    expect(words(read(lines).documents[0]!)).toEqual([
      { ...FIRST, cue: [] },
      { content: ['who paid'], cue: ['asked'], source: ['Ana Ruiz'] },
    ]);
  });

  it('takes a content without any link for a quote of its own, and nothing else', () => {
    expect(words(read(ALL).documents[0]!)).toEqual([
      { content: FIRST.content, cue: [], source: [] },
      { content: SECOND.content, cue: [], source: [] },
    ]);
  });

  it('joins contents that a relation joins', () => {
    const lines = ['T1\tContent 0 10\t“No more,”', 'T2\tContent 26 40\t“We are done.”', SPANS.cue.replace('T3', 'T9')];
    const { documents } = read([...lines, 'R1\tContinues Arg1:T2 Arg2:T1', 'R2\tOf Arg1:T9 Arg2:T2']);
    expect(words(documents[0]!)).toEqual([{ content: FIRST.content, cue: ['said'], source: [] }]);
  });

  it('reads the kind from an attribute', () => {
    const lines = [
      ...ALL,
      'E1\tAttribution:T4 Content:T1',
      'A1\tKind E1 Direct',
      'A2\tKind T5 indirect',
      'A3\tNegated T5',
    ];
    expect(read(lines).documents[0]?.quotes).toMatchObject([{ kind: 'direct' }, { kind: 'indirect' }]);
  });

  it('reads names by their type', () => {
    const lines = [
      'T1\tPerson 11 19\tAna Ruiz',
      'T2\tPER 49 57\tTom Beck',
      'T3\tORG 11 14\tAna',
      'T4\tVessel 0 3\t“No',
    ];
    const [document] = read(lines).documents;
    expect(document?.entities).toEqual([
      { start: 11, end: 19, type: 'person' },
      { start: 49, end: 57, type: 'person' },
      { start: 11, end: 14, type: 'organisation' },
    ]);
    expect(document).not.toHaveProperty('quotes');
  });

  it('knows from one file that a layer is annotated in all', () => {
    const { documents } = parseBrat([
      { id: 'a', text: TEXT, ann: ALL.join('\n'), name: 'a.ann' },
      { id: 'b', text: TEXT, ann: '', name: 'b.ann' },
    ]);
    expect(documents[1]).toMatchObject({ quotes: [] });
    expect(documents[1]).not.toHaveProperty('entities');
  });

  it('counts offsets in code points', () => {
    const { documents, errors } = read(['T1\tContent 3 7\t🦉 no', 'T2\tSource 8 11\tAna'], '🦉🦉 🦉 no Ana');
    expect(errors).toEqual([]);
    expect(words(documents[0]!)).toEqual([{ content: ['🦉 no'], cue: [], source: [] }]);
  });

  it('lets notes, normalisations, equivalences and carriage returns pass', () => {
    const { documents, errors } = read([
      '#1\tAnnotatorNotes T1\tsure?',
      'N1\tReference T1 x:1\ty',
      '*\tEquiv T1 T2',
      '',
      `${SPANS.content}\r`,
    ]);
    expect(errors).toEqual([]);
    expect(words(documents[0]!)).toHaveLength(1);
  });

  const broken: readonly (readonly [line: string, where: string, reason: string])[] = [
    ['T9 Content 0 3 “No', 'a.ann, line 2', 'blanks for tabs'],
    ['T9\tContent 0 3\tYes', 'a.ann, line 2', 'other words than the text has'],
    ['T9\tContent 0 900\t“No', 'a.ann, line 2', 'past the end'],
    ['T9\tContent 3 3\t', 'a.ann, line 2', 'an empty span'],
    ['T1\tContent 0 3\t“No', 'a.ann, line 2', 'an id twice'],
    ['E1\tAttribution:T4 Content:T77', 'a.ann', 'a link to nothing'],
    ['R1\tBy Arg1:T1 Arg2:T77', 'a.ann', 'a relation to nothing'],
    ['something else', 'a.ann, line 2', 'no brat at all'],
  ];
  it.each(broken)('%s costs the document', (line, where, reason) => {
    const { documents, errors } = read([SPANS.content, line, SPANS.trigger]);
    expect(documents, reason).toEqual([]);
    expect(errors).toMatchObject([{ code: 'bad-gold' }]);
    expect(errors[0]?.where?.startsWith(where), `${errors[0]?.where ?? ''} is at ${where}`).toBe(true);
  });
});
