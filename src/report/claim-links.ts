import type { ClaimLinks, Place } from './across.ts';
import { type Html, markup, name, type Piece } from './html.ts';
import { count } from './words.ts';

/** Marks of a claim: who disputes it, and in how many other articles it is said, each a link to the place. */
export function claimLinks({ alsoIn, isFirst, disputedBy }: ClaimLinks): Piece {
  const marks: Html[] = disputedBy.map(
    (place) => markup`<a class="to-claim disputed" href="#${anchorOf(place)}">disputed by ${name(place.name)}</a>`,
  );
  const [first] = alsoIn;
  if (first !== undefined) {
    const words = `${isFirst ? 'first said here, also' : 'also said'} in ${count(alsoIn.length, 'other article')}`;
    marks.push(markup`<a class="to-claim repeated" href="#${anchorOf(first)}">${words}</a>`);
  }
  if (marks.length === 0) return null;
  return markup`<span class="links">${marks.map((mark, i) => [i > 0 && ' · ', mark])}</span>`;
}

/** The ids that `viewArticle` gives. */
function anchorOf({ article, kind, index }: Place): string {
  return `a${article}${kind === 'claim' ? 'c' : 'q'}${index + 1}`;
}
