import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { memoryIo } from '../memory-io.ts';

const WRONG: readonly (readonly [argv: string, message: RegExp, reason: string])[] = [
  ['file.jsonl', /work takes no argument, got "file.jsonl"/, 'a file, which is for extract'],
  ['--workers 0', /--workers takes a number from 1 to 256/, 'no workers'],
  ['--lock 0.5', /--lock takes a number from 1/, 'a lock that is shorter than its renewal'],
  ['--remember soon', /--remember takes a number/, 'a time that is no number'],
  ['--metrics-port 70000', /--metrics-port takes a number from 0 to 65535/, 'no port'],
  ['--queue a:b', /--queue "a:b" is no name/, 'a colon, which separates keys in Redis'],
  ['--redis localhost', /the address of Redis is none.*redis:\/\/HOST:PORT/, 'no address'],
  [
    '--redis redis://:secret@127.0.0.1:1',
    /Redis does not answer at redis:\/\/…@127.0.0.1:1.*start redis-server/,
    'nobody',
  ],
  ['--engine fats', /engine.*"accurate"\|"fast".*got "fats"/, 'an engine that does not exist'],
];

describe('onrecord work', () => {
  it.each(WRONG)('%s exits 2', async (argv, message, reason) => {
    const io = memoryIo();
    expect(await runCli(['work', ...argv.split(' ')], io), reason).toBe(2);
    expect(io.err()).toMatch(message);
    expect(io.err()).not.toContain('secret');
  });
});
