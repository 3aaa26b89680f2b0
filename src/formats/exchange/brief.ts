import { type ClaimGroup, claimGrouper, disputesIn } from '../../archive/index.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import { type ClaimInContext, claimsInContext, oneLine } from './claim-context.ts';
import type { RecordFormat } from './format.ts';
import { isWebAddress } from './names.ts';

/** The ten claims most worth checking, for a person, in Markdown (CommonMark). The same claim said again is listed once. */
export const brief: RecordFormat = {
  name: 'brief',
  summary: 'the ten claims most worth checking, to read (Markdown)',
  ending: '.md',
  encoder: () => {
    const seen = { articles: 0, claims: 0, checkable: 0 };
    const grouper = claimGrouper();
    let top: Entry[] = [];
    return {
      add(record) {
        const groups = grouper.add(record);
        const disputes = disputesIn(record);
        const entries = claimsInContext(record).map((context, i) => {
          const disputedBy = disputes.filter(({ claim }) => claim === context.claim.id).map(({ speaker }) => speaker);
          return { context, document: headOf(record), group: groups[i] ?? null, disputedBy: [...new Set(disputedBy)] };
        });
        const checkable = entries.filter(({ context }) => context.claim.checkable);
        seen.articles++;
        seen.claims += entries.length;
        seen.checkable += checkable.length;
        top = mostWorthy([...top, ...checkable]);
        return '';
      },
      end() {
        const repeated = new Map(grouper.groups().map((group) => [group.number, group]));
        return page(top, repeated, seen);
      },
    };
  },
};

const MOST_CLAIMS = 10;

type Head = Pick<OnrecordRecord['document'], 'id' | 'title' | 'source' | 'publishedAt' | 'url'>;

interface Entry {
  readonly context: ClaimInContext;
  readonly document: Head;
  /** Number of the claim's group. */
  readonly group: number | null;
  readonly disputedBy: readonly string[];
}

function headOf({ document: { id, title, source, publishedAt, url } }: OnrecordRecord): Head {
  return { id, title, source, publishedAt, url };
}

/** One entry a group; equal scores keep the order of the articles. */
function mostWorthy(entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  return [...entries]
    .sort((a, b) => b.context.claim.checkWorthiness - a.context.claim.checkWorthiness)
    .filter(({ group }) => group === null || (!seen.has(group) && seen.add(group)))
    .slice(0, MOST_CLAIMS);
}

function page(
  entries: readonly Entry[],
  repeated: ReadonlyMap<number, ClaimGroup>,
  seen: { readonly articles: number; readonly claims: number; readonly checkable: number },
): string {
  const { articles, claims, checkable } = seen;
  const title = entries.length === 1 ? '# One claim to check' : `# ${NUMBERS[entries.length]!} claims to check`;
  const counts = `Out of ${plural(claims, 'claim')} (${checkable} checkable) in ${plural(articles, 'article')}.`;
  return `${[title, counts, ...entries.map((entry, i) => entryText(entry, i, repeated.get(entry.group ?? -1)))].join('\n\n')}\n`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function entryText({ context, document, disputedBy }: Entry, index: number, group: ClaimGroup | undefined): string {
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
    ...(disputedBy.length === 0 ? [] : [escaped(`disputed by ${disputedBy.map(oneLine).join(', ')}`)]),
    ...(group === undefined || group.documents < 2 ? [] : [escaped(repeats(group))]),
    articleLine(document),
  ];
  return lines.map((line, i) => (i === 0 ? line : `${indent}${line}`)).join('  \n');
}

/** In how many articles a claim is said, by whom, and when first. */
function repeats({ documents, speakers, first }: ClaimGroup): string {
  const by = speakers.length < 2 ? '' : ` by ${speakers.map(oneLine).join(', ')}`;
  const date = first.publishedAt === null ? '' : ` on ${first.publishedAt}`;
  return `said in ${plural(documents, 'article')}${by}, first${date} in ${oneLine(first.document)}`;
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
