// Renders the report of the first corpus article and takes its picture: node scripts/screenshot.mjs [OUT.png]
// Needs a Chrome or Chromium ($CHROME_PATH, or where Linux distributions put it).
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const ARTICLE = 'corpus/roscosmos-2022-03-03.json';
const out = process.argv[2] ?? 'docs/images/report.png';
const folder = resolve('node_modules/.cache/onrecord');
const bundle = resolve(folder, `screenshot-${process.pid}.mjs`);
const html = resolve(folder, `screenshot-${process.pid}.html`);

const executablePath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) throw new Error('no Chrome or Chromium found; set CHROME_PATH');

mkdirSync(folder, { recursive: true });
mkdirSync(dirname(out), { recursive: true });
await build({
  entryPoints: ['src/index.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: 'es2022',
  loader: { '.css': 'text', '.svg': 'text' },
});
const { createPipeline, renderReport } = await import(pathToFileURL(bundle).href);
const { id, text, title, publishedAt } = JSON.parse(readFileSync(ARTICLE, 'utf8'));
const record = await createPipeline({ config: { engine: 'fast' } }).extract({ id, text, title, publishedAt });
writeFileSync(html, renderReport([record]));

const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1240, height: 900 }, deviceScaleFactor: 1.5 });
await page.goto(pathToFileURL(html).href);
await page.locator('.text .q.mixed').first().hover();
await page.screenshot({ path: out });
await browser.close();
rmSync(bundle);
rmSync(html);
console.log(`${out}: ${Math.round(statSync(out).size / 1024)} KB`);
