import { describe, expect, it } from 'vitest';
import { settleClaims } from '../../../src/stages/quotes/claims-on-quotations.ts';
import { contextOf, decodedOf, showDecoded } from './read.ts';

const TEXT = 'The mayor said it was late. “We waited for hours,” Ruiz said. He spoke of “a shame”.';
const context = contextOf(TEXT);
const ruiz = decodedOf(context, { cue: 'said.', left: '“We waited for hours,”', source: 'Ruiz' });

describe('a quotation that two cues take', () => {
  it('stays with the cue of its own sentence', () => {
    const mayor = decodedOf(context, { cue: 'said it', left: 'The mayor', right: '“We waited for hours,”' });
    expect(settleClaims(context, [mayor, ruiz]).map((item) => showDecoded(context, item)[2])).toEqual([
      'The mayor',
      '“We waited for hours,”',
    ]);
  });

  it('costs a cue that has nothing else its place', () => {
    const mayor = decodedOf(context, { cue: 'said it', right: '“We waited for hours,”' });
    expect(settleClaims(context, [mayor, ruiz])).toEqual([ruiz]);
  });
});

describe('a quotation that one cue takes', () => {
  it('stays with a cue of the sentence before', () => {
    const mayor = decodedOf(context, { cue: 'said it', right: '“We waited for hours,”' });
    expect(settleClaims(context, [mayor])).toEqual([mayor]);
  });

  it('stays where the earlier cue takes the words of its own sentence', () => {
    const mayor = decodedOf(context, { cue: 'said it', right: 'it was late' });
    expect(settleClaims(context, [mayor, ruiz])).toEqual([mayor, ruiz]);
  });

  it('stays where another cue takes another one', () => {
    const spoke = decodedOf(context, { cue: 'spoke of', right: '“a shame”' });
    expect(settleClaims(context, [ruiz, spoke])).toEqual([ruiz, spoke]);
  });
});

it('settles nothing where there is nothing', () => {
  expect(settleClaims(context, [])).toEqual([]);
});
