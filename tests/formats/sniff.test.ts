import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnknown, sniff } from '../../src/formats/sniff.ts';
import { inShort, readBytes } from './read-bytes.ts';

const ROWS: readonly (readonly [head: string, format: string, reason: string])[] = [
  ['Bob said no.', 'text', 'words'],
  ['', 'text', 'nothing'],
  ['[Newswire] Bob said no.', 'text', 'a bracket that opens a dateline'],
  ['< 5 per cent agreed', 'text', 'a sign that opens a sentence'],
  ['{"text": "No."}', 'json', 'one object'],
  ['{\n  "text": "No."\n}', 'json', 'an object over several lines'],
  ['{"id":"a","text":"No."}\n{"id":"b"', 'jsonl', 'an object and a second line'],
  ['[{"text": "No."}]', 'json', 'an array of objects'],
  ['  \n<!DOCTYPE html><p>No.', 'html', 'a doctype'],
  ['<p>No.', 'html', 'a tag'],
  ['<!-- x --><article>', 'html', 'a comment'],
];

describe('sniff', () => {
  it.each(ROWS)('%j is %s: %s', (head, format) => {
    expect(sniff(head).name).toBe(format);
  });
});

describe('readUnknown', () => {
  it.each([
    ['{"text":"No."}', ['name: No.']],
    ['{"id":"a","text":"No."}\n{"id":"b","text":"Yes."}\n', ['a@1: No.', 'b@2: Yes.']],
    ['Bob said no.\nThen he left.', ['name: Bob said no.\nThen he left.']],
    ['<p>No.', ['name: <p>No.']],
  ])('reads %j whatever the size of the chunks', async (content, items) => {
    for (const size of [1, 5, 1_000])
      expect((await readBytes(readUnknown, content, { size })).map(inShort)).toEqual(items);
  });

  it('takes a first line beyond what is looked at for a line, so that what comes behind it is read', async () => {
    const long = 'No. '.repeat(300_000).trim();
    const content = `${JSON.stringify({ id: 'a', text: long })}\n{"id":"b","text":"Yes."}\n`;
    const items = await readBytes(readUnknown, content, { size: 65_536 });
    expect(items.map(inShort)).toEqual([`a@1: ${long}`, 'b@2: Yes.']);
  });

  it('reads a lone object of one long line', async () => {
    const long = 'No. '.repeat(300_000).trim();
    const items = await readBytes(readUnknown, JSON.stringify({ id: 'a', text: long }), { size: 65_536 });
    expect(items.map(inShort)).toEqual([`a@1: ${long}`]);
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        expect(await readBytes(readUnknown, bytes)).toBeInstanceOf(Array);
      }),
    );
  });
});
