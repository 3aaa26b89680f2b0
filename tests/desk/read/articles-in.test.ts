import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../desk/src/api/request.ts';
import { articlesIn } from '../../../desk/src/read/articles-in.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the articles of a file', () => {
  const rows: readonly (readonly [name: string, content: string, articles: unknown, reason: string])[] = [
    ['storm.txt', 'Rain.', [{ id: 'storm', text: 'Rain.' }], 'a text is an article, by its file’s name'],
    ['a.b.MD', 'Rain.', [{ id: 'a.b', text: 'Rain.' }], 'the last ending counts, in either case'],
    ['storm.htm', '<p>Rain.', [{ id: 'storm', html: '<p>Rain.' }], 'a page is read as one'],
    ['a.json', '{"text":"Rain."}', [{ id: 'a', text: 'Rain.' }], 'an article in JSON'],
    [
      'a.json',
      '{"id":"x","text":"R","title":null,"n":1}',
      [{ id: 'x', text: 'R' }],
      'null is absent, the rest is let pass',
    ],
    [
      'a.json',
      '[{"text":"R"},{"html":"S"}]',
      [
        { id: 'a-1', text: 'R' },
        { id: 'a-2', html: 'S' },
      ],
      'several in JSON',
    ],
    [
      'a.jsonl',
      '{"text":"R"}\n\n{"id":"b","text":"S"}\n',
      [
        { id: 'a-1', text: 'R' },
        { id: 'b', text: 'S' },
      ],
      'one a line',
    ],
    ['a.txt', '\ufeffRain.', [{ id: 'a', text: 'Rain.' }], 'a byte order mark is none of the text'],
  ];
  it.each(rows)('%s with %j: %j (%s)', (name, content, articles) => {
    expect(articlesIn(name, bytes(content))).toEqual(articles);
  });

  const wrong: readonly (readonly [name: string, content: Uint8Array, code: string, reason: string])[] = [
    ['photo.jpg', bytes('x'), 'unknown-format', 'a picture is no article'],
    ['README', bytes('x'), 'unknown-format', 'nor is what has no ending'],
    ['a.txt', Uint8Array.of(0x66, 0xfc, 0x72), 'invalid-utf8', 'another encoding is not guessed'],
    ['a.json', bytes('{"text":'), 'invalid-json', 'half a file'],
    ['a.json', bytes('["Rain."]'), 'invalid-json', 'a text alone says nothing of itself'],
    ['a.json', bytes('{"text":1}'), 'invalid-json', 'a number is no text'],
    ['a.json', bytes('null'), 'invalid-json', 'nothing'],
  ];
  it.each(wrong)('%s is refused as it should be (%#)', (name, content, code) => {
    const error = (() => {
      try {
        return articlesIn(name, content);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).problem.code).toBe(code);
  });
});
