import { SpeakersQuerySchema } from '../../../store/speakers.ts';
import { type QuoteHit, SearchQuerySchema } from '../../../store/search/search.ts';
import { count } from '../../../report/words.ts';
import { badUsage } from '../../command.ts';
import type { CliIo } from '../../io.ts';
import { type DbAction, type DbValues, oneLine, withStore } from './options.ts';

/** `onrecord db search`: quotes that were said. */
export const searchStore: DbAction = async (words, values, io) => {
  const query = parsed(SearchQuerySchema, {
    ...(words.length === 0 ? {} : { q: words.map(asPhrase).join(' ') }),
    ...optional(values, ['speaker', 'type', 'kind', 'source', 'from', 'to', 'order', 'limit']),
    ...(values['min-worth'] === undefined ? {} : { minWorth: values['min-worth'] }),
  });
  return withStore(values, io, async (store) => {
    const { items } = store.search(query);
    for (const hit of items) {
      await io.stdout.write(values.json === true ? `${JSON.stringify(hit)}\n` : textOf(hit, io));
    }
    if (items.length === 0 && values.json !== true) await io.stderr.write('onrecord: nothing was found\n');
    return 0;
  });
};

/** `onrecord db speakers`: who is quoted. */
export const listSpeakers: DbAction = async (words, values, io) => {
  const type = values.type?.[0];
  const query = parsed(SpeakersQuerySchema, {
    ...(words.length === 0 ? {} : { q: words.join(' ') }),
    ...(type === undefined ? {} : { type }),
    ...optional(values, ['limit']),
  });
  return withStore(values, io, async (store) => {
    for (const speaker of store.speakers(query).items) {
      const { name, type: kind, quotes, claims } = speaker;
      await io.stdout.write(
        values.json === true
          ? `${JSON.stringify(speaker)}\n`
          : `${io.colours.bold(oneLine(name))} (${kind}): ${count(quotes, 'quote')}, ${count(claims, 'claim')}\n`,
      );
    }
    return 0;
  });
};

/** An argument with white space was quoted on the command line, so it is a phrase here. */
function asPhrase(argument: string): string {
  return /\s/.test(argument) && !argument.includes('"') && !argument.startsWith('-') ? `"${argument}"` : argument;
}

function textOf({ document, speaker, text, worth }: QuoteHit, { colours }: CliIo): string {
  const where = [document.date, document.source, document.title ?? document.id].filter((part) => part !== null);
  return [
    `${colours.bold(oneLine(speaker?.name ?? '(no speaker)'))}: ${oneLine(text)}`,
    `    ${colours.dim(oneLine(`${where.join(', ')}${worth > 0 ? `, worth ${worth.toFixed(2)}` : ''}`))}`,
    '',
  ].join('\n');
}

function optional<K extends keyof DbValues>(values: DbValues, keys: readonly K[]): Partial<Pick<DbValues, K>> {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]]))) as Partial<
    Pick<DbValues, K>
  >;
}

interface Parser<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

function parsed<T>(schema: Parser<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const option = String(path[0]) === 'minWorth' ? 'min-worth' : String(path[0]);
  throw badUsage('db', `--${option} is not valid: ${message}`);
}
