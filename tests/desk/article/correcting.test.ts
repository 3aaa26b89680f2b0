import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { OnrecordRecord } from '../../../src/index.ts';
import { ferryRecord } from '../articles.ts';
import { axeFaultsInBothModes, overhang } from '../axe.ts';
import { describeDesk, PHONE } from '../desk-browser.ts';

const IDS = ['speaker', 'span', 'claim', 'quote', 'name', 'keys', 'source', 'phone', 'gone', 'foot', 'mouse'];
const { text } = ferryRecord().document;

describeDesk('correcting an article', { records: IDS.map((id) => ferryRecord(id)) }, (desk) => {
  const recordOf = async (id: string): Promise<OnrecordRecord> =>
    ((await desk.get(`/documents/${id}`)) as { record: OnrecordRecord }).record;

  it('fixes a quote’s speaker and kind, says what the machine said, and takes it back and puts it in again', async () => {
    await desk.withPage('#/documents/speaker?quote=q2', async (page) => {
      const open = page.getByLabel('What is open');
      await open.getByLabel('Speaker').selectOption('Ines Falk');
      await open.getByLabel('Kind').selectOption('mixed');
      await open.getByRole('button', { name: 'Save' }).click();
      await open.getByRole('heading', { name: 'Quote 2: Ines Falk' }).waitFor();
      await open.getByText('The machine said: indirect, by Tom Okoro').waitFor();
      await open.getByText('set by hand').waitFor();
      await page.getByRole('status').getByText('speaker Ines Falk, mixed').waitFor();
      expect(await page.locator('.text .who.corrected').count()).toBe(1);
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      const { quotes, claims } = await recordOf('speaker');
      expect([quotes[1]!.speaker?.entity, quotes[1]!.kind, claims[1]!.speaker]).toEqual(['e1', 'mixed', 'e1']);

      await page.getByLabel('As the machine read it').check();
      await open.getByRole('heading', { name: 'Quote 2: Tom Okoro' }).waitFor();
      expect(await open.getByRole('button', { name: 'Save' }).count()).toBe(0);
      await page.getByLabel('As the machine read it').uncheck();

      await page.getByRole('button', { name: 'Undo' }).click();
      await open.getByRole('heading', { name: 'Quote 2: Tom Okoro' }).waitFor();
      expect((await recordOf('speaker')).quotes[1]!.speaker?.entity).toBe('e2');
      await page.keyboard.press('Control+Shift+z');
      await open.getByRole('heading', { name: 'Quote 2: Ines Falk' }).waitFor();
      await page.keyboard.press('Control+z');
      await open.getByRole('heading', { name: 'Quote 2: Tom Okoro' }).waitFor();
      await page.getByText('(taken back)').waitFor();
    });
  });

  it('names a speaker whom the machine did not find', async () => {
    await desk.withPage('#/documents/speaker?quote=q1', async (page) => {
      const open = page.getByLabel('What is open');
      await open.getByLabel('Speaker').selectOption('another name…');
      await open.getByRole('textbox', { name: 'Name' }).fill('two officials');
      await page.keyboard.press('Enter');
      await open.getByRole('heading', { name: 'Quote 1: two officials' }).waitFor();
      expect((await recordOf('speaker')).quotes[0]!.speaker).toMatchObject({ entity: null, name: 'two officials' });
    });
  });

  it('takes what the mouse selects, and drops it at a click into the text', async () => {
    await desk.withPage('#/documents/mouse', async (page) => {
      const words = page.locator('.chosen .words');
      await page.locator('.text .cue').first().dblclick();
      await words.getByText('“said”').waitFor();
      const from = (await page.locator('.text .cue').first().boundingBox())!;
      const to = (await page.locator('.text .source').first().boundingBox())!;
      await page.mouse.move(to.x + 2, to.y + to.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width - 1, from.y + from.height / 2, { steps: 4 });
      await page.mouse.up();
      await words.getByText('“harbour master Ines Falk said”').waitFor();
      await page.locator('.text .cue').last().click();
      await words.waitFor({ state: 'hidden' });
    });
  });

  it('adds a quote of chosen words, exact behind characters outside of the basic plane', async () => {
    await desk.withPage('#/documents/quote', async (page) => {
      await choose(page, '🧑‍✈️ Nobody asked the crew');
      const open = page.getByLabel('What is open');
      await open.getByText('🧑‍✈️ Nobody asked the crew').waitFor();
      await open.getByRole('button', { name: 'A quote' }).click();
      await open.getByRole('heading', { name: 'Quote 3: speaker not found' }).waitFor();
      await open.getByText('Added by hand').waitFor();
      const quote = (await recordOf('quote')).quotes.find(({ id }) => id === 'q3')!;
      const start = text.indexOf('🧑‍✈️ Nobody');
      expect(quote.content).toEqual([{ start, end: text.indexOf(', Falk added'), text: '🧑‍✈️ Nobody asked the crew' }]);
      expect(await page.locator('#text').textContent()).toBe(text);
    });
  });

  it('fixes a quote’s words, its speaker and its cue with words of the text', async () => {
    await desk.withPage('#/documents/span?quote=q2', async (page) => {
      const open = page.getByLabel('What is open');
      await choose(page, 'the pier had been closed');
      await page.keyboard.press('w');
      await page.getByRole('status').getByText('other words').waitFor();
      await choose(page, 'Falk', 'crew, ');
      await page.keyboard.press('s');
      await open.getByRole('heading', { name: 'Quote 2: Falk' }).waitFor();
      await choose(page, 'added');
      await open.getByRole('button', { name: 'Its cue' }).click();
      await open.getByText('“added”').waitFor();
      await choose(page, 'Nobody asked the crew');
      await open.getByRole('button', { name: 'More words of it' }).click();
      await page
        .getByRole('button', { name: /^Take back: Quote .*other words/ })
        .nth(1)
        .waitFor();
      const quote = (await recordOf('span')).quotes[1]!;
      expect(quote.content.map((span) => span.text)).toEqual(['the pier had been closed', 'Nobody asked the crew']);
      expect([quote.source?.text, quote.cue?.text, quote.speaker?.name]).toEqual(['Falk', 'added', 'Falk']);
    });
  });

  it('changes a claim’s type and rejects a claim, a quote and a name', async () => {
    await desk.withPage('#/documents/claim?claim=c1', async (page) => {
      const open = page.getByLabel('What is open');
      await open.getByLabel('Type').selectOption('prediction');
      await open.getByLabel('Can be checked').uncheck();
      await open.getByRole('button', { name: 'Save' }).click();
      await open.getByText('The machine said: quantity, checkable').waitFor();
      expect((await recordOf('claim')).claims[0]).toMatchObject({ type: 'prediction', checkable: false });
      await page.keyboard.press('x');
      await page.getByText('No claim: “It failed').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await open.getByRole('button', { name: 'It is no quote' }).click();
      await page.getByRole('button', { name: /^Take back: No quote/ }).waitFor();
      await page.getByText('2 names in this text').click();
      await page.getByRole('button', { name: 'Tom Okoro' }).click();
      await open.getByRole('button', { name: 'It is no name' }).click();
      await page.getByRole('button', { name: /^Take back: No name/ }).waitFor();
      const { quotes, claims, entities } = await recordOf('claim');
      expect([quotes.map(({ id }) => id), claims, entities.map(({ id }) => id)]).toEqual([['q1'], [], ['e1']]);
      await page.getByRole('button', { name: /^Take back: No quote/ }).click();
      await page.getByRole('button', { name: /^Put in again: No quote/ }).waitFor();
      expect((await recordOf('claim')).quotes.map(({ id }) => id)).toEqual(['q1', 'q2']);
    });
  });

  it('adds a name, and a further place of it', async () => {
    await desk.withPage('#/documents/name', async (page) => {
      const open = page.getByLabel('What is open');
      await choose(page, 'the crew');
      await open.getByRole('button', { name: 'A name' }).click();
      await open.getByRole('textbox', { name: 'Name' }).fill('Ferry crew');
      await open.getByLabel('Type').selectOption('organisation');
      await open.getByRole('textbox', { name: 'Name' }).press('Enter');
      await open.getByRole('heading', { name: 'Ferry crew' }).waitFor();
      await choose(page, 'the pier');
      await open.getByRole('button', { name: 'Ferry crew too' }).click();
      await open.getByText('2 times').waitFor();
      const entity = (await recordOf('name')).entities.find(({ id }) => id === 'e3')!;
      expect([entity.type, entity.mentions.map((mention) => mention.text)]).toEqual([
        'organisation',
        ['the pier', 'the crew'],
      ]);
    });
  });

  it('is done with the keyboard alone', async () => {
    await desk.withPage('#/documents/keys', async (page) => {
      await page.keyboard.press('k');
      await page.keyboard.press('v');
      expect(await axeFaultsInBothModes(page)).toEqual([]);
      expect(await page.locator('.caret').isVisible()).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Control+ArrowLeft');
      await page.keyboard.press('Shift+Home');
      const open = page.getByLabel('What is open');
      await open.getByText('Tom Okoro denied that the pier had been closed. 🧑‍✈️').waitFor();
      await page.keyboard.press('Home');
      for (let i = 0; i < 9; i++) await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await open.getByText('“🧑‍✈️”').waitFor();
      for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+Control+ArrowRight');
      await open.getByText('“🧑‍✈️ Nobody asked the crew”').waitFor();
      await page.keyboard.press('q');
      await open.getByRole('heading', { name: 'Quote 3: speaker not found' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'What is open');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Ines');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await open.getByRole('heading', { name: 'Quote 3: Ines Falk' }).waitFor();
      expect((await recordOf('keys')).quotes.find(({ id }) => id === 'q3')!.speaker?.entity).toBe('e1');
      await page.keyboard.press('Control+z');
      await open.getByRole('heading', { name: 'Quote 3: speaker not found' }).waitFor();
      await page.keyboard.press('Control+z');
      await open.waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+y');
      await page.getByRole('button', { name: /^Take back: Quote added/ }).waitFor();
    });
  });

  it('leaves Ctrl+Z in a field to the field', async () => {
    await desk.withPage('#/documents/source?quote=q1', async (page) => {
      await page.getByRole('button', { name: 'It is right as it is' }).click();
      await page.getByRole('button', { name: /^Take back: Looked at/ }).waitFor();
      await page.getByLabel('Speaker').selectOption('another name…');
      await page.getByRole('textbox', { name: 'Name' }).fill('Mo');
      await page.keyboard.press('Control+z');
      expect(await page.getByRole('button', { name: /^Take back: Looked at/ }).count()).toBe(1);
    });
  });

  it('saves the corrected article as gold', async () => {
    await desk.withPage('#/documents/foot?quote=q2', async (page) => {
      expect(await page.getByRole('button', { name: 'Save as gold' }).count()).toBe(0);
      await page.keyboard.press('x');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as gold' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('foot.json');
      const gold = JSON.parse(readFileSync(await file.path(), 'utf8')) as { id: string; text: string };
      expect(gold).toEqual(await desk.get('/documents/foot/gold'));
      expect(gold.text).toBe(text);
    });
  });

  it('says what went wrong, and leaves what was there', async () => {
    await desk.withPage('#/documents/gone?quote=q1', async (page, troubles) => {
      await page.getByLabel('What is open').waitFor();
      await fetch(`${desk.url}/documents/gone`, { method: 'DELETE' });
      await page.keyboard.press('x');
      await page.getByRole('alert').getByText('There is no such document in the store.').waitFor();
      expect(await page.locator('#text').textContent()).toBe(text);
      expect(troubles.splice(0)).toEqual([expect.stringContaining('404')]);
    });
  });

  it('works on a screen 360 pixels wide', async () => {
    await desk.withPage(
      '#/documents/phone',
      async (page) => {
        await choose(page, 'Nobody asked the crew');
        await page.getByRole('button', { name: 'A quote' }).tap();
        await page.getByRole('heading', { name: 'Quote 3: speaker not found' }).waitFor();
        expect(await overhang(page)).toBe(0);
        expect(await axeFaultsInBothModes(page)).toEqual([]);
      },
      PHONE,
    );
  });
});

/** Chooses words of the text (those behind `after`, where they stand more than once) as a drag with the mouse does. */
async function choose(page: Page, words: string, after = ''): Promise<void> {
  await page.locator('#text').evaluate(
    (element, { wanted, before }) => {
      const start = element.textContent.indexOf(before + wanted) + before.length;
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (
        let node = walker.nextNode(), at = 0;
        node !== null;
        at += node.textContent!.length, node = walker.nextNode()
      ) {
        const { length } = node.textContent!;
        if (start >= at && start < at + length) range.setStart(node, start - at);
        if (start + wanted.length > at && start + wanted.length <= at + length) {
          range.setEnd(node, start + wanted.length - at);
        }
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    { wanted: words, before: after },
  );
  await page.locator('.chosen .words').getByText(`“${words}”`, { exact: true }).waitFor();
}
