import type { OnrecordRecord } from '../../document/record.ts';
import { type ClaimInContext, claimsInContext, oneLine } from './claim-context.ts';
import type { RecordFormat } from './format.ts';
import { isWebAddress } from './names.ts';

/** The ten claims most worth checking, for a person, in Markdown (CommonMark). Holds ten claims at a time. */
export const brief: RecordFormat = {
  name: 'brief',
  summary: 'the ten claims most worth checking, to read (Markdown)',
  ending: '.md',
  encoder: () => {
    const seen = { articles: 0, claims: 0, checkable: 0 };
    let top: Entry[] = [];
    return {
      add(record) {
        const claims = claimsInContext(record);
        const checkable = claims.filter(({ claim }) => claim.checkable);
        seen.articles++;
        seen.claims += claims.length;
        seen.checkable += checkable.length;
        const entries = checkable.map((context) => ({ context, document: headOf(record) }));
        top = mostWorthy([...top, ...entries]);
        return '';
      },
      end: () => page(top, seen),
    };
  },
};

const MOST_CLAIMS = 10;

type Head = Pick<OnrecordRecord['document'], 'id' | 'title' | 'source' | 'publishedAt' | 'url'>;

interface Entry {
  readonly context: ClaimInContext;
  readonly document: Head;
}

function headOf({ document: { id, title, source, publishedAt, url } }: OnrecordRecord): Head {
  return { id, title, source, publishedAt, url };
}

/** Equal scores keep the order of the articles. The same words are listed once, with the first who said them. */
function mostWorthy(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return [...entries]
    .sort((a, b) => b.context.claim.checkWorthiness - a.context.claim.checkWorthiness)
    .filter(({ context: { words } }) => {
      const key = words.toLowerCase();
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_CLAIMS);
}

function page(
  entries: readonly Entry[],
  seen: { readonly articles: number; readonly claims: number; readonly checkable: number },
): string {
  const { articles, claims, checkable } = seen;
  const title = entries.length === 1 ? '# One claim to check' : `# ${NUMBERS[entries.length]!} claims to check`;
  const counts = `Out of ${plural(claims, 'claim')} (${checkable} checkable) in ${plural(articles, 'article')}.`;
  return `${[title, counts, ...entries.map(entryText)].join('\n\n')}\n`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function entryText({ context, document }: Entry, index: number): string {
  const { claim, words, speaker, quote } = context;
  const said = oneLine(claim.text);
  const isSame = words.endsWith(said);
  const number = `${index + 1}. `;
  const indent = ' '.repeat(number.length);
  const traits = [claim.type, ...(claim.polarity === 'negative' ? ['negative'] : [])].join(', ');
  const cue = quote?.cue ? [`“${oneLine(quote.cue.text)}”`] : [];
  const why = claim.why.length === 0 ? [] : [`because of ${claim.why.join(', ')}`];
  const score = `check-worthiness ${claim.checkWorthiness.toFixed(2)}`;
  const lines = [
    `${number}**${escaped(speaker ?? 'The article itself')}**: ${escaped(words)}`,
    ...(isSame ? [] : [`in the article: ${escaped(said)}`]),
    escaped([score, traits, ...cue, ...why].join('; ')),
    articleLine(document),
  ];
  return lines.map((line, i) => (i === 0 ? line : `${indent}${line}`)).join('  \n');
}

function articleLine({ id, title, source, publishedAt, url }: Head): string {
  const name = escaped(oneLine(title ?? id));
  const link = isWebAddress(url) ? `[${name}](<${url}>)` : name;
  return [link, ...[source, publishedAt].flatMap((part) => (part === null ? [] : [escaped(oneLine(part))]))].join(', ');
}

/** Text of an article that reads as it is: what Markdown or HTML would make something else of is escaped. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
