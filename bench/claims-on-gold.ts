// Claims of annotated attributions, to judge the claims stage apart from the stages before it (score.py types reads them):
// node scripts/ts.mjs bench/claims-on-gold.ts DATA/attribution/dev OUT.jsonl [key=value ...]
import { createWriteStream, readFileSync } from 'node:fs';
import { parseSettings, resolveConfig } from '../src/config.ts';
import type { Layers } from '../src/document/layers.ts';
import type { Quote } from '../src/document/quote.ts';
import { SCHEMA_VERSION } from '../src/document/record.ts';
import { spanOf } from '../src/document/span.ts';
import { encode } from '../src/stages/encode/index.ts';
import { claims } from '../src/stages/claims/index.ts';
import { tokensIn } from '../src/stages/claims/token-range.ts';
import { segment } from '../src/stages/segment/index.ts';
import { stanceOfLemmas } from '../training/cue-stance.ts';

type Pair = readonly [number, number];
interface Gold {
  readonly id: string;
  readonly attributions: readonly {
    readonly source?: readonly Pair[];
    readonly cue?: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

const [folder, out, ...settings] = process.argv.slice(2);
if (folder === undefined || out === undefined)
  throw new Error('usage: claims-on-gold.ts FOLDER OUT.jsonl [key=value ...]');
const context = {
  config: resolveConfig(parseSettings(settings)),
  isEngineRequired: false,
  models: [],
  note: () => undefined,
  notes: () => [],
};
const gold = new Map(lines<Gold>('gold.jsonl').map((row) => [row.id, row]));
const output = createWriteStream(out);
let words = 0;
let seconds = 0;
for (const { id, text } of lines<{ readonly id: string; readonly text: string }>('docs.jsonl')) {
  const metadata = { id, text, sha256: '', title: null, url: null, source: null, language: 'en' };
  const published = { publishedAt: null, publishedAtFrom: null };
  const segmented = await segment.run({ text, blocks: [], metadata: { ...metadata, ...published } }, context);
  const { encodings } = await encode.run({ text, ...segmented }, context);
  const quotes = quotesOf({ text, ...segmented }, gold.get(id)?.attributions ?? []);
  const before = process.cpuUsage();
  const given = { text, ...segmented, encodings, quotes, entities: [], dates: [], speakerMentions: [] };
  const found = await claims.run(given, context);
  const used = process.cpuUsage(before);
  seconds += (used.user + used.system) / 1e6;
  words += text.split(/\s+/).length;
  output.write(`${JSON.stringify({ schema: SCHEMA_VERSION, document: { id }, ...found })}\n`);
}
output.end();
console.error(`${words} words, ${seconds.toFixed(2)} CPU seconds, ${Math.round(words / seconds)} words per CPU second`);

function quotesOf(
  { text, tokens, quotations }: Pick<Layers, 'text' | 'tokens' | 'quotations'>,
  attributions: Gold['attributions'],
): Quote[] {
  return attributions
    .filter(({ content }) => content.length > 0)
    .map((attribution, i) => {
      const content = attribution.content.map(([start, end]) => spanOf(text, start, end));
      const quoted = quotations
        .flatMap(({ segments }) => segments)
        .filter((segment) => content.some((span) => segment.innerStart < span.end && span.start < segment.innerEnd))
        .map((segment) => spanOf(text, segment.innerStart, segment.innerEnd));
      const inside = content.every((span) => quoted.some((q) => q.start <= span.start + 1 && span.end - 2 <= q.end));
      const cue = attribution.cue?.[0] === undefined ? null : spanOf(text, ...attribution.cue[0]);
      const lemmas = cue === null ? { from: 0, to: 0 } : tokensIn(tokens, cue);
      const source = attribution.source?.[0] === undefined ? null : spanOf(text, ...attribution.source[0]);
      return {
        id: `q${i + 1}`,
        kind: inside ? 'direct' : quoted.length > 0 ? 'mixed' : 'indirect',
        content,
        quoted,
        cue: cue === null ? null : { ...cue, stance: stanceOfLemmas(tokens.lemma.slice(lemmas.from, lemmas.to)) },
        source,
        speaker: source === null ? null : { entity: null, name: source.text, how: 'name', confidence: 1 },
        via: null,
        within: null,
        confidence: 1,
      };
    });
}

function lines<T>(name: string): T[] {
  return readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
