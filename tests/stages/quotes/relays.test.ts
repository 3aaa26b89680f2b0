import { describe, expect, it } from 'vitest';
import {
  attachRelays,
  attributeRelays,
  findRelays,
  startsRelay,
  trimRelays,
} from '../../../src/stages/quotes/relays.ts';
import { attributionOf, contextOf, decodedOf, showDecoded, wordsOf } from './read.ts';

describe('relay phrases', () => {
  const rows: [text: string, phrases: [phrase: string, relay: string][], reason: string][] = [
    ['It fell, as per the Harbour Gazette.', [['as per the Harbour Gazette', 'the Harbour Gazette']], '"as per"'],
    ['As per the ministry, it fell.', [['As per the ministry', 'the ministry']], 'at the start'],
    ['It fell, as reported by the ministry.', [['as reported by the ministry', 'the ministry']], 'a verb and "by"'],
    ['It fell, as quoted in the Gazette.', [['as quoted in the Gazette', 'the Gazette']], 'a verb and "in"'],
    ['It fell, as told to the Gazette.', [['as told to the Gazette', 'the Gazette']], 'a verb and "to"'],
    ['It fell as the mayor spoke.', [], 'a conjunction'],
    ['It fell as reported.', [], 'nobody is named'],
    ['It fell as expected by the mayor.', [], 'a verb that relays nothing'],
    ['Fees rose per head.', [], '"per" alone'],
    ['It fell as per', [], 'the text ends'],
  ];
  it.each(rows)('of %j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    const found = findRelays(context);
    expect(found.map((phrase) => [wordsOf(context, phrase), wordsOf(context, phrase.relay)])).toEqual(expected);
    for (const { start } of found) expect(startsRelay(context.tokens, start)).toBe(true);
  });
});

describe('contents with a relay phrase at their end', () => {
  const rows: [text: string, right: string, trimmed: string, reason: string][] = [
    ['Lund said it fell, as per the ministry.', 'it fell, as per the ministry', 'it fell', 'comma and phrase go'],
    ['Lund said it fell as per the ministry.', 'it fell as per the ministry', 'it fell', 'no comma'],
    ['Lund said it fell, as per the ministry.', 'it fell', 'it fell', 'the content ends before it'],
    ['Lund said as per the law it fell.', 'as per the law it fell', 'as per the law it fell', 'not at the end'],
    [
      'Lund said “it fell, as per the law”.',
      '“it fell, as per the law”',
      '“it fell, as per the law”',
      'inside the marks',
    ],
  ];
  it.each(rows)('%j, %j: %j (%s)', (text, right, expected) => {
    const context = contextOf(text);
    const found = trimRelays(context, [decodedOf(context, { cue: 'said', right })], findRelays(context));
    expect(found.map((item) => showDecoded(context, item)[2])).toEqual([expected]);
  });

  it('stay where the phrase is all there is', () => {
    const context = contextOf('Lund said as per the ministry.');
    const said = decodedOf(context, { cue: 'said', right: 'as per the ministry' });
    expect(trimRelays(context, [said], findRelays(context))).toEqual([said]);
  });
});

describe('relay phrases in a sentence without another cue', () => {
  const rows: [text: string, told: [string, string, string][], reason: string][] = [
    ['It fell, as per the ministry.', [['the ministry', 'as per', 'It fell']], 'behind its clause'],
    ['As per the ministry, it fell.', [['the ministry', 'As per', 'it fell']], 'before its clause'],
    ['The dam, as per the ministry, fell.', [['the ministry', 'as per', 'The dam / fell']], 'inside its clause'],
    ['It fell, as reported by the police.', [['the police', 'as reported by', 'It fell']], 'a verb'],
    ['The fee is due as per the contract.', [], 'a rule says how something is done'],
    ['As per tradition, the mayor rang the bell.', [], 'a custom'],
    ['It fell, as seen by the police.', [], 'seeing is no telling'],
  ];
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    const found = attributeRelays(context, [], findRelays(context));
    expect(found.map((item) => showDecoded(context, item))).toEqual(expected);
  });

  it('make nothing where somebody is said to have said it', () => {
    const context = contextOf('Lund said it fell, as per the ministry.');
    const said = decodedOf(context, { cue: 'said', right: 'it fell', source: 'Lund' });
    expect(attributeRelays(context, [said], findRelays(context))).toEqual([]);
  });
});

describe('who relays an attribution', () => {
  const rows: [text: string, cue: string, content: string, relay: string | null, reason: string][] = [
    ['Lund said it fell, as per the ministry.', 'said', 'it fell', 'the ministry', 'behind the content'],
    ['As per the ministry, Lund said it fell.', 'said', 'it fell', 'the ministry', 'before the source'],
    ['Lund said it fell. It rained, as per the ministry.', 'said', 'it fell', null, 'in another sentence'],
    ['It fell, as per the ministry.', 'as per', 'It fell', null, 'the phrase is the cue itself'],
    ['Lund told the Harbour Gazette it fell.', 'told', 'it fell', 'the Harbour Gazette', 'who was told, a publisher'],
    ['Lund told the jury it fell.', 'told', 'it fell', null, 'who was told, no publisher'],
    ['Lund told Ana Ruiz it fell.', 'told', 'it fell', null, 'who was told, a person'],
    ['Lund joined the Harbour Gazette, he said.', 'said', 'Lund joined', null, 'a publisher elsewhere'],
  ];
  it.each(rows)('%j by %j: %j', (text, cue, content, relay) => {
    const context = contextOf(text);
    const [found] = attachRelays(context, [attributionOf(text, { content: [content], cue })], findRelays(context));
    expect(found!.relay?.text ?? null).toBe(relay);
  });

  it('is left as it is where there is no cue, or a relay already', () => {
    const text = 'Lund said it fell, as per the ministry.';
    const context = contextOf(text);
    const uncued = attributionOf(text, { content: ['it fell'] });
    const relayed = attributionOf(
      text,
      { content: ['it fell'], cue: 'said' },
      { relay: { start: 0, end: 4, text: 'Lund' } },
    );
    expect(attachRelays(context, [uncued, relayed], findRelays(context))).toEqual([uncued, relayed]);
  });
});
