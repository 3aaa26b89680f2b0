import { describeError } from '../../errors.ts';
import type { Evaluation } from '../index.ts';
import type { QuoteOutcome } from '../layers/quotes.ts';
import type { MinimumResult } from '../minimums.ts';
import { shorten } from './paint.ts';

interface Case {
  readonly name: string;
  readonly verdict: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
}

/**
 * The scores as JUnit XML, as build servers read it: a test suite for each document with a case for each quote of the gold, and one
 * for the minimums. A quote that is missed or has the wrong speaker fails; where the gold says which quotes must be found, the
 * others count as skipped instead.
 */
export function junitXml({ documents, failures }: Evaluation, minimums: readonly MinimumResult[]): string {
  const failed = new Map(failures.map(({ id, error }) => [id, error]));
  const suites = documents.map(({ id, quotes }) => {
    const error = failed.get(id);
    const extraction: Case[] =
      error === undefined ? [] : [{ name: 'extraction', verdict: 'error', message: describeError(error) }];
    return suite(id, [...extraction, ...quotes.map(quoteCase)]);
  });
  if (minimums.length > 0) suites.push(suite('minimums', minimums.map(minimumCase)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="onrecord eval">\n${suites.join('')}</testsuites>\n`;
}

function quoteCase({ index, text, overlap, speakerRight, must }: QuoteOutcome): Case {
  const name = `quote ${index}: ${shorten(text, 100)}`;
  if (overlap !== null && speakerRight !== false) return { name, verdict: 'passed', message: '' };
  return {
    name,
    verdict: must === false ? 'skipped' : 'failure',
    message: overlap === null ? 'the quote is missed' : 'the speaker is wrong',
  };
}

function minimumCase({ metric, least, value, ok }: MinimumResult): Case {
  const message = `${metric} is ${value.toFixed(4)}, which is below ${least}`;
  return { name: `${metric} is at least ${least}`, verdict: ok ? 'passed' : 'failure', message: ok ? '' : message };
}

function suite(name: string, cases: readonly Case[]): string {
  const count = (verdict: Case['verdict']) => cases.filter((item) => item.verdict === verdict).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const lines = cases.map((item) => caseXml(name, item));
  return `  <testsuite name="${escapeXml(name)}" ${counts}>\n${lines.join('')}  </testsuite>\n`;
}

function caseXml(suiteName: string, { name, verdict, message }: Case): string {
  const open = `    <testcase classname="${escapeXml(suiteName)}" name="${escapeXml(name)}"`;
  return verdict === 'passed' ? `${open}/>\n` : `${open}><${verdict} message="${escapeXml(message)}"/></testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as an XML 1.0 attribute value; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character]!);
}
