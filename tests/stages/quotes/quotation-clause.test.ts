import { describe, expect, it } from 'vitest';
import { findQuotationClauses } from '../../../src/stages/quotes/quotation-clause.ts';
import { contextOf, decodedOf, showDecoded, type Told } from './read.ts';

const rows: [text: string, told: Told[], reason: string][] = [
  ['“Nobody asked us,” complained fishermen.', [['fishermen', 'complained', '“Nobody asked us,”']], 'verb first'],
  ['“Nobody asked us,” fishermen complained.', [['fishermen', 'complained', '“Nobody asked us,”']], 'subject first'],
  ['“Nobody asked us”, complained fishermen.', [['fishermen', 'complained', '“Nobody asked us”']], 'the comma outside'],
  [
    '“Who asked us?” fishermen had complained.',
    [['fishermen', 'complained', '“Who asked us?”']],
    'a question, an auxiliary',
  ],
  ['“Get out now!” bellowed a guard.', [['a guard', 'bellowed', '“Get out now!”']], 'a shout'],
  [
    '“Nobody asked us,” complained fishermen in the harbour of Eastby.',
    [['fishermen in the harbour of Eastby', 'complained', '“Nobody asked us,”']],
    'a source with its phrases',
  ],
  ['“Nobody asked us” complained fishermen.', [], 'nothing sets the quotation off'],
  ['“Nights of Salt” shocked critics.', [], 'a title'],
  ['“Nobody asked us,” fishermen danced.', [], 'no verb of saying'],
  ['“Free our town,” they wanted.', [], 'a wish does not bring words in marks'],
  ['“Never,” said he.', [], 'a word alone is left to the model'],
  ['The “best of men,” said fishermen.', [], 'the quotation does not open the sentence'],
  ['“Nobody asked us.” Fishermen complained.', [], 'another sentence'],
  ['“Nobody asked us,”', [], 'nothing follows'],
];

describe('a reporting clause behind a quotation', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findQuotationClauses(context, []).map((item) => showDecoded(context, item))).toEqual(expected);
  });

  it('is left where the quotation or the verb has its attribution', () => {
    const context = contextOf('“Nobody asked us,” complained fishermen who wept.');
    const byQuotation = decodedOf(context, { cue: 'wept', left: '“Nobody asked us,”' });
    const byVerb = decodedOf(context, { cue: 'complained', right: 'fishermen who wept' });
    expect(findQuotationClauses(context, [byQuotation])).toEqual([]);
    expect(findQuotationClauses(context, [byVerb])).toEqual([]);
  });

  it('is found although somebody is quoted inside the quotation', () => {
    const context = contextOf('“We think he lied to us,” complained fishermen.');
    const inner = decodedOf(context, { cue: 'think', right: 'he lied to us', source: 'We' });
    expect(findQuotationClauses(context, [inner])).toHaveLength(1);
  });
});
