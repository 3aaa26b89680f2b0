import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { OnrecordRecord } from '../../src/index.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/start.ts';
import { openStore } from '../../src/store/index.ts';
import { CHROME, launch, troublesOf } from '../report/browser.ts';
import { builtDesk } from './built-desk.ts';

const MISSING = 'skipped: no Chrome or Chromium found; install one or set CHROME_PATH';

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

interface Options {
  readonly records?: readonly OnrecordRecord[];
  readonly server?: Partial<ServerOptions>;
}

/** A desk that runs over a store of its own, for the tests of one group; `withPage` opens a page of it. */
export interface TestDesk {
  /**
   * Opens a place ("#/search?q=bus") in a new browser profile, lets `check` look at it, and expects that nothing went wrong in
   * it but what `check` takes out of `troubles`.
   */
  withPage(
    place: string,
    check: (page: Page, troubles: string[]) => Promise<void>,
    options?: BrowserContextOptions,
  ): Promise<void>;
  /** Where the server answers: "http://127.0.0.1:40123". */
  readonly url: string;
  /** Asks the API as a program would. */
  get(path: string): Promise<unknown>;
}

/** Groups tests that need a browser; without one they are skipped, and the title says why. */
export function describeDesk(title: string, options: Options, tests: (desk: TestDesk) => void): void {
  if (CHROME === undefined) console.warn(`${title}: ${MISSING}`);
  describe.skipIf(CHROME === undefined)(`${title}${CHROME === undefined ? ` (${MISSING})` : ''}`, () => {
    let browser: Browser;
    let server: RunningServer;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'));
      const db = join(folder, 'store.db');
      const store = await openStore(db);
      await store.add(options.records ?? []);
      store.close();
      const pages = await builtDesk();
      server = await startServer({ db, port: 0, pages, config: { engine: 'fast' }, ...options.server });
      browser = await launch(CHROME!);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests({
      get url() {
        return server.url;
      },
      async get(path) {
        const headers = server.token === null ? {} : { Authorization: `Bearer ${server.token}` };
        const response = await fetch(`${server.url}${path}`, { headers });
        return (await response.json()) as unknown;
      },
      async withPage(place, check, contextOptions = {}) {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
          ...contextOptions,
        });
        const page = await context.newPage();
        page.setDefaultTimeout(10_000);
        const troubles = troublesOf(page, server.url);
        try {
          await page.goto(`${server.url}/${place}`);
          await page.locator('h1').waitFor();
          await check(page, troubles);
          expect(troubles).toEqual([]);
        } finally {
          await context.close();
        }
      },
    });
  });
}
