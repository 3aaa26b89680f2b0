import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFaultsInBothModes, overhang } from './axe.ts';
import { describeDesk, PHONE } from './desk-browser.ts';
import { LIBRARY } from './library.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describeDesk('the claims', { records: LIBRARY }, (desk) => {
  it('are those of the newest day, the most check-worthy first', async () => {
    await desk.withPage('#/claims', async (page) => {
      await page.getByText('3 claims on 15 May 2024, the most check-worthy first').waitFor();
      expect((await page.locator('.claims-found .score').allTextContents()).map((text) => text.slice(-4))).toEqual([
        '0.90',
        '0.30',
        '0.10',
      ]);
      const first = page.locator('.claims-found li').first();
      expect(await first.textContent()).toContain('Tom BeckFares on the buses rise by 4 percent');
      expect(await first.textContent()).toContain('The Harbour Post');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
    });
  });

  it('are those of another day, of all days, or from a worth on; the address says which', async () => {
    await desk.withPage('#/claims?day=2024-04-01', async (page) => {
      await page.getByText('No claim on 1 April 2024 that fits.').waitFor();
      await page.getByRole('button', { name: 'Day after' }).click();
      await page.getByText('1 claim on 2 April 2024').waitFor();
      expect(page.url()).toContain('day=2024-04-02');
      await page.getByRole('button', { name: 'All days' }).click();
      await page.getByText('The first 30 claims').waitFor();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByText('49 claims, the most').waitFor();
      await page.getByLabel('Check-worthiness').first().selectOption('0.5 or more');
      await page.getByText('2 claims, the most').waitFor();
      expect(page.url()).toContain('#/claims?day=all&minWorth=0.5');
      await page.getByLabel('Only what can be checked').uncheck();
      await page.getByText('2 claims, the most').waitFor();
      expect(page.url()).toContain('checkable=false');
    });
  });

  it('are chosen and copied as text, as Markdown and as drafts of ClaimReview', async () => {
    await desk.withPage(
      '#/claims',
      async (page) => {
        await page.getByText('3 claims').first().waitFor();
        const copy = page.getByRole('group', { name: 'Copy' });
        await page.getByLabel('Choose: Fares on the buses').check();
        await copy.getByRole('button', { name: 'Copy 1 claim' }).click();
        await page.getByText('1 claim copied as text').waitFor();
        expect(await copied(page)).toContain('Tom Beck: Fares on the buses rise by 4 percent\n(check-worthiness 0.90');
        await copy.getByRole('button', { name: 'Choose all' }).click();
        await copy.getByLabel('Copy as').selectOption('Markdown');
        await copy.getByRole('button', { name: 'Copy 3 claims' }).click();
        await page.getByText('3 claims copied as Markdown').waitFor();
        expect((await copied(page)).match(/^- \*\*/gm)).toHaveLength(3);
        await copy.getByLabel('Copy as').selectOption('ClaimReview');
        await copy.getByRole('button', { name: 'Copy 3 claims' }).click();
        await page.getByText('3 claims copied as ClaimReview').waitFor();
        const graph = JSON.parse(await copied(page)) as { '@graph': Readonly<Record<string, unknown>>[] };
        expect(graph['@graph'].map((node) => node['@type'])).toEqual(['ClaimReview', 'ClaimReview', 'ClaimReview']);
        expect(graph['@graph'].some((node) => 'reviewRating' in node)).toBe(false);
        await copy.getByRole('button', { name: 'Choose none' }).click();
        expect(await copy.getByRole('button', { name: 'Copy', exact: true }).isDisabled()).toBe(true);
      },
      CLIPBOARD,
    );
  });

  it('are walked, chosen and copied with the keyboard alone', async () => {
    await desk.withPage(
      '#/speakers',
      async (page) => {
        await page.keyboard.press('g');
        await page.keyboard.press('c');
        await page.getByText('3 claims').first().waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('c');
        await page.getByText('1 claim copied as text').waitFor();
        expect(await copied(page)).toContain('Tom Beck');
        await page.keyboard.press('x');
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        await page.keyboard.press('c');
        await page.getByText('2 claims copied as text').waitFor();
        expect(await copied(page)).toContain('Ana Ruiz');
        await page.keyboard.press('k');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Late again' }).waitFor();
        expect(page.url()).toMatch(/#\/documents\/bus\?claim=c2$/);
      },
      CLIPBOARD,
    );
  });

  it('are given to copy by hand where the browser does not let the page', async () => {
    await desk.withPage('#/claims', async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.getByRole('button', { name: 'Choose all' }).click();
      await page.getByRole('button', { name: 'Copy 3 claims' }).click();
      const area = page.getByLabel('Text to copy');
      await area.waitFor();
      expect(await area.inputValue()).toContain('Tom Beck: Fares');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await area.waitFor({ state: 'detached' });
    });
  });

  it('show hostile words as words, and fit on a screen 360 pixels wide', async () => {
    await desk.withPage(
      '#/claims',
      async (page) => {
        await page.getByText('Nothing ran').waitFor();
        expect(await page.evaluate(() => 'ran' in window)).toBe(false);
        expect(await page.locator('.claims-found img, .claims-found script').count()).toBe(0);
        expect(await overhang(page)).toBe(0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });
});
