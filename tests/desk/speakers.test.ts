import { expect, it } from 'vitest';
import { axeFaultsInBothModes, overhang } from './axe.ts';
import { describeDesk, PHONE } from './desk-browser.ts';
import { LIBRARY } from './library.ts';

describeDesk('the speakers', { records: LIBRARY }, (desk) => {
  it('are listed, found by the beginnings of their names as these are typed, and by kind', async () => {
    await desk.withPage('#/speakers', async (page) => {
      await page.getByRole('link', { name: 'Ana Ruiz' }).waitFor();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByLabel('Name').fill('ru an');
      await page.locator('ol.speakers li:only-child').waitFor();
      expect(await page.locator('ol.speakers li').textContent()).toContain('Ana Ruiz2 quotes');
      expect(page.url()).toContain('#/speakers?q=ru+an');
      await page.getByLabel('Show').selectOption('places');
      await page.getByText('Nobody of this name is quoted.').waitFor();
    });
  });

  it('are opened with the keyboard alone', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('p');
      await page.getByRole('heading', { name: 'Speakers' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('beck');
      await page.locator('ol.speakers li:only-child').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Tom Beck' }).waitFor();
    });
  });

  it('have a page: over time, about whom, where, what they claim, and every quote', async () => {
    await desk.withPage('#/speakers/Ana%20Ruiz', async (page) => {
      await page.getByRole('heading', { name: 'Ana Ruiz' }).waitFor();
      await page.getByText('person · 2 quotes').or(page.getByText('person')).first().waitFor();
      await page.getByRole('img', { name: 'Bars: quotes by day, 2 April 2024 to 15 May 2024, at most 1' }).waitFor();
      expect(await page.locator('svg.bars rect').count()).toBe(44);
      await page.getByText('As a table').click();
      expect(await page.locator('.over-time tbody tr').allTextContents()).toEqual(['2 April 20241', '15 May 20241']);
      await page
        .getByRole('region', { name: 'Claims worth checking' })
        .getByText('The bridge will open in June')
        .waitFor();
      const quotes = page.getByRole('region', { name: '2 quotes' });
      expect(await quotes.locator('a.words').allTextContents()).toEqual([
        '“The night buses were running late,”',
        '“The bridge will open in June,”',
      ]);
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByRole('region', { name: 'Outlets' }).getByRole('link', { name: 'Valley News' }).click();
      await page.getByText('1 quote').first().waitFor();
      expect(page.url()).toMatch(/#\/search\?speaker=[0-9a-f]{16}&source=Valley\+News$/);
    });
  });

  it('have one page under several names once these are merged, until they are parted', async () => {
    await desk.withPage('#/speakers/Ana%20Ruiz', async (page) => {
      await page.getByLabel('Another name').fill('Tom Beck');
      await page.keyboard.press('Enter');
      await page.getByText('also as').waitFor();
      await page.getByRole('heading', { name: '3 quotes' }).waitFor();
      expect(await desk.get('/aliases')).toEqual({ items: [{ type: 'person', alias: 'Tom Beck', of: 'Ana Ruiz' }] });
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { name: '2 quotes' }).waitFor();
      await page.getByLabel('Another name').fill('Tom Beck');
      await page.getByRole('button', { name: 'Merge' }).click();
      await page.getByRole('button', { name: 'Part Tom Beck from Ana Ruiz' }).click();
      await page.getByRole('heading', { name: '2 quotes' }).waitFor();
      expect(await desk.get('/aliases')).toEqual({ items: [] });
    });
  });

  it('tells why a name cannot be merged, and that nobody has a name', async () => {
    await desk.withPage('#/speakers/Ana%20Ruiz', async (page, troubles) => {
      await page.getByLabel('Another name').fill('ANA RUIZ');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('A name cannot be an alias of itself.').waitFor();
      expect(troubles.splice(0)).toEqual([expect.stringContaining('400')]);
    });
    await desk.withPage('#/speakers/nobody-of-this-name', async (page, troubles) => {
      await page.getByRole('alert').waitFor();
      expect(troubles.splice(0)).toEqual([expect.stringContaining('404')]);
    });
  });

  it('have hostile names shown as words, also at 360 pixels', async () => {
    await desk.withPage(
      '#/speakers?q=eve',
      async (page) => {
        await page.locator('ol.speakers li:only-child a').click();
        await page.locator('svg.bars').waitFor();
        expect(await page.locator('h1').textContent()).toContain('<img src=x');
        expect(await page.evaluate(() => 'ran' in window)).toBe(false);
        expect(await page.locator('main img:not([role])').count()).toBe(0);
        expect(await overhang(page)).toBe(0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });
});
