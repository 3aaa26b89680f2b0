import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ferryRecord, hostileRecord } from '../articles.ts';
import { axeFaultsInBothModes, overhang } from '../axe.ts';
import { describeDesk, PHONE } from '../desk-browser.ts';

const ferry = ferryRecord('ferry', { source: 'The Harbour Post', url: 'https://post.example/ferry' });
const hostile = hostileRecord();
const HOSTILE = `#/documents/${encodeURIComponent(hostile.document.id)}`;

describeDesk('the article page', { records: [ferry, hostile] }, (desk) => {
  it('shows the text with quotes, cues, sources and claims as the report does', async () => {
    await desk.withPage('#/documents/ferry', async (page) => {
      expect(await page.locator('#text').textContent()).toBe(ferry.document.text);
      expect(await page.locator('h1').innerText()).toContain('Ferry to stay in port');
      expect(await page.locator('.text .q.direct.t1').count()).toBeGreaterThan(0);
      expect(await styleOf(page, '.text .q.direct', 'textDecorationStyle')).toBe('solid');
      expect(await styleOf(page, '.text .q.indirect', 'textDecorationStyle')).toBe('dotted');
      expect(await styleOf(page, '.text .cue', 'fontStyle')).toBe('italic');
      expect(await page.locator('.text .who').evaluateAll((all) => all.map((one) => one.dataset.i))).toEqual([
        'IF',
        'TO',
      ]);
      expect(await page.locator('.text .worth').first().isVisible()).toBe(true);
      await page.getByLabel('Claims', { exact: true }).uncheck();
      expect(await page.locator('.text .worth').first().isVisible()).toBe(false);
      await page.getByLabel('Entities').check();
      expect(await styleOf(page, '.text .entity', 'borderBottomStyle')).toBe('solid');
      expect(await page.getByRole('link', { name: 'Read at its source' }).getAttribute('href')).toBe(
        'https://post.example/ferry',
      );
    });
  });

  it('leads from quote to quote by keys, and tells what is known of each', async () => {
    await desk.withPage('#/documents/ferry', async (page) => {
      await page.keyboard.press('j');
      const open = page.getByLabel('What is open');
      await open.getByRole('heading', { name: 'Quote 1: Ines Falk' }).waitFor();
      expect(await open.innerText()).toMatch(/Kind:?\s*direct[\s\S]*“said” \(say\)/);
      await expectFocus(page, /^Quote 1, direct: Ines Falk/);
      await page.keyboard.press('j');
      await open.getByRole('heading', { name: 'Quote 2: Tom Okoro' }).waitFor();
      await page.keyboard.press('j');
      await expectFocus(page, /^Quote 2/);
      await page.keyboard.press('ArrowLeft');
      await expectFocus(page, /^Quote 1/);
      await page.keyboard.press('Enter');
      await expectFocus(page, /^What is open$/);
      await page.keyboard.press('Escape');
      await open.waitFor({ state: 'hidden' });
      await expectFocus(page, /^Quote 1/);
    });
  });

  it('opens at the quote or claim that the address names', async () => {
    await desk.withPage('#/documents/ferry?quote=q2', async (page) => {
      await page.getByRole('heading', { name: 'Quote 2: Tom Okoro' }).waitFor();
      await expectFocus(page, /^Quote 2/);
    });
    await desk.withPage('#/documents/ferry?claim=c1', async (page) => {
      const open = page.getByLabel('What is open');
      await open.getByText('The ferry failed 3 of 40 tests.').waitFor();
      expect(await open.innerText()).toContain('a figure');
      await expectFocus(page, /^Claim, quantity/);
    });
  });

  it('leads from the panel to the words', async () => {
    await desk.withPage('#/documents/ferry', async (page) => {
      await page.getByRole('button', { name: 'It failed 3 of 40 tests.' }).click();
      await expectFocus(page, /^Claim, quantity/);
      expect((await page.locator('.text .on').allTextContents()).join('')).toBe('It failed 3 of 40 tests.');
    });
  });

  it('has no fault that axe finds, in light and in dark, with everything marked and a quote open', async () => {
    await desk.withPage('#/documents/ferry?quote=q1', async (page) => {
      await page.getByLabel('Entities').check();
      await page.getByLabel('Dates').check();
      await page.locator('.quotes > summary').first().click();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
    });
  });

  it('fits on a screen 360 pixels wide, with a quote open at the foot', async () => {
    await desk.withPage(
      '#/documents/ferry?quote=q1',
      async (page) => {
        await page.getByRole('heading', { name: 'Quote 1: Ines Falk' }).waitFor();
        expect(await overhang(page)).toBe(0);
        const box = await page.getByLabel('What is open').boundingBox();
        expect(box!.y + box!.height).toBeCloseTo(740, 0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });

  it('lets nothing of a hostile article run, and shows what would turn the direction of writing', async () => {
    await desk.withPage('', async (page) => {
      await page.locator('.rows a').first().waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    });
    await desk.withPage(HOSTILE, async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.getByLabel('What is open').waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('#text').textContent()).toBe(hostile.document.text);
      expect(await page.locator('#text img, #text script, #text svg, #text b').count()).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      const controls = await page.locator('#text .control').evaluateAll((all) => all.map((one) => one.dataset.code));
      expect(controls).toEqual(['U+202E', 'U+202C']);
      expect(await axeFaultsInBothModes(page)).toEqual([]);
    });
  });
});

async function expectFocus(page: Page, name: RegExp): Promise<void> {
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.activeElement?.getAttribute('aria-label') ?? ''),
    name.source,
  );
}

function styleOf(page: Page, selector: string, property: 'textDecorationStyle' | 'fontStyle' | 'borderBottomStyle') {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);
}
