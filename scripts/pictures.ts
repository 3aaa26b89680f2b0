import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { build } from 'vite';
import { startServer } from '../src/server/start.ts';

/**
 * Takes the pictures of the desk that README and docs show: every page in light and in dark, and one as on a telephone. The store
 * holds the articles of `corpus/`, read by the engine named.
 *
 * node scripts/ts.mjs scripts/pictures.ts [FOLDER] [fast|accurate]; CHROME_PATH names the browser
 */
const [folder = 'docs/images', engine = 'accurate'] = process.argv.slice(2);
const chrome = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const WINDOW: BrowserContextOptions = { viewport: { width: 1000, height: 640 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
};

/** Outlets of our own: the corpus names none. */
const OUTLETS = ['The Harbour Post', 'Valley News', 'Northern Wire'];

/** The one article that is not of our own writing: no outlet is to be made up for it. */
const NOT_OURS = 'roscosmos-2022-03-03';

/** What one speaker says over half a year, for the chart of her page. */
const SERIES: readonly (readonly [publishedAt: string, text: string])[] = [
  [
    '2024-01-09',
    '“The harbour handled 1.4 million tonnes last year,” harbour master Ana Ruiz told the Larkfield council.',
  ],
  [
    '2024-01-23',
    'Ana Ruiz, the harbour master, said that dredging would cost 12 million pounds. “We cannot wait,” Ruiz said.',
  ],
  ['2024-02-14', 'Harbour master Ana Ruiz said no cargo had been lost in the storm. “We were lucky,” Ruiz added.'],
  [
    '2024-02-27',
    'Ana Ruiz denied that the port had ignored warnings. “Every berth was inspected in January,” Ruiz said.',
  ],
  ['2024-02-28', '“Traffic fell by 8 percent in the week of the storm,” said Ana Ruiz, who runs the harbour.'],
  [
    '2024-03-19',
    'Ana Ruiz promised that the new crane would stand by June. “It is paid for,” the harbour master said.',
  ],
  [
    '2024-05-02',
    'The port of Larkfield will hire 40 people, Ana Ruiz said. “Half of them are apprentices,” Ruiz said.',
  ],
  ['2024-05-21', '“Larkfield is the only port on this coast with shore power,” harbour master Ana Ruiz said.'],
  ['2024-06-11', 'Ana Ruiz said the crane was late because steel from Orrin had not come. “July, then,” Ruiz said.'],
];

/** A picture: its name, the place in the desk, what has to be there before it is taken. */
interface Picture {
  readonly name: string;
  readonly place: string;
  readonly ready: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'read', place: '#/', ready: 'ul.rows li' },
  { name: 'article', place: '#/documents/tamboura-measles', ready: '.text' },
  { name: 'search', place: '#/search?q=water', ready: 'mark' },
  { name: 'speakers', place: '#/speakers', ready: 'ol.speakers li' },
  { name: 'speaker', place: '#/speakers/Ana%20Ruiz', ready: 'svg.bars' },
  { name: 'claims', place: '#/claims?day=all', ready: '.claims-found li' },
];

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-pictures-'));
const pages = join(scratch, 'desk');
await build({ configFile: 'desk/vite.config.ts', logLevel: 'warn', build: { outDir: pages, emptyOutDir: true } });
const server = await startServer({
  db: join(scratch, 'store.db'),
  port: 0,
  pages,
  config: { engine: engine === 'fast' ? 'fast' : 'accurate' },
});
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(folder, { recursive: true });
try {
  for (const file of readdirSync('corpus').sort()) await seed(join('corpus', file));
  for (const [publishedAt, text] of SERIES) {
    await read({ text, publishedAt, title: 'Harbour notes', source: 'The Harbour Post' });
  }
  for (const scheme of ['light', 'dark'] as const) {
    for (const picture of PICTURES)
      await take(picture, `${picture.name}-${scheme}`, { ...WINDOW, colorScheme: scheme });
  }
  await take(
    PICTURES.find(({ name }) => name === 'claims')!,
    'claims-phone',
    { ...PHONE, colorScheme: 'light' },
  );
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** Reads an article of the corpus into the store. */
async function seed(path: string): Promise<void> {
  const value = JSON.parse(path.endsWith('.json') ? readFileSync(path, 'utf8') : '{}') as Readonly<
    Record<string, unknown>
  >;
  if (typeof value.text !== 'string' || value.id === NOT_OURS) return;
  const { id, title, text, publishedAt } = value;
  await read({ id, title, text, publishedAt, source: OUTLETS[String(id).length % OUTLETS.length] });
}

async function read(input: Readonly<Record<string, unknown>>): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${server.url}/extract`, { method: 'POST', headers, body: JSON.stringify(input) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`/extract: ${response.status} ${answer}`);
}

async function take({ place, ready }: Picture, name: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/${place}`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  const path = resolve(folder, `${name}.png`);
  await page.screenshot({ path });
  await context.close();
  process.stderr.write(`${path} ${Math.round(statSync(path).size / 1000)} kB\n`);
}
