import { expect, it } from 'vitest';
import { axeFaultsInBothModes, overhang } from './axe.ts';
import { describeDesk, PHONE } from './desk-browser.ts';
import { LIBRARY } from './library.ts';

describeDesk('the search', { records: LIBRARY }, (desk) => {
  it('finds as the words are typed, marks them, and keeps them in the address', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.getByRole('searchbox').pressSequentially('buses', { delay: 20 });
      await page.getByText('2 quotes with buses').waitFor();
      expect(await page.locator('mark').allTextContents()).toEqual(['buses', 'buses']);
      expect(page.url()).toContain('#/search?q=buses');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.reload();
      await page.getByText('2 quotes with buses').waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('buses');
    });
  });

  it('looks for beginnings while a word is not whole yet', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.getByRole('searchbox').fill('the brid');
      await page.getByText('No quote has all of these words yet').waitFor();
      expect(await page.locator('mark').allTextContents()).toContain('bridge');
    });
  });

  it('drops an answer that is overtaken', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.route('**/search?*q=slow*', async (route) => {
        await new Promise((done) => setTimeout(done, 250));
        await route.fulfill({ json: { items: [], next: null } });
      });
      await page.getByRole('searchbox').fill('slow');
      await page.waitForRequest(/q=slow/);
      await page.getByRole('searchbox').fill('bridge');
      await page.getByText('1 quote with bridge').waitFor();
      await page.waitForTimeout(450);
      expect(await page.locator('ol.quotes-found li').count()).toBe(1);
    });
  });

  it('is narrowed down by facets, several of them, and widened again', async () => {
    await desk.withPage('#/search?q=buses', async (page) => {
      const facets = page.getByRole('group', { name: 'Narrow down' });
      await facets.getByLabel('Ana Ruiz').check();
      await page.getByText('1 quote with buses').waitFor();
      // The other speaker can still be chosen.
      await facets.getByLabel('Tom Beck').check();
      await page.getByText('2 quotes with buses').waitFor();
      expect(page.url().match(/speaker=/g)).toHaveLength(2);
      await facets.getByLabel('quantity').check();
      await page.getByText('1 quote with buses').waitFor();
      expect(page.url()).toContain('type=quantity');
      await page.reload();
      await page.getByText('1 quote with buses').waitFor();
      expect(await facets.getByLabel('Tom Beck').isChecked()).toBe(true);
      await facets.getByRole('button', { name: 'Clear all 3 filters' }).click();
      await page.getByText('2 quotes with buses').waitFor();
      expect(page.url()).not.toContain('type=');
    });
  });

  it('is narrowed down to a month, an outlet and a worth', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.getByText('49 quotes').waitFor();
      await page.getByRole('button', { name: /May 2024/ }).click();
      await page.getByText('3 quotes since 1 May 2024 until 31 May 2024').waitFor();
      expect(page.url()).toContain('from=2024-05-01&to=2024-05-31');
      await page.getByLabel('The Harbour Post').check();
      await page.getByText('2 quotes').waitFor();
      await page.getByRole('combobox', { name: 'Check-worthiness' }).selectOption('0.5 or more');
      await page.getByText('1 quote ').waitFor();
      await page.getByLabel('Order').selectOption('Oldest');
      await page.getByText('Fares on the buses').waitFor();
      expect(page.url()).toContain('order=oldest');
    });
  });

  it('goes on page by page', async () => {
    await desk.withPage('#/search?q=harbour', async (page) => {
      await page.getByText('45 quotes with harbour').waitFor();
      for (const count of [20, 40, 45]) {
        await page.locator(`ol.quotes-found li:nth-child(${count})`).waitFor();
        expect(await page.locator('ol.quotes-found li').count()).toBe(count);
        if (count < 45) await page.getByRole('button', { name: 'More', exact: true }).click();
      }
      const texts = await page.locator('ol.quotes-found a.words').allTextContents();
      expect(new Set(texts).size).toBe(45);
      expect(await page.getByRole('button', { name: 'More', exact: true }).count()).toBe(0);
    });
  });

  it('is used with the keyboard alone, up to the quote in its article', async () => {
    await desk.withPage('#/documents/bus', async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await page.getByRole('heading', { name: 'Search' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('buses');
      await page.getByText('2 quotes with buses').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      const words = await page.evaluate(() => document.activeElement?.textContent);
      expect(words).toContain('buses');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Late again' }).waitFor();
      expect(page.url()).toMatch(/#\/documents\/bus\?quote=q[12]$/);
    });
  });

  it('says so where nothing is found, and how to find more', async () => {
    await desk.withPage('#/search?q=zeppelin&type=event', async (page) => {
      await page.getByText('No quote has all of this.').waitFor();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByRole('button', { name: 'Search without filters' }).click();
      await page.getByText('Try fewer.').waitFor();
    });
  });

  it('tells what went wrong, and tries again', async () => {
    await desk.withPage('#/search?minWorth=7', async (page, troubles) => {
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBeGreaterThan(0);
      expect(troubles.splice(0).every((trouble) => trouble.includes('400'))).toBe(true);
    });
  });

  it('shows hostile words as words', async () => {
    await desk.withPage('#/search?q=nothing', async (page) => {
      await page.getByText('1 quote with nothing').waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('ol.quotes-found img, ol.quotes-found script, .facets img').count()).toBe(0);
      expect(await page.locator('ol.quotes-found a.words').textContent()).toContain('<img src=x');
      expect(await page.locator('ol.quotes-found a.words bdi.control').count()).toBeGreaterThan(0);
    });
  });

  it('fits on a screen 360 pixels wide', async () => {
    await desk.withPage(
      '#/search?q=nothing',
      async (page) => {
        await page.getByText('1 quote with nothing').waitFor();
        expect(await overhang(page)).toBe(0);
        await page.getByText('Narrow down').click();
        await page.getByLabel('direct').waitFor();
        expect(await overhang(page)).toBe(0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });
});

describeDesk('the search in an empty store', {}, (desk) => {
  it('says that nothing is there', async () => {
    await desk.withPage('#/search', async (page) => {
      await page.getByText('Nothing is in the store yet.').waitFor();
    });
  });
});
