import { describe, expect, it } from 'vitest';
import type { ClaimHit } from '../../desk/src/api/types.ts';
import { asGraph, asMarkdown, asText } from '../../desk/src/claims/copy-formats.ts';

const claim: ClaimHit = {
  document: { id: 'a', title: 'Fares [update]', url: 'https://example.org/a', source: 'The Post', date: '2024-05-15' },
  claim: 'c1',
  text: 'they rise by 4%',
  standalone: '[Fares] rise\nby 4%',
  why: ['a percentage'],
  start: 0,
  type: 'quantity',
  checkable: true,
  worth: 0.914,
  speaker: { id: 'x', type: 'person', name: 'Ana *Ruiz*' },
  quote: null,
};

describe('a copied claim', () => {
  it('as text: who, what, why, where', () => {
    expect(asText(claim)).toBe(
      'Ana *Ruiz*: [Fares] rise by 4%\n(check-worthiness 0.91, quantity, a percentage)\nFares [update], The Post, 15 May 2024\nhttps://example.org/a',
    );
  });

  it('as Markdown: a list entry in which nothing of the article is markup', () => {
    expect(asMarkdown(claim)).toBe(
      '- **Ana \\*Ruiz\\***: \\[Fares\\] rise by 4%  \n  check-worthiness 0.91, quantity, a percentage  \n  [Fares \\[update\\], The Post, 15 May 2024](<https://example.org/a>)',
    );
  });

  it.each([
    ['javascript:alert(1)', 'no address of the web'],
    ['https://example.org/a> [x](javascript:1', 'one that would end early'],
  ])('does not link to %s (%s)', (url) => {
    expect(asMarkdown({ ...claim, document: { ...claim.document, url } })).not.toContain('](<');
  });

  it('in the article’s own voice says so, and without a title goes by its id', () => {
    const bare = { ...claim, speaker: null, document: { id: 'a', title: null, url: null, source: null, date: null } };
    expect(asText(bare)).toBe(
      'The article itself: [Fares] rise by 4%\n(check-worthiness 0.91, quantity, a percentage)\na',
    );
  });

  it('several drafts are one graph, one is itself', () => {
    const draft = { '@context': 'https://schema.org', '@type': 'ClaimReview' };
    expect(asGraph([draft])).toBe(draft);
    expect(asGraph([draft, draft])).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'ClaimReview' }, { '@type': 'ClaimReview' }],
    });
  });
});
