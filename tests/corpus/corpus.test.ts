import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArticleSchema, parseArticle } from '../../src/formats/gold/article.ts';

const FILES = readdirSync('corpus').filter((name) => name.endsWith('.json') && name !== 'scores.json');
const ARTICLES = FILES.map((name) => ArticleSchema.parse(JSON.parse(readFileSync(`corpus/${name}`, 'utf8'))));
const REAL = 'roscosmos-2022-03-03';

describe('every article of the corpus', () => {
  it.each(FILES)('%s is sound', (name) => {
    const document = parseArticle(readFileSync(`corpus/${name}`, 'utf8'), name);
    expect(document.id).toBe(name.replace(/\.json$/, ''));
  });

  it.each(ARTICLES.map((article) => [article.id, article] as const))(
    '%s is of one kind with the others',
    (id, { text, title, quotes, entities, nonQuotes }) => {
      expect(text, 'one blank line between paragraphs').not.toMatch(/\n{3}|\r|[^\n]\n[^\n]/);
      if (title !== null) expect(text.startsWith(title), 'a headline is the first paragraph').toBe(true);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { kind, quoted, content } of quotes) {
        expect(quoted.length > 0, `${kind}: ${content[0]!.text}`).toBe(kind !== 'indirect');
        for (const part of quoted) {
          expect(
            content.some((whole) => whole.start <= part.start && part.end <= whole.end),
            part.text,
          ).toBe(true);
        }
      }
      for (const span of nonQuotes) {
        const inside = quotes.some(({ content }) =>
          content.some((part) => part.start <= span.start && span.end <= part.end),
        );
        expect(inside, `${span.text} lies in a quote`).toBe(false);
      }
      const mentions = entities.flatMap((entity) => entity.mentions.map(({ start }) => start));
      expect(new Set(mentions).size, 'no two names begin at one place').toBe(mentions.length);
      const words = text.split(/\s+/).length;
      if (id !== REAL) expect(words, `${words} words`).toBeLessThanOrEqual(330);
    },
  );
});

describe('the corpus', () => {
  it('has the real article and at least 24 others, each with an id, a style and a text of its own', () => {
    expect(FILES).toContain(`${REAL}.json`);
    expect(FILES.length).toBeGreaterThanOrEqual(25);
    for (const key of ['id', 'style', 'text'] as const) {
      expect(new Set(ARTICLES.map((article) => article[key])).size, key).toBe(ARTICLES.length);
    }
  });

  it('shares no sentence between two articles', () => {
    const seen = new Map<string, string>();
    const twice = ARTICLES.flatMap(({ id, text }) =>
      [...text.matchAll(/[^.!?\n]{40,}/g)].flatMap(({ 0: sentence }) => {
        const other = seen.get(sentence.trim());
        seen.set(sentence.trim(), id);
        return other === undefined || other === id ? [] : [`${id} and ${other}: ${sentence.trim()}`];
      }),
    );
    expect(twice).toEqual([]);
  });

  it('uses the phenomena that its README explains, and all of them', () => {
    const table = readFileSync('corpus/README.md', 'utf8').split('## Phenomena')[1]!.split('\n## ')[0]!;
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((line) =>
      [...line.split(' | ')[0]!.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!),
    );
    const used = new Set(ARTICLES.flatMap(({ quotes }) => quotes.flatMap(({ phenomena }) => phenomena)));
    expect([...used].sort()).toEqual([...explained].sort());
  });

  it('has the 14 quotes of the real article that must be found', () => {
    const real = ARTICLES.find(({ id }) => id === REAL);
    expect(real?.quotes.filter(({ must }) => must)).toHaveLength(14);
  });
});
