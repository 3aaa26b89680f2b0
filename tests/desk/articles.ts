import { createHash } from 'node:crypto';
import type { OnrecordRecord } from '../../src/index.ts';
import { spanOf } from '../../src/document/span.ts';
import { makeRecord } from '../report/make-record.ts';

/** The place of `words` in a text, as a span. */
function at(text: string, words: string, from = 0): ReturnType<typeof spanOf> {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return spanOf(text, start, start + words.length);
}

const TEXT = [
  'Ferry to stay in port 🚢',
  '“The ferry is safe,” harbour master Ines Falk said on Monday. “It failed 3 of 40 tests.”',
  'Tom Okoro denied that the pier had been closed. 🧑‍✈️ Nobody asked the crew, Falk added.',
].join('\n\n');

/** A record about a ferry with two speakers; its text has characters outside of the basic plane before most of its findings. */
export function ferryRecord(id = 'ferry', document: Partial<OnrecordRecord['document']> = {}): OnrecordRecord {
  const [first, second, third] = [
    '“The ferry is safe,”',
    '“It failed 3 of 40 tests.”',
    'that the pier had been closed',
  ];
  const paragraphs = TEXT.split('\n\n').map((text) => at(TEXT, text));
  const entity = (number: number, name: string, ...mentions: string[]) => ({
    id: `e${number}`,
    type: 'person' as const,
    name,
    aliases: [],
    descriptions: [],
    mentions: mentions.map((words) => ({ ...at(TEXT, words), kind: 'name' as const })),
  });
  const speaker = (number: number, name: string) =>
    ({ entity: `e${number}`, name, how: 'name', confidence: 0.9 }) as const;
  const quote = { via: null, within: null, confidence: 0.9 };
  const sure = { polarity: 'affirmative', certainty: 'certain' } as const;
  const claim = { ...sure, about: [], dates: [], quantities: [] };
  return makeRecord(TEXT, {
    document: { id, sha256: createHash('sha256').update(TEXT).digest('hex'), ...document },
    sentences: paragraphs.map(({ start, end }, paragraph) => ({
      start,
      end,
      paragraph,
      zone: paragraph === 0 ? 'headline' : 'body',
    })),
    entities: [entity(1, 'Ines Falk', 'Ines Falk'), entity(2, 'Tom Okoro', 'Tom Okoro')],
    dates: [{ id: 'd1', ...at(TEXT, 'Monday'), type: 'DATE', value: '2024-05-13' }],
    quotes: [
      {
        ...quote,
        id: 'q1',
        kind: 'direct',
        content: [at(TEXT, first), at(TEXT, second)],
        quoted: [at(TEXT, 'The ferry is safe,'), at(TEXT, 'It failed 3 of 40 tests.')],
        cue: { ...at(TEXT, 'said'), stance: 'say' },
        source: at(TEXT, 'harbour master Ines Falk'),
        speaker: speaker(1, 'Ines Falk'),
      },
      {
        ...quote,
        id: 'q2',
        kind: 'indirect',
        content: [at(TEXT, third)],
        quoted: [],
        cue: { ...at(TEXT, 'denied'), stance: 'deny' },
        source: at(TEXT, 'Tom Okoro'),
        speaker: speaker(2, 'Tom Okoro'),
      },
    ],
    claims: [
      {
        ...claim,
        ...at(TEXT, 'It failed 3 of 40 tests.'),
        id: 'c1',
        quote: 'q1',
        speaker: 'e1',
        type: 'quantity',
        checkable: true,
        checkWorthiness: 0.82,
        standalone: 'The ferry failed 3 of 40 tests.',
        why: ['a figure'],
      },
      {
        ...claim,
        ...at(TEXT, 'the pier had been closed'),
        id: 'c2',
        quote: 'q2',
        speaker: 'e2',
        type: 'event',
        checkable: true,
        checkWorthiness: 0.4,
        standalone: null,
        why: [],
      },
    ],
  });
}

const HOSTILE = [
  '<img src=x onerror="window.ran=1"> and </script><script>window.ran=1</script>',
  '“<b onmouseover=window.ran=1>Bold</b> \u202egnp.exe\u202c &amp; {{7*7}} ${1}\u0000,” <svg/onload=window.ran=1> said.',
].join('\n\n');

/** A record whose text, names, title and addresses try to get into the page. */
export function hostileRecord(id = 'hostile"><script>window.ran=1</script>'): OnrecordRecord {
  const name = '<svg/onload=window.ran=1>';
  const paragraphs = HOSTILE.split('\n\n').map((text) => at(HOSTILE, text));
  const words = HOSTILE.slice(HOSTILE.indexOf('“'), HOSTILE.indexOf('”') + 1);
  return makeRecord(HOSTILE, {
    document: {
      id,
      sha256: createHash('sha256').update(HOSTILE).digest('hex'),
      title: '<script>window.ran=1</script>\u202etitle',
      url: 'javascript:window.ran=1',
      source: '"><img src=x onerror=window.ran=1>',
    },
    sentences: paragraphs.map(({ start, end }, paragraph) => ({ start, end, paragraph, zone: 'body' })),
    entities: [
      {
        id: 'e1',
        type: 'person',
        name,
        aliases: ['javascript:window.ran=1'],
        descriptions: [],
        mentions: [{ ...at(HOSTILE, name), kind: 'name' }],
      },
    ],
    quotes: [
      {
        id: 'q1',
        kind: 'direct',
        content: [at(HOSTILE, words)],
        quoted: [],
        cue: { ...at(HOSTILE, 'said'), stance: 'say' },
        source: at(HOSTILE, name),
        speaker: { entity: 'e1', name, how: 'name', confidence: 1 },
        via: null,
        within: null,
        confidence: 1,
      },
    ],
  });
}
