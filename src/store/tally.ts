import { rangeOf } from './ids.ts';
import type { RecordRows } from './rows.ts';
import type { Sql } from './sql.ts';

/** Keeps the table `tally` in step with `quote`; what is counted during a transaction is written at its end. */
export interface Tally {
  add(rows: Pick<RecordRows, 'quotes' | 'date' | 'outlet'>): void;
  /** The quotes of a document are about to be taken out of their table. */
  remove(document: number): void;
  write(): void;
}

export function openTally(sql: Sql): Tally {
  const counts = new Map<string, Map<string, number>>();
  sql.onRollback(() => {
    counts.clear();
  });
  const count = (facet: string, value: string, by: number): void => {
    const values = counts.get(facet) ?? new Map<string, number>();
    counts.set(facet, values);
    values.set(value, (values.get(value) ?? 0) + by);
  };
  const countAll = (quote: Counted, date: string, outlet: string | null, by: number): void => {
    count('kind', quote.kind, by);
    count('types', String(quote.types), by);
    if (outlet !== null) count('source', outlet, by);
    if (date !== '') count('month', date.slice(0, 7), by);
  };
  return {
    add({ quotes, date, outlet }) {
      for (const quote of quotes) countAll(quote, date, outlet, 1);
    },
    remove(document) {
      const rows = sql.all('SELECT kind, types, date, outlet FROM quote WHERE id BETWEEN ? AND ?', rangeOf(document));
      for (const { kind, types, date, outlet } of rows) {
        const quote = { kind: String(kind), types: Number(types) };
        countAll(quote, String(date), outlet === null ? null : String(outlet), -1);
      }
    },
    write() {
      for (const [facet, values] of counts) {
        for (const [value, by] of values) {
          sql.run(
            'INSERT INTO tally VALUES (?, ?, ?) ON CONFLICT (facet, value) DO UPDATE SET quotes = quotes + excluded.quotes',
            [facet, value, by],
          );
          if (by < 0) sql.run('DELETE FROM tally WHERE facet = ? AND value = ? AND quotes = 0', [facet, value]);
        }
      }
      counts.clear();
    },
  };
}

interface Counted {
  readonly kind: string;
  readonly types: number;
}
