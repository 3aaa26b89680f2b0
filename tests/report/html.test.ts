import { describe, expect, it } from 'vitest';
import { plain } from '../../src/report/bidi.ts';
import { isolated, markup, name, type Piece, trusted } from '../../src/report/html.ts';

describe('markup', () => {
  const rows: readonly (readonly [input: string, expected: string, reason: string])[] = [
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d', 'the three that text needs'],
    ['"x" \'y\'', '&quot;x&quot; &#39;y&#39;', 'both marks, for attributes'],
    ['&amp;', '&amp;amp;', 'text that looks escaped is text'],
    ['a\rb\r\nc', 'a&#13;b&#13;\nc', 'carriage returns, which a parser would turn into line feeds'],
    ['a\0b', 'a\ufffdb', 'NUL, which HTML has not'],
    ['--></style></script>', '--&gt;&lt;/style&gt;&lt;/script&gt;', 'ends of everything'],
    ['é 𝒳 אב', 'é 𝒳 אב', 'other letters stay as they are'],
    ['\n  x', '\n  x', 'line breaks of a text are kept, only those of a template go'],
  ];
  it.each(rows)('writes %j as %j', (input, expected, reason) => {
    expect(markup`<p title="${input}">${input}</p>`.value, reason).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('takes finished HTML, lists and numbers, and leaves out null, undefined and false', () => {
    const items: Piece = ['<', markup`<b>${2}</b>`, null, undefined, false, trusted('<i></i>')];
    expect(
      markup`
      <p>
        ${items}
      </p>`.value,
    ).toBe('<p>&lt;<b>2</b><i></i></p>');
  });
});

describe('bidirectional controls', () => {
  it('stand alone in running text, where they reorder nothing', () => {
    expect(markup`${isolated('a\u202eb\u2066')}`.value).toBe(
      'a<bdi class="control" data-code="U+202E">\u202e</bdi>b<bdi class="control" data-code="U+2066">\u2066</bdi>',
    );
  });

  it('leave marks of direction that reorder nothing else', () => {
    expect(markup`${isolated('a\u200eb\u200f')}`.value).toBe('a\u200eb\u200f');
  });

  it('are kept out of attributes and titles', () => {
    expect(plain(' a\u202eb\n\tc ')).toBe('ab c');
    expect(name('אב').value).toBe('<bdi>אב</bdi>');
  });
});
