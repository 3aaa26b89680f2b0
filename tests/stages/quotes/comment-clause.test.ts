import { describe, expect, it } from 'vitest';
import { introducesThatClause, isCommentClause } from '../../../src/stages/quotes/comment-clause.ts';
import { contextOf, tokenOf } from './read.ts';

const comments: [text: string, verb: string, isOne: boolean, reason: string][] = [
  ['The pier will close, the foundation promised.', 'promised', true, 'behind a whole clause'],
  ['The pier will close, it had promised.', 'promised', true, 'with an auxiliary'],
  ['The pier will close, she said', 'said', true, 'at the end of a text'],
  ['The pier will close, the foundation collapsed.', 'collapsed', false, 'no verb of saying'],
  ['The pier will close, she said on Friday.', 'said', false, 'something follows'],
  ['When the pier closed, she complained.', 'complained', false, 'a clause of time comes first'],
  ['In May, she complained.', 'complained', false, 'a phrase comes first'],
  ['A quiet man, he complained.', 'complained', false, 'no verb comes first'],
  ['She complained.', 'complained', false, 'nothing comes first'],
  ['“The pier will close, she said.”', 'said', false, 'inside a quotation'],
];

const thatClauses: [text: string, verb: string, isOne: boolean, reason: string][] = [
  ['Ruiz hinted that the pier would close.', 'hinted', true, 'the clause follows'],
  ['Ruiz hinted on Wednesday that the pier would close.', 'hinted', true, 'a day lies between'],
  ['Ruiz told a crowd in Leeds that the pier would close.', 'told', true, 'those who were told lie between'],
  ['Ruiz had hinted that the pier would close.', 'hinted', true, 'an auxiliary before it'],
  ['It was hinted that the pier would close.', 'hinted', false, 'a passive has no source before it'],
  ['Ruiz hinted at the pier.', 'hinted', false, 'no clause'],
  ['Ruiz knew that the pier was closed.', 'knew', false, 'knowing is no saying'],
  ['Ruiz built the pier that was closed.', 'built', false, 'no verb of saying'],
  ['“Ruiz hinted that it would close,” he said.', 'hinted', false, 'inside a quotation'],
];

describe('comment clauses', () => {
  it.each(comments)('%j, %s: %s (%s)', (text, verb, isOne) => {
    const context = contextOf(text);
    expect(isCommentClause(context, tokenOf(context, verb))).toBe(isOne);
  });
});

describe('verbs before a that-clause', () => {
  it.each(thatClauses)('%j, %s: %s (%s)', (text, verb, isOne) => {
    const context = contextOf(text);
    expect(introducesThatClause(context, tokenOf(context, verb))).toBe(isOne);
  });
});

it('no token of a text without verbs is a cue by grammar', () => {
  const context = contextOf('Rain. The pier, the mayor.');
  for (let i = 0; i < context.tokens.count; i++) {
    expect(isCommentClause(context, i) || introducesThatClause(context, i)).toBe(false);
  }
});
