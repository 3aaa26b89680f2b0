import { readFileSync } from 'node:fs';
import { readDates } from './read.ts';

/** An expression of the gold; `value` is null where the guidelines leave it open. */
interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
  /** Neither right nor wrong: the guidelines do not say whether it is marked. */
  readonly open: boolean;
}

interface Article {
  readonly publishedAt: string;
  readonly title: string;
  readonly text: string;
  readonly dates: readonly Gold[];
}

export interface Figures {
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  /** F1 by overlap, by exact span, and by overlap with the right type and value. */
  readonly relaxed: number;
  readonly exact: number;
  readonly value: number;
  /** What is wrong, a line each. */
  readonly errors: readonly string[];
}

/** From the root of the repository: scores the dates stage on a file of `tests/stages/dates/gold`, as TempEval-3 does. */
export async function scoreGold(part: 'news-a' | 'news-b' | 'news-c'): Promise<Figures> {
  const counts = { gold: 0, found: 0, overlap: 0, exact: 0, value: 0 };
  const errors: string[] = [];
  for (const { publishedAt, title, text, dates } of parse(
    readFileSync(`tests/stages/dates/gold/${part}.txt`, 'utf8'),
  )) {
    const say = (what: string, { start, end }: { readonly start: number; readonly end: number }) =>
      errors.push(
        `${publishedAt} ${title}: ${what}: ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replaceAll(
          '\n',
          ' ',
        ),
      );
    const { dates: all } = await readDates(text, publishedAt);
    const found = all.filter((date) => !dates.some((gold) => gold.open && overlap(gold, date)));
    counts.found += found.length;
    const used = new Set<unknown>();
    for (const gold of dates.filter(({ open }) => !open)) {
      counts.gold++;
      const match = found.find((date) => !used.has(date) && overlap(gold, date));
      if (match === undefined) {
        say('missed', gold);
        continue;
      }
      used.add(match);
      counts.overlap++;
      if (match.start === gold.start && match.end === gold.end) counts.exact++;
      else say(`span "${match.text}"`, gold);
      if (match.type === gold.type && (gold.value === null || match.value === gold.value)) counts.value++;
      else say(`${match.type} ${match.value} for ${gold.type} ${gold.value ?? ''}`, gold);
    }
    for (const date of found.filter((one) => !used.has(one))) say(`too much ${date.value}`, date);
  }
  const f1 = (right: number) => (2 * right) / (counts.found + counts.gold);
  return {
    gold: counts.gold,
    precision: counts.overlap / counts.found,
    recall: counts.overlap / counts.gold,
    relaxed: f1(counts.overlap),
    exact: f1(counts.exact),
    value: f1(counts.value),
    errors,
  };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Articles begin with `# date title`; `[words|TYPE value]` is an expression, DATE where no type stands there. */
function parse(file: string): Article[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const firstLine = block.indexOf('\n');
      const header = block.slice(0, firstLine);
      const dates: Gold[] = [];
      let text = '';
      for (const piece of block
        .slice(firstLine + 1)
        .trim()
        .split(/(\[[^\]|]+\|[^\]]+\])/)) {
        const mark = /^\[([^\]|]+)\|(?:(DATE|TIME|DURATION|SET) )?([^\]]+)\]$/.exec(piece);
        if (mark !== null) {
          const value = mark[3]!;
          dates.push({
            start: text.length,
            end: text.length + mark[1]!.length,
            type: mark[2] ?? 'DATE',
            value: value === '?' ? null : value,
            open: value === '~',
          });
        }
        text += mark?.[1] ?? piece;
      }
      return { publishedAt: header.slice(0, 10), title: header.slice(11), text, dates };
    });
}
