import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../../training/encoder/retraining/options.ts';

describe('readOptions', () => {
  const good: readonly (readonly [args: string[], options: object, reason: string])[] = [
    [['gold', 'out'], { gold: 'gold', out: 'out', start: 'models/encoder', epochs: 4 }, 'defaults'],
    [['gold', 'out', '--epochs', '0.5'], { epochs: 0.5 }, 'a part of an epoch'],
    [['--python', 'py', 'gold', '--start', 'mine', 'out'], { python: 'py', start: 'mine', out: 'out' }, 'any order'],
  ];
  it.each(good)('%j gives %j: %s', (args, options) => {
    expect(readOptions(args)).toMatchObject(options);
  });

  const bad: readonly (readonly [args: string[], message: RegExp, reason: string])[] = [
    [[], /0 folders are named/, 'nothing'],
    [['gold'], /1 folders/, 'no folder for the encoder'],
    [['gold', 'more', 'out'], /3 folders/, 'one gold folder only'],
    [['gold', 'out', '--epochs', 'many'], /--epochs is "many"/, 'no number'],
    [['gold', 'out', '--epochs', '0'], /--epochs is "0"/, 'nothing to do'],
    [['gold', 'out', '--epochs', 'Infinity'], /not a number above 0/, 'no end'],
    [['gold', 'out', '--epoch', '2'], /Unknown option '--epoch'/, 'an option that does not exist'],
    [['gold', 'out', '--python'], /--python/, 'a value is missing'],
  ];
  it.each(bad)('%j fails with %s: %s', (args, message) => {
    expect(() => readOptions(args)).toThrow(
      expect.objectContaining({ code: 'bad-usage', message: expect.stringMatching(message) as unknown }) as Error,
    );
  });
});
