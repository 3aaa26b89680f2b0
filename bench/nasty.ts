// CPU time on hard texts at two lengths: node scripts/ts.mjs bench/nasty.ts [ENGINE=fast] [CHARACTERS=50000]
// Twice the text should take about twice the time; a row with an exclamation mark takes more than three times.
import { createPipeline } from '../src/index.ts';
import { NASTY_TEXTS, nastyText } from './nasty/texts.ts';

const [engine = 'fast', characters = '50000'] = process.argv.slice(2);
const pipeline = createPipeline({ config: { engine: engine === 'accurate' ? 'accurate' : 'fast' } });
const length = Number(characters);
await seconds('“No,” said Anna Berg on Monday. '.repeat(2_000));
console.log('text,seconds,seconds_of_twice,ratio');
for (const text of NASTY_TEXTS) {
  const once = await seconds(nastyText(text, length));
  const twice = await seconds(nastyText(text, 2 * length));
  const mark = twice > 3 * once && twice > 0.5 ? ' !' : '';
  console.log(`${text.name},${once.toFixed(2)},${twice.toFixed(2)},${(twice / once).toFixed(1)}${mark}`);
}

async function seconds(text: string): Promise<number> {
  const before = process.cpuUsage();
  await pipeline.extract(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
