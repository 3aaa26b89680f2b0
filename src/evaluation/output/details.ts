import type { Evaluation } from '../index.ts';
import type { Finding } from '../layers/finding.ts';
import { type Paint, shorten } from './paint.ts';

const SIGNS: Readonly<Record<Finding['fault'], string>> = { missed: '-', extra: '+', wrong: '!' };

/** Every miss (-), every false find (+) and every wrong reading (!) of each document, with its text and offset. */
export function describeFindings({ documents }: Evaluation, paint: Paint): string {
  const blocks = documents
    .filter(({ findings }) => findings.length > 0)
    .map(({ id, findings }) => [paint.bold(id), ...findings.map((finding) => line(finding, paint))].join('\n'));
  return blocks.length === 0 ? 'nothing is missed, made up or wrong\n' : `${blocks.join('\n\n')}\n`;
}

function line({ layer, fault, start, text, expected, received }: Finding, paint: Paint): string {
  const what = [
    ...(expected === undefined ? [] : [fault === 'wrong' ? `expected ${expected}` : expected]),
    ...(received === undefined ? [] : [fault === 'wrong' ? `got ${received}` : received]),
  ].join('; ');
  const tint = (sign: string) => (fault === 'extra' ? paint.green(sign) : paint.red(sign));
  return `  ${tint(SIGNS[fault])} ${layer} ${paint.dim(`@${start}`)} ${shorten(text, 120)}${what === '' ? '' : paint.dim(` [${shorten(what, 100)}]`)}`;
}
