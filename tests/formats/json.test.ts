import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonLines } from '../../src/formats/json.ts';
import { bytesOf, inShort, readBytes } from './read-bytes.ts';

const JSON_ROWS: readonly (readonly [content: string, items: readonly string[], reason: string])[] = [
  ['{"id": "a", "text": "No."}', ['a: No.'], 'one document'],
  ['\ufeff{"id": "a", "text": "No."}', ['a: No.'], 'behind a byte order mark'],
  ['{"text": "No."}', ['name: No.'], 'its id is the name of the file'],
  ['{"id": null, "text": "No."}', ['name: No.'], 'null is the same as absent'],
  ['[{"id": "a", "text": "No."}, {"html": "<p>Yes."}]', ['a: No.', 'name#2: <p>Yes.'], 'an array'],
  ['{"documents": [{"text": "No."}]}', ['name#1: No.'], 'an object with an array'],
  ['{"id": "a", "text": "No.", "quotes": [{}], "style": 5}', ['a: No.'], 'other fields are let pass'],
  ['{"id": "a", "text": "No.", "title": null}', ['a: No.'], 'a field that is null'],
  [
    '[{"id": "a", "text": "No."}, 5, {"id": "b", "text": "Yes."}]',
    ['a: No.', 'invalid-field', 'b: Yes.'],
    'a wrong one costs no other',
  ],
  ['{"id": 5, "text": "No."}', ['invalid-field'], 'an id that is a number'],
  ['{"id": "", "text": "No."}', ['invalid-field'], 'an id that is empty'],
  ['{"id": "a", "text": ["No."]}', ['invalid-field'], 'a text that is an array'],
  ['{"id": "a", "text": "No.", "publishedAt": 20220303}', ['invalid-field'], 'a date that is a number'],
  ['{"id": "a"}', ['invalid-field'], 'no text'],
  ['"No."', ['invalid-field'], 'text alone'],
  ['[]', ['empty-text'], 'an empty list'],
  ['{"id": "a", "text": ', ['invalid-json'], 'cut short'],
  ['', ['invalid-json'], 'an empty file'],
];

const LINE_ROWS: readonly (readonly [content: string, items: readonly string[], reason: string])[] = [
  ['{"id":"a","text":"No."}\n{"id":"b","text":"Yes."}\n', ['a@1: No.', 'b@2: Yes.'], 'two lines'],
  [
    '{"id":"a","text":"No."}\r\n{"id":"b","text":"Yes."}',
    ['a@1: No.', 'b@2: Yes.'],
    'CRLF, and no line feed at the end',
  ],
  ['\n\n{"id":"a","text":"No."}\n  \n', ['a@3: No.'], 'blank lines are counted and passed over'],
  [
    '{"id":"a","text":"No."}\nnot json\n{"id":"b","text":"Yes."}',
    ['a@1: No.', 'invalid-json@2', 'b@3: Yes.'],
    'a broken line costs no other',
  ],
  ['{"id":"a","text":"No."}\n{"id":"b","te', ['a@1: No.', 'invalid-json@2'], 'a torn last line'],
  ['{"text":"No."}', ['invalid-field@1'], 'a line needs an id'],
  ['[{"id":"a","text":"No."}]', ['invalid-field@1'], 'an array is no document'],
  ['{"id":"a","text":5}', ['invalid-field@1'], 'a field of the wrong type'],
  ['', [], 'nothing'],
];

describe('json', () => {
  it.each(JSON_ROWS)('%j gives %j: %s', async (content, items) => {
    expect((await readBytes(json.read, content)).map(inShort)).toEqual(items);
  });

  it.each([
    ['{"id": 5, "text": "No."}', { message: 'the field "id" is not valid', received: 'number 5' }],
    [
      '{"id": "a", "text": true}',
      { message: 'the field "text" is not valid', expected: 'text, or null', received: 'boolean true' },
    ],
    [
      '{"id": "a", "body": "No."}',
      { received: 'fields id, body', hint: 'name the field that holds the article "text"' },
    ],
    ['{"id": "a", "text": "No.",}', { received: expect.stringContaining('line 1, column') as string }],
    ['{"id": "a", "text": "No."', { received: 'a text that ends too early' }],
  ])('says of %j what was expected and what came', async (content, error) => {
    expect(await readBytes(json.read, content)).toMatchObject([{ ok: false, error }]);
  });
});

describe('jsonLines', () => {
  it.each(LINE_ROWS)('%j gives %j: %s', async (content, items) => {
    for (const size of [1, 7, 10_000]) {
      expect((await readBytes(jsonLines.read, content, { size })).map(inShort)).toEqual(items);
    }
  });

  it('takes bytes that are not UTF-8 for a broken line', async () => {
    const bytes = Uint8Array.from([
      ...bytesOf('{"id":"a","text":"No."}\n'),
      0xff,
      0x0a,
      ...bytesOf('{"id":"b","text":"Yes."}'),
    ]);
    expect((await readBytes(jsonLines.read, bytes)).map(inShort)).toEqual(['a@1: No.', 'invalid-utf8@2', 'b@3: Yes.']);
  });

  it('passes over a line that is far over the limit', async () => {
    const content = `{"id":"a","text":"${'x'.repeat(1_100_000)}"}\n{"id":"b","text":"Yes."}`;
    const items = await readBytes(jsonLines.read, content, { size: 65_536, maxCharacters: 10 });
    expect(items.map(inShort)).toEqual(['too-large@1', 'b@2: Yes.']);
  });

  it('gives what came before the source failed', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytesOf('{"id":"a","text":"No."}\n{"id":'));
      throw new Error('the disk is gone');
    }
    const items: string[] = [];
    for await (const item of jsonLines.read({ path: 'x', name: 'x', chunks: broken(), maxCharacters: 100 })) {
      items.push(inShort(item));
    }
    expect(items).toEqual(['a@1: No.', 'unreadable@2']);
  });

  it('never throws, and random bytes before a document cost it nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), async (noise, size) => {
        const bytes = Uint8Array.from([...noise, 0x0a, ...bytesOf('{"id":"last","text":"Yes."}')]);
        const items = await readBytes(jsonLines.read, bytes, { size });
        expect(items.at(-1)).toMatchObject({ ok: true, input: { id: 'last', text: 'Yes.' } });
      }),
    );
  });
});
