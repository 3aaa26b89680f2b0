import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chrome or Chromium of this machine, or undefined. */
export const CHROME = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** A page open in a browser, with everything that went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions, dialogs, and requests for anything but the page itself. */
  readonly troubles: readonly string[];
}

/** Starts a browser without what it does of its own accord. */
export function launch(executablePath: string): Promise<Browser> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

/** What goes wrong in a page from now on; requests for addresses that do not begin with `own` are wrong too. */
export function troublesOf(page: Page, own: string): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && request.url() !== 'data:,') troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}

/** A browser for the tests of one file, and pages written to a folder that goes with it. */
export class TestBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'onrecord-page-'));
  private readonly browser: Browser;
  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async start(executablePath: string): Promise<TestBrowser> {
    return new TestBrowser(await launch(executablePath));
  }

  async open(html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const file = join(this.folder, 'page.html');
    writeFileSync(file, html);
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const url = pathToFileURL(file).href;
    const troubles = troublesOf(page, url);
    await page.goto(url);
    return { page, troubles };
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
