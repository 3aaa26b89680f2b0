import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import { fileNames } from '../../../src/formats/exchange/annotation-format.ts';
import { annotationsOf } from '../../../src/formats/exchange/annotations.ts';
import { bratAnnotations } from '../../../src/formats/exchange/brat.ts';
import { citron } from '../../../src/formats/exchange/citron.ts';
import { conll } from '../../../src/formats/exchange/conll.ts';
import { labelStudio } from '../../../src/formats/exchange/label-studio.ts';
import { prodigy } from '../../../src/formats/exchange/prodigy.ts';
import { GoldDocumentSchema } from '../../../src/evaluation/gold.ts';
import { parseBrat } from '../../../src/formats/gold/brat.ts';
import { anyAnnotated, BRIDGE, roundTrip, written } from './annotated.ts';
import { anyRecord, bridgeRecord } from './records.ts';

/** Without the layers that have nothing in them: formats do not tell those from layers that were not annotated. */
function filled(document: GoldDocument): Partial<GoldDocument> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

describe.each([labelStudio, prodigy])('$name', (format) => {
  it('gives back all annotations', () => {
    const { documents, errors } = roundTrip(format, [BRIDGE, { ...BRIDGE, id: 'again' }]);
    expect(errors).toEqual([]);
    expect(documents).toEqual([BRIDGE, { ...BRIDGE, id: 'again' }]);
  });

  it('gives back the annotations of any text', () => {
    fc.assert(
      fc.property(anyAnnotated, (document) => {
        const { documents, errors } = roundTrip(format, [document]);
        expect(errors).toEqual([]);
        expect(filled(documents[0]!)).toEqual(filled(document));
      }),
    );
  });

  it('tells what is wrong, and reads the rest', () => {
    const [good, bad] = [written(format, [BRIDGE]), written(format, [{ ...BRIDGE, text: '😀 short' }])];
    const both = format.name === 'prodigy' ? good + bad : `[${good.slice(1, -3)},${bad.slice(1, -3)}]`;
    const { documents, errors } = format.parse!(both, 'tasks', 'tasks');
    expect(documents).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'bad-gold', where: expect.stringMatching(/^tasks/) as string });
    expect(format.parse!('{"no": ', 'tasks', 'tasks').errors[0]).toMatchObject({ code: 'bad-gold' });
  });
});

describe('label-studio', () => {
  it('counts code points, and keeps what was found as a prediction', () => {
    const [task] = JSON.parse(written(labelStudio, [BRIDGE])) as {
      data: { text: string };
      predictions: { result: { value: { start: number; end: number; text: string; labels?: string[] } }[] }[];
    }[];
    const points = Array.from(task!.data.text);
    const regions = task!.predictions[0]!.result.filter(
      (item) => (item as { value?: { labels?: string[] } }).value?.labels !== undefined,
    );
    expect(regions).toHaveLength(3 + 3 + 4 + 1);
    for (const { value } of regions) expect(points.slice(value.start, value.end).join('')).toBe(value.text);
  });

  it('reads what an annotator made of it before the prediction, and not what was cancelled', () => {
    const region = (start: number, end: number, label: string) => ({
      id: `x${start}`,
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      value: { start, end, labels: [label] },
    });
    const task = {
      id: 7,
      data: { text: 'Ana Ruiz spoke.' },
      predictions: [{ result: [region(0, 3, 'Person')] }],
      annotations: [
        { result: [region(0, 8, 'PER'), region(9, 14, 'Verb')] },
        { was_cancelled: true, result: [region(4, 8, 'Person')] },
      ],
    };
    expect(labelStudio.parse!(JSON.stringify([task]), 'export.json', 'export').documents).toEqual([
      {
        id: '7',
        text: 'Ana Ruiz spoke.',
        title: null,
        publishedAt: null,
        withSpeakers: false,
        withNames: false,
        entities: [{ start: 0, end: 8, type: 'person' }],
      },
    ]);
  });
});

describe('prodigy', () => {
  it('has tokens that begin and end where spans do', () => {
    fc.assert(
      fc.property(anyAnnotated, (document) => {
        const task = JSON.parse(written(prodigy, [document])) as {
          text: string;
          tokens: { text: string; start: number; end: number; id: number }[];
          spans: { start: number; end: number; token_start: number | null; token_end: number | null }[];
        };
        const points = Array.from(task.text);
        task.tokens.forEach(({ text, start, end, id }, i) => {
          expect([points.slice(start, end).join(''), id]).toEqual([text, i]);
        });
        for (const { start, end, token_start: first, token_end: last } of task.spans) {
          if (first !== null) expect(task.tokens[first]!.start).toBe(start);
          if (last !== null) expect(task.tokens[last]!.end).toBe(end);
        }
      }),
    );
  });

  it('passes over what was rejected', () => {
    const line = written(prodigy, [BRIDGE]).trimEnd();
    const answered = ['accept', 'reject', 'ignore'].map((answer) => `${line.slice(0, -1)},"answer":"${answer}"}`);
    expect(prodigy.parse!(answered.join('\n\n'), 'f', 'f').documents).toHaveLength(1);
  });
});

describe('brat', () => {
  const read = (document: GoldDocument) =>
    parseBrat([{ id: document.id, text: document.text, ann: bratAnnotations(document), name: 'a.ann' }]);

  it('is a line a span, an event a quote', () => {
    expect(bratAnnotations(BRIDGE)).toBe(
      [
        'T1\tPerson 8 16\tAna Ruiz',
        'T2\tPerson 38 47\tTom Birch',
        'T3\tContent 22 26\t“no”',
        'T4\tSource 2 16\tMayor Ana Ruiz',
        'T5\tCue 17 21\tsaid',
        'E1\tContent:T3 Source:T4 Cue:T5',
        'A1\tKind E1 direct',
        '#1\tAnnotatorNotes E1\tspeaker: Ana Ruiz',
        'T6\tContent 55 58;63 74\tit, “it leaked”',
        'T7\tSource 38 47\tTom Birch',
        'T8\tCue 48 54\tdenied',
        'E2\tContent:T6 Source:T7 Cue:T8',
        'A2\tKind E2 mixed',
        '#2\tAnnotatorNotes E2\tspeaker: Tom Birch',
        '',
      ].join('\n'),
    );
  });

  it('gives back names and quotes', () => {
    const { documents, errors } = read(BRIDGE);
    expect(errors).toEqual([]);
    expect(documents[0]!.entities).toEqual(BRIDGE.entities!.map(({ start, end, type }) => ({ start, end, type })));
    expect(documents[0]!.quotes).toEqual(
      BRIDGE.quotes!.map(({ content, cue, source, kind }) => ({ content, cue, source, kind })),
    );
  });

  it('is read in any text, and the same when written again', () => {
    fc.assert(
      fc.property(anyAnnotated, (document) => {
        const once = read(document);
        expect(once.errors).toEqual([]);
        const twice = read({ ...once.documents[0]!, withNames: false });
        expect(twice).toEqual(once);
      }),
    );
  });
});

describe('citron', () => {
  it('gives back quotes, and speakers whose name stands in the text', () => {
    const { documents, errors } = roundTrip(citron, [BRIDGE]);
    expect(errors).toEqual([]);
    expect(documents[0]).toMatchObject({
      id: 'file',
      text: BRIDGE.text,
      withSpeakers: true,
      quotes: BRIDGE.quotes!.map(({ content, cue, source, speaker }) => ({ content, cue, source, speaker })),
    });
  });

  it('gives back the quotes of any text', () => {
    fc.assert(
      fc.property(anyAnnotated, (document) => {
        const { documents, errors } = roundTrip(citron, [document]);
        expect(errors).toEqual([]);
        const spans = (of: GoldDocument) => of.quotes?.map(({ content, cue, source }) => ({ content, cue, source }));
        expect(spans(documents[0]!)).toEqual(spans(document));
      }),
    );
  });

  it.each([
    ['{"text": "x"}', /quotes/, 'no quotes'],
    [
      '{"text":"abc","quotes":[{"sources":[],"contents":[{"start":0,"end":2,"text":"bc"}]}]}',
      /not what the text/,
      'a wrong span',
    ],
    ['nothing', /not JSON/, 'no JSON'],
  ])('says what is wrong with %s', (json, message, reason) => {
    const { errors } = citron.parse!(json, 'a.json', 'a');
    expect(errors, reason).toHaveLength(1);
    expect(`${errors[0]!.message} ${errors[0]!.where!}`).toMatch(message);
  });
});

describe('conll', () => {
  it('is a token a line with its tag', () => {
    const text = 'Ana Ruiz left Corran.';
    const document = { ...BRIDGE, id: 'x', text, entities: [mention(0, 8, 'person'), mention(14, 20, 'location')] };
    expect(written(conll, [document])).toBe(
      `-DOCSTART-\tO\n# id = "x"\n# text = "${text}"\n\nAna\tB-PER\nRuiz\tI-PER\nleft\tO\nCorran\tB-LOC\n.\tO\n\n`,
    );
  });

  it('gives back the names of any texts, but those that overlap', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotated, { maxLength: 3 }), (documents) => {
        const { documents: read, errors } = roundTrip(conll, documents);
        expect(errors).toEqual([]);
        expect(read.map(({ id, text }) => ({ id, text }))).toEqual(documents.map(({ id, text }) => ({ id, text })));
        expect(roundTrip(conll, read).documents).toEqual(read);
      }),
    );
  });

  const rows: readonly (readonly [lines: string, names: readonly string[], reason: string])[] = [
    [
      'Ana NNP I-NP I-PER\nRuiz NNP I-NP I-PER\nleft VBD I-VP O',
      ['person:Ana Ruiz'],
      'CoNLL-2003, with four columns and IOB1',
    ],
    ['Ana I-PER\nTom B-PER\nleft O', ['person:Ana', 'person:Tom'], 'IOB1 with two names side by side'],
    ['Ana B-PER\nPost I-ORG', ['person:Ana', 'organisation:Post'], 'a type that changes'],
    ['Ana B-PER\nRuiz E-PER\nRome S-LOC', ['person:Ana Ruiz', 'location:Rome'], 'BIOES'],
    ['In O\nRome B-GPE\n\nRome I-LOC', ['location:Rome', 'location:Rome'], 'sentences'],
    ['Pi B-WORK\nAna B-PER', ['person:Ana'], 'a type of another kind'],
  ];
  it.each(rows)('reads %j', (lines, names, reason) => {
    const { documents, errors } = conll.parse!(lines, 'a.conll', 'a');
    expect(errors).toEqual([]);
    const [{ text, entities }] = documents as readonly [GoldDocument];
    expect(
      entities!.map(({ start, end, type }) => `${type}:${text.slice(start, end)}`),
      reason,
    ).toEqual(names);
  });

  it.each([
    ['Ana PERSON', /"PERSON" is no tag/, 'no tag'],
    ['# text = "Tom left"\nAna O', /token "Ana" is not in the text/, 'a token that is not there'],
    ['# text = left\nleft O', /does not hold a text/, 'a text that is no JSON'],
  ])('says what is wrong with %j', (lines, message, reason) => {
    const { errors } = conll.parse!(lines, 'a.conll', 'a');
    expect(errors[0]!.message, reason).toMatch(message);
    expect(errors[0]!.where).toMatch(/a\.conll, line \d/);
  });
});

describe('annotationsOf', () => {
  it('says what the record says', () => {
    const document = annotationsOf(bridgeRecord());
    expect(GoldDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(document.quotes).toHaveLength(2);
    expect(document.quotes![0]).toMatchObject({ kind: 'indirect', speaker: { kind: 'named', names: ['Ana Ruiz'] } });
    expect(document.entities!.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Tom Birch', 'Corran Rail']);
  });

  it('is sound for any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(GoldDocumentSchema.safeParse(annotationsOf(record)).error).toBeUndefined();
      }),
    );
  });
});

describe('names of files', () => {
  it.each([
    ['https://example.org/a?b=c', 'https_example.org_a_b_c', 'an address'],
    ['../../etc/passwd', '__.._etc_passwd', 'a way out'],
    ['Ärzte über Köln', 'Ärzte_über_Köln', 'letters of any language'],
    ['', 'document', 'nothing'],
  ])('%j becomes %j', (id, name, reason) => {
    expect(fileNames()(id), reason).toBe(name);
  });

  it('are different for different documents', () => {
    const nameOf = fileNames();
    expect(['a/b', 'a b', 'A_B'].map(nameOf)).toEqual(
      ['a_b', 'a_b-2', 'A_B-2'].map((name, i) => (i === 2 ? 'A_B-3' : name)),
    );
  });
});

function mention(start: number, end: number, type: 'person' | 'location') {
  return { start, end, type };
}
