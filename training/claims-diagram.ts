// Draws docs/images/NAME-reliability.svg from models/NAME/scores.json: how often a sentence was called check-worthy, by the score that
// it got (reliability diagram; DeGroot & Fienberg 1983).   node scripts/ts.mjs training/claims-diagram.ts claims|claims-head
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const SIZE = 320;
const MARGIN = 48;
const COLOURS = ['#1b6ca8', '#c05621'];
const BinSchema = z.tuple([z.number(), z.number(), z.number()]);
const ScoresSchema = z.object({ reliability: z.record(z.string(), z.array(BinSchema)) });

const [name = 'claims'] = process.argv.slice(2);
const { reliability } = ScoresSchema.parse(JSON.parse(readFileSync(`models/${name}/scores.json`, 'utf8')));
mkdirSync('docs/images', { recursive: true });
writeFileSync(`docs/images/${name}-reliability.svg`, diagram(Object.entries(reliability)));

function diagram(series: readonly (readonly [string, readonly z.infer<typeof BinSchema>[]])[]): string {
  const width = SIZE + 2 * MARGIN;
  const height = SIZE + 2 * MARGIN + 20 * series.length;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((tick) => [
    `<text x="${x(tick)}" y="${y(0) + 18}" text-anchor="middle">${tick}</text>`,
    `<text x="${x(0) - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  ]);
  const lines = series.flatMap(([name, bins], i) => {
    const colour = COLOURS[i % COLOURS.length]!;
    const points = bins.map(([score, share]) => `${x(score)},${y(share)}`).join(' ');
    const dots = bins.map(
      ([score, share, count]) =>
        `<circle cx="${x(score)}" cy="${y(share)}" r="3.5" fill="${colour}"><title>${count} sentences</title></circle>`,
    );
    const row = y(0) + 56 + 20 * i;
    return [
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...dots,
      `<circle cx="${MARGIN + 6}" cy="${row - 4}" r="4" fill="${colour}"/><text x="${MARGIN + 18}" y="${row}">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    '<title>Reliability of check-worthiness: share of check-worthy sentences by score</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#888"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...ticks,
    `<text x="${x(0.5)}" y="${y(0) + 36}" text-anchor="middle">score</text>`,
    `<text x="${x(0)}" y="${MARGIN - 14}">called check-worthy by the annotators</text>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function x(value: number): number {
  return Math.round((MARGIN + value * SIZE) * 10) / 10;
}

function y(value: number): number {
  return Math.round((MARGIN + (1 - value) * SIZE) * 10) / 10;
}
