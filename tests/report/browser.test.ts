import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { renderReport } from '../../src/report/index.ts';
import { accessibilityFaults, faintTexts } from './audit.ts';
import { CHROME, type OpenPage, TestBrowser } from './browser.ts';
import { makeRecord } from './make-record.ts';
import { recordFromGold } from './record-from-gold.ts';

const ONE = renderReport([recordFromGold('roscosmos-2022-03-03')]);
const IDS = ['roscosmos-2022-03-03', 'court-warehouse-fire', 'match-tarnside-albion', 'wire-port-strike'];
const SEVERAL = renderReport(IDS.map(recordFromGold));
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const MISSING = 'skipped: no Chrome or Chromium found; install one or set CHROME_PATH';
if (CHROME === undefined) console.warn(`tests/report/browser.test.ts ${MISSING}`);

describe.skipIf(CHROME === undefined)(`the page in a browser${CHROME === undefined ? ` (${MISSING})` : ''}`, () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.start(CHROME!);
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page, lets `check` look at it, and expects that nothing went wrong in it. */
  async function withPage(
    html: string,
    options: Parameters<TestBrowser['open']>[1],
    check: (page: Page) => Promise<void>,
  ) {
    const { page, troubles }: OpenPage = await browser.open(html, options);
    try {
      await check(page);
      expect(troubles).toEqual([]);
    } finally {
      await page.context().close();
    }
  }

  it('tints quotes by speaker and underlines them by kind', async () => {
    await withPage(ONE, {}, async (page) => {
      const rogozin = await styleOf(page.locator('.text .q.t1').first(), 'backgroundColor');
      const roscosmos = await styleOf(page.locator('.text .q.t2').first(), 'backgroundColor');
      const paper = await styleOf(page.locator('body'), 'backgroundColor');
      expect(new Set([rogozin, roscosmos, paper]).size).toBe(3);
      for (const [kind, line] of [
        ['direct', 'solid'],
        ['mixed', 'dashed'],
        ['indirect', 'dotted'],
      ] as const) {
        expect(await styleOf(page.locator(`.text .q.${kind}`).first(), 'textDecorationStyle')).toBe(line);
      }
      expect(await styleOf(page.locator('.text .cue').first(), 'fontStyle')).toBe('italic');
      expect(await styleOf(page.locator('.text .source').first(), 'borderBottomStyle')).toBe('solid');
      expect(await page.locator('.text .who').count()).toBe(14);
    });
  });

  it('shows kind, speaker, how and confidence under the pointer, and hides them again', async () => {
    await withPage(ONE, {}, async (page) => {
      const card = page.locator('#card');
      expect(await card.isVisible()).toBe(false);
      await page.locator('.text .q.mixed').first().hover();
      expect(await card.innerText()).toMatch(
        /Dmitry Rogozin[\s\S]*Kind\s*mixed\s*Speaker\s*named as “Rogozin”\s*Cue\s*“mentioned” \(say\)\s*Confidence\s*speaker 90%, quote 74%/,
      );
      expect(await page.locator('.text .on.source').innerText()).toBe('Rogozin');
      await page.locator('.text .source').first().hover();
      expect(await card.innerText()).toMatch(/Kind\s*indirect/);
      await page.mouse.move(4, 4);
      await card.waitFor({ state: 'hidden' });
      expect(await page.locator('.on').count()).toBe(0);
    });
  });

  it('keeps the card on a click until the next one or Escape', async () => {
    await withPage(ONE, {}, async (page) => {
      const card = page.locator('#card');
      const quote = page.locator('.text .q.mixed').first();
      await quote.click();
      await page.locator('.text .q.t2').first().hover();
      expect(await card.innerText()).toContain('Dmitry Rogozin');
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      await quote.click();
      await page.locator('h1').click();
      expect(await card.isVisible()).toBe(false);
    });
  });

  it('is walked with the keyboard alone', async () => {
    await withPage(ONE, {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('Skip to the text');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 16, y: 16 });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('Quote 1, indirect: Dmitry Rogozin');
      expect(await page.locator('#card').innerText()).toContain('Dmitry Rogozin');
      expect(await styleOf(page.locator(':focus'), 'outlineStyle')).toBe('solid');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toContain('Quote 2, indirect: Roscosmos');
      expect(await page.locator('#card').innerText()).toContain('Roscosmos');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('Quote 4, mixed: Dmitry Rogozin');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toContain('Quote 14,');
      await page.keyboard.press('Home');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('Quote 2,');
      await page.keyboard.press('Escape');
      expect(await page.locator('#card').isVisible()).toBe(false);
    });
  });

  it('leads from a quote to its entry and from a claim to its words', async () => {
    await withPage(ONE, {}, async (page) => {
      await page.locator('.text .who').nth(3).focus();
      await page.keyboard.press('Enter');
      const entry = page.locator('#a1q4d');
      expect(await entry.isVisible()).toBe(true);
      expect(await entry.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await focused(page)).toContain('Quote 4,');
      await page.locator('.to-claim').last().click();
      const lit = page.locator('.text .lit');
      expect(await lit.count()).toBeGreaterThan(0);
      expect(await lit.first().evaluate((words) => words.getBoundingClientRect().top)).toBeGreaterThan(0);
      expect((await lit.allInnerTexts()).join('').replace(/\s+/g, ' ')).toBe(
        await page.locator('.to-claim').last().innerText(),
      );
    });
  });

  it('orders the claims of each speaker by check-worthiness', async () => {
    await withPage(SEVERAL, {}, async (page) => {
      const lists = await page
        .locator('.speaker > .claims')
        .evaluateAll((all) =>
          all.map((list) =>
            [...list.querySelectorAll('li:not(.unchecked) .score')].map((score) =>
              Number(score.textContent.replace(/[^\d.]/g, '')),
            ),
          ),
        );
      expect(lists.flat().length).toBeGreaterThan(10);
      for (const scores of lists) expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });

  it('switches dates and entities on and off', async () => {
    await withPage(ONE, {}, async (page) => {
      const date = page.locator('.text .date-end').nth(1);
      const organisation = page.locator('.text .organisation').first();
      const seen = async () => [
        await contentOf(date),
        await contentOf(organisation),
        await styleOf(date, 'outlineStyle'),
      ];
      expect(await seen()).toEqual(['none', 'none', 'none']);
      await page.getByLabel('Dates').focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Entities').check();
      expect(await seen()).toEqual(['" 2022-02-24"', '"O"', 'solid']);
      await page.getByLabel('Dates').uncheck();
      expect(await styleOf(date, 'outlineStyle')).toBe('none');
    });
  });

  it('gives an overview of several articles and a way to each', async () => {
    await withPage(SEVERAL, {}, async (page) => {
      expect(await page.locator('.index li').count()).toBe(4);
      expect(await page.locator('.ranking li').first().innerText()).toContain('Dmitry Rogozin');
      await page.locator('.index a').nth(2).click();
      expect(
        await page.locator('#a3').evaluate((article) => Math.abs(article.getBoundingClientRect().top)),
      ).toBeLessThan(200);
      await page.locator('.menu summary', { hasText: 'Articles' }).click();
      await page.locator('.menu-body a').nth(2).click();
      expect(page.url()).toMatch(/#a2$/);
      expect(await page.locator('.menu[open]').count()).toBe(0);
      await page.locator('.menu summary', { hasText: 'Key' }).click();
      expect(await page.locator('.samples').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.samples').isVisible()).toBe(false);
    });
  });

  it('fits on a phone, where a tap shows the details at the foot of the screen', async () => {
    await withPage(SEVERAL, PHONE, async (page) => {
      await page.getByLabel('Dates').check();
      await page.getByLabel('Entities').check();
      await page.locator('#a1 .text .q.mixed').first().tap();
      const box = (await page.locator('#card').boundingBox())!;
      expect(box.x).toBe(0);
      expect(box.y + box.height).toBeCloseTo(740, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.locator('#a1 .text .q.mixed').first().tap();
      expect(await page.locator('#card').isVisible()).toBe(false);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });

  it.each(['light', 'dark'] as const)('keeps all text at 4.5:1 in %s mode, lit up or not', async (colorScheme) => {
    await withPage(SEVERAL, { colorScheme }, async (page) => {
      const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(dark).toBe(colorScheme === 'dark');
      expect(await styleOf(page.locator('body'), 'backgroundColor')).toBe(
        dark ? 'rgb(23, 22, 20)' : 'rgb(252, 251, 248)',
      );
      await page.getByLabel('Dates').check();
      await page.getByLabel('Entities').check();
      await page.locator('.text .q').first().click();
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await page.evaluate(() => {
        for (const quote of document.querySelectorAll('.text .q')) quote.classList.add('on');
      });
      expect(await page.evaluate(faintTexts)).toEqual([]);
    });
  });

  it.each([
    ['one article', ONE],
    ['several', SEVERAL],
  ])('has names, ids, links and headings in order: %s', async (_, html) => {
    await withPage(html, {}, async (page) => {
      expect(await page.evaluate(accessibilityFaults)).toEqual([]);
    });
  });

  it('prints the text and all lists, and no controls', async () => {
    await withPage(SEVERAL, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.toolbar').isVisible()).toBe(false);
      expect(await page.locator('.text .q').first().isVisible()).toBe(true);
      expect(await styleOf(page.locator('.text'), 'color')).toBe('rgb(0, 0, 0)');
      expect(await styleOf(page.locator('.panel').first(), 'position')).toBe('static');
      const folded = page.locator('#a1 .quotes li').first();
      expect((await folded.boundingBox())!.height).toBeGreaterThan(10);
      expect(await page.evaluate(faintTexts)).toEqual([]);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });

  it('keeps text, lists, links and switches without its script', async () => {
    await withPage(SEVERAL, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.text').first().innerText()).toContain('In a key development, Russia has decided');
      expect(await page.locator('.to-claim').first().isVisible()).toBe(true);
      await page.getByLabel('Dates').check();
      expect(await styleOf(page.locator('.text .date').first(), 'outlineStyle')).toBe('solid');
      await page.locator('.text .who').first().click();
      expect(page.url()).toMatch(/#a1q1d$/);
      expect(await page.locator('#a1q1d').isVisible()).toBe(true);
      await page.locator('#a1 .to-claim').first().click();
      expect(page.url()).toMatch(/#a1c\d+$/);
      expect(await page.locator('.scripted').first().isVisible()).toBe(false);
    });
  });

  it('runs nothing that a hostile article brings', async () => {
    const evil =
      '<script>alert(1)</script><img src="http://example.org/x" onerror="alert(2)">--></style><style>*{display:none}</style>';
    const record = makeRecord(evil, { document: { id: evil, title: evil, source: evil } });
    await withPage(renderReport([record], { title: evil }), {}, async (page) => {
      expect(await page.locator('.text').innerText()).toBe(evil);
    });
  });

  it('shows a text as it stands where it has controls of direction', async () => {
    const text = 'He said \u202eyes and no\u202c twice.';
    await withPage(renderReport([makeRecord(text)]), {}, async (page) => {
      const order = await page.locator('.text').evaluate((block) => {
        const node = [...block.querySelector('p')!.childNodes].find((child) => child.textContent === 'yes and no')!;
        const at = (offset: number) => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect().left;
        };
        return at(0) < at(8);
      });
      expect(order).toBe(true);
    });
  });
});

function styleOf(
  locator: Locator,
  property:
    | 'backgroundColor'
    | 'borderBottomStyle'
    | 'color'
    | 'fontStyle'
    | 'outlineStyle'
    | 'position'
    | 'textDecorationStyle',
): Promise<string> {
  return locator.first().evaluate((element, key) => getComputedStyle(element)[key], property);
}

/** What the style sheet puts behind an element. */
function contentOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => getComputedStyle(element, '::after').content);
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
}
