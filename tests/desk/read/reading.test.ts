import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFaultsInBothModes, overhang } from '../axe.ts';
import { describeDesk, PHONE } from '../desk-browser.ts';

const STORM = '“The harbour is shut,” Ines Falk said on Monday.';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-folder-'));
mkdirSync(join(folder, 'may'));
writeFileSync(join(folder, 'may', 'storm.txt'), STORM);
writeFileSync(join(folder, 'two.jsonl'), `${JSON.stringify({ id: 'one', text: STORM })}\n{"id":"none","text":" "}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeDesk('handing in articles', { server: { folder } }, (desk) => {
  it('reads what is pasted, with where it is from, and goes to it', async () => {
    await desk.withPage('', async (page) => {
      await page.keyboard.press('p');
      await page.keyboard.insertText(STORM);
      await page.getByText('Where it is from').click();
      await page.getByLabel('Headline').fill('Storm <b>');
      await page.getByLabel('Published').fill('2024-05-15');
      await page.getByLabel('Outlet').fill('The Harbour Post');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await page.getByLabel('Headline').press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Storm <b>' }).waitFor();
      expect(await page.locator('#text').textContent()).toBe(STORM);
      expect(await page.locator('.text .q.direct').allTextContents()).toContain('The harbour is shut');
      await page.getByText('The Harbour Post').waitFor();
      await page.getByText('15 May 2024').waitFor();
      await page.goBack();
      await page.getByRole('region', { name: 'In the store' }).getByRole('link', { name: 'Storm <b>' }).waitFor();
    });
  });

  it('says why a text cannot be read, and keeps it in its field', async () => {
    await desk.withPage('', async (page) => {
      await page.getByRole('textbox', { name: 'Text' }).fill('  ');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Not read: There is nothing to read. Paste the words of an article.').waitFor();
      expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('  ');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
    });
  });

  it('tells each stage as the server does', async () => {
    await desk.withPage('', async (page) => {
      const send = await withHeldAnswer(page);
      await page.getByRole('textbox', { name: 'Text' }).fill(STORM);
      await page.getByRole('button', { name: 'Read it' }).click();
      const jobs = page.getByRole('region', { name: 'Handed in' });
      await jobs.getByText('1 file to go').waitFor();
      await send({ state: 'waiting' });
      await jobs.getByText('waits for the server').waitFor();
      await send({ state: 'reading', stage: 'quotes', step: 6, steps: 9 });
      await jobs.getByText('looking for quotes (6 of 9)').waitFor();
      expect(await jobs.getByRole('progressbar').getAttribute('value')).toBe('5');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await send({ state: 'reading', stage: 'claims', step: 8, steps: 9 });
      await jobs.getByText('weighing claims (8 of 9)').waitFor();
      await send(null);
      await jobs.getByText('Not read: The server does not answer.').waitFor();
    });
  });

  it('reads files that are chosen, one after the other; a broken one costs no other', async () => {
    await desk.withPage('', async (page) => {
      await page.locator('input[type=file]').setInputFiles([
        { name: 'gale.txt', mimeType: 'text/plain', buffer: Buffer.from(`${STORM} Gale.`) },
        { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
        { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(`<h1>Squall</h1><p>${STORM}</p>`) },
      ]);
      const jobs = page.getByRole('region', { name: 'Handed in' });
      await jobs.getByText('All done').waitFor();
      await jobs.getByText('Not read: Files of this kind cannot be read.').waitFor();
      expect(await jobs.getByRole('link').allInnerTexts()).toEqual(['gale.txt', 'page.html']);
      expect(page.url()).toBe(`${desk.url}/`);
      await jobs.getByRole('link', { name: 'page.html' }).click();
      await page.getByRole('heading', { level: 1, name: 'Squall' }).waitFor();
    });
  });

  it('reads a file that is dropped on the page, and goes to it', async () => {
    await desk.withPage('', async (page) => {
      const data = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'dropped.txt'));
        return transfer;
      }, STORM);
      await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
      await page.locator('.drop.over').waitFor();
      await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
      await page.locator('#text').waitFor();
      expect(page.url()).toContain('#/documents/dropped');
    });
  });

  it('reads files of the server’s folder', async () => {
    await desk.withPage('', async (page) => {
      const files = page.getByRole('region', { name: 'In the server’s folder' });
      await files.getByRole('button', { name: 'two.jsonl' }).click();
      const jobs = page.getByRole('region', { name: 'Handed in' });
      await jobs.getByText('Not read: There is nothing to read.').waitFor();
      await jobs.getByRole('link', { name: 'two.jsonl' }).waitFor();
      await files.getByRole('button', { name: 'may/' }).click();
      await files.getByRole('button', { name: 'Up' }).waitFor();
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      await files.getByRole('button', { name: 'storm.txt' }).click();
      await page.locator('#text').waitFor();
      expect(page.url()).toContain('#/documents/storm');
    });
  });

  it('fits on a screen 360 pixels wide', async () => {
    await desk.withPage(
      '',
      async (page) => {
        await page.getByText('two.jsonl').waitFor();
        await page.getByText('Where it is from').click();
        expect(await overhang(page)).toBe(0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });
});

describeDesk('a desk without a folder', {}, (desk) => {
  it('shows none', async () => {
    await desk.withPage('', async (page) => {
      await page.getByText('Nothing yet.').waitFor();
      expect(await page.getByRole('region', { name: 'In the server’s folder' }).count()).toBe(0);
    });
  });
});

/** Has the page's next article answered by the test: what it sends is a line, null the end. */
async function withHeldAnswer(page: Page): Promise<(line: unknown) => Promise<void>> {
  await page.evaluate(() => {
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(given) {
        controller = given;
      },
    });
    window.fetch = () => Promise.resolve(new Response(body));
    addEventListener('message', ({ data }) => {
      if (data === null) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(data)}\n`));
    });
  });
  return (line) =>
    page.evaluate((sent) => {
      postMessage(sent, '*');
    }, line);
}
