import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/index.ts';
import { claiming, read } from '../archive/read.ts';

const CLAIM = 'the town had lost 4,000 jobs since the mill closed';

async function page(): Promise<Document> {
  const records = [
    await claiming('first', CLAIM, 'Ana Ruiz', '2024-05-13'),
    await read(
      'dispute',
      `Ana Ruiz said that ${CLAIM}. Tom Birch denied that ${CLAIM}. Birch said that the ferry would sail in June.`,
      '2024-05-14',
    ),
    await claiming('third', CLAIM, 'Lena Okafor', '2024-05-15'),
  ];
  return parseHTML(renderReport(records)).document;
}

/** Marks of the claims in an article's side panel, as "words → target". */
function marks(document: Document, article: string): string[] {
  return [...document.querySelectorAll(`#${article} .panel .links a`)].map(
    (link) => `${link.textContent} → ${link.getAttribute('href')!}`,
  );
}

describe('marks of a claim', () => {
  it('say in how many other articles it is said, and where it was said first', async () => {
    const document = await page();
    expect(marks(document, 'a1')).toEqual(['first said here, also in 2 other articles → #a2c1']);
    expect(marks(document, 'a3')).toEqual(['also said in 2 other articles → #a1c1']);
  });

  it('say who disputes it, with a link to the place', async () => {
    const document = await page();
    expect(marks(document, 'a2')).toEqual(['disputed by Tom Birch → #a2c2', 'also said in 2 other articles → #a1c1']);
    for (const link of document.querySelectorAll('.links a')) {
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
    }
  });

  it('stand in the list of claims to check first too', async () => {
    const document = await page();
    expect(document.querySelectorAll('.overview .links a').length).toBeGreaterThan(0);
  });

  it('are not there where nothing ties a claim to another', async () => {
    const { document } = parseHTML(renderReport([await claiming('one', CLAIM)]));
    expect(document.querySelectorAll('.claims li').length).toBe(1);
    expect(document.querySelectorAll('.links')).toHaveLength(0);
  });

  it('escape the name of who disputes', async () => {
    const record = await read('a', `Ana Ruiz said that ${CLAIM}. Tom Birch denied that ${CLAIM}.`);
    const evil = '<img src=x onerror=alert(1)>';
    const hostile = {
      ...record,
      entities: record.entities.map((entity) => (entity.name === 'Tom Birch' ? { ...entity, name: evil } : entity)),
    };
    const { document } = parseHTML(renderReport([hostile]));
    expect(document.querySelector('.links a')!.textContent).toContain(evil);
    expect(document.querySelector('.links img')).toBeNull();
  });
});
