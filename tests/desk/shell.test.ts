import { expect, it } from 'vitest';
import { recordOf } from '../store/stored-record.ts';
import { axeFaultsInBothModes, overhang } from './axe.ts';
import { describeDesk, PHONE } from './desk-browser.ts';

const bus = recordOf('bus', [{ speaker: 'Ana Ruiz', words: 'The buses are late' }], { title: 'Late again' });

describeDesk('the desk', { records: [bus] }, (desk) => {
  it('opens without a fault, in light and in dark, and lists what is in the store', async () => {
    await desk.withPage('', async (page) => {
      await page.getByRole('link', { name: 'Late again' }).waitFor();
      expect(await page.title()).toBe('Read · onrecord');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
    });
  });

  it('fits on a screen 360 pixels wide', async () => {
    await desk.withPage(
      '',
      async (page) => {
        await page.getByRole('link', { name: 'Late again' }).waitFor();
        expect(await overhang(page)).toBe(0);
      },
      PHONE,
    );
  });

  it('is walked with the keyboard: skip link, navigation, keys, dialog', async () => {
    await desk.withPage('#/documents/bus', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.getByText('go to Read').waitFor();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.getByRole('heading', { name: 'Read an article' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  it.each([
    ['speakers', 'Speakers', 'Name'],
    ['search', 'Search', 'Words that were said “a phrase”, begin*, -without'],
  ])(
    'takes a key in the very moment in which the page of %s is there, and does not take the focus back',
    async (name, heading, label) => {
      await desk.withPage('', async (page) => {
        await page.evaluate(
          ([place, title]) => {
            const slash = (): KeyboardEvent =>
              new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
            new MutationObserver((_, observer) => {
              if (document.querySelector('h1')?.textContent !== title) return;
              observer.disconnect();
              document.body.dispatchEvent(slash());
            }).observe(document.body, { childList: true, subtree: true });
            location.hash = `#/${place}`;
          },
          [name, heading] as const,
        );
        await page.getByRole('heading', { name: heading }).waitFor();
        await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
        expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe(
          label,
        );
      });
    },
  );

  it('leaves keys without Ctrl alone when the reader wants it so', async () => {
    await desk.withPage('#/documents/bus', async (page) => {
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByLabel('Keys without Ctrl or ⌘ do something').uncheck();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('?');
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      expect(await page.getByRole('dialog').isVisible()).toBe(false);
      expect(page.url()).toContain('#/documents/bus');
    });
  });

  it('keeps the choice of light or dark', async () => {
    await desk.withPage('', async (page) => {
      const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.getByLabel('Light or dark').selectOption('Dark');
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await paper()).toBe(dark);
      await page.getByLabel('Light or dark').selectOption('Auto');
      expect(await paper()).toBe(light);
    });
  });

  it('says so where there is no such page or article', async () => {
    await desk.withPage('#/nowhere', async (page) => {
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    });
    await desk.withPage('#/documents/none', async (page, troubles) => {
      await page.getByRole('alert').getByText('There is no such document in the store.').waitFor();
      expect(troubles.splice(0)).toEqual([expect.stringContaining('404')]);
    });
  });

  it('asks for nothing but its own files, and its policy lets nothing inline run', async () => {
    await desk.withPage('', async (page, troubles) => {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        return 'ran' in window;
      });
      expect(ran).toBe(false);
      expect(troubles.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
    });
  });
});

describeDesk('a desk with a token', { records: [bus], server: { token: 'open sesame' } }, (desk) => {
  it('takes it from the address, and shows it there no more', async () => {
    await desk.withPage('#token=open sesame', async (page) => {
      await page.getByRole('link', { name: 'Late again' }).waitFor();
      expect(page.url()).toBe(`${desk.url}/#/`);
      await page.reload();
      await page.getByRole('link', { name: 'Late again' }).waitFor();
    });
  });

  it('asks for it where there is none, and again where it is wrong', async () => {
    await desk.withPage('', async (page, troubles) => {
      await page.getByRole('heading', { name: 'This desk needs a token' }).waitFor();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByLabel('Token').fill('open barley');
      await page.keyboard.press('Enter');
      await page.getByText('The server does not take this token.').waitFor();
      await page.getByLabel('Token').fill('open sesame');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Late again' }).waitFor();
      const refusals = troubles.splice(0);
      expect(refusals.length).toBeGreaterThan(0);
      expect(refusals.filter((refusal) => !refusal.includes('401'))).toEqual([]);
    });
  });
});
