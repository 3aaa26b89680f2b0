import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { tempFolder } from '../../batch/temp-folder.ts';
import { memoryIo } from '../memory-io.ts';

/** Starts the command, and gives what it says once it listens; a signal that nobody sends ends it. */
async function serving(...args: readonly string[]) {
  const io = memoryIo({ cwd: tempFolder().path });
  const ended = runCli(['serve', '--engine', 'fast', '--port', '0', ...args], io);
  while (!io.err().includes('Ctrl-C')) {
    const code = await Promise.race([ended, new Promise((done) => setTimeout(done, 20, null))]);
    if (code !== null) throw new Error(`it ended: ${io.err()}`);
  }
  const url = /http:\/\/\S+/.exec(io.err())![0];
  return {
    url,
    async end() {
      process.emit('SIGTERM');
      return { code: await ended, err: io.err() };
    },
  };
}

async function refused(...args: readonly string[]) {
  const io = memoryIo({ cwd: tempFolder({ 'file.txt': 'x' }).path });
  return { code: await runCli(['serve', ...args], io), err: io.err() };
}

afterEach(() => {
  delete process.env.ONRECORD_TOKEN;
});

describe('onrecord serve', () => {
  it('answers until it is stopped, and keeps what it was given', async () => {
    const { url, end } = await serving();
    const answer = await fetch(`${url}/extract`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: 'a', text: '“The bridge is safe,” Ana Ruiz said.' }),
    });
    expect(answer.status).toBe(200);
    expect(await (await fetch(`${url}/search?q=bridge`)).json()).toMatchObject({ items: [{ document: { id: 'a' } }] });
    const { code, err } = await end();
    expect(code).toBe(0);
    expect(err).toContain('127.0.0.1');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('at another address makes up a token, and asks for it', async () => {
    const { url, end } = await serving('--host', '0.0.0.0');
    const [at, token] = url.split('/#token=');
    expect(token).toMatch(/^[\w-]{32}$/);
    const local = at!.replace('0.0.0.0', '127.0.0.1');
    expect((await fetch(`${local}/stats`)).status).toBe(401);
    expect((await fetch(`${local}/stats`, { headers: { Authorization: `Bearer ${token!}` } })).status).toBe(200);
    expect((await end()).code).toBe(0);
  });

  it('takes the token of the environment', async () => {
    process.env.ONRECORD_TOKEN = 'sesame';
    const { url, end } = await serving();
    expect(url).toContain('#token=sesame');
    expect((await fetch(`${url.split('/#')[0]!}/stats`)).status).toBe(401);
    await end();
  });

  it('a port that is taken is said, and nothing is left open', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await refused('--engine', 'fast', '--port', String(port));
    taken.close();
    expect(code).toBe(2);
    expect(err).toMatch(/EADDRINUSE.*--port/);
  });

  it.each([
    [['x'], /takes no argument/],
    [['--port', 'x'], /--port takes a number/],
    [['--port', '1.5'], /whole number/],
    [['--port', '70000'], /from 0 to 65535/],
    [['--folder', 'none'], /is no folder/],
    [['--folder', 'file.txt'], /is no folder/],
    [['--allow-origin', 'desk.example'], /is no origin/],
    [['--allow-origin', 'https://desk.example/path'], /is no origin/],
    [['--engine', 'fast', '--set', 'offsets=codepoint'], /UTF-16/],
    [['--prot', '1'], /did you mean --port/],
  ])('%j is wrong usage', async (args, says) => {
    const { code, err } = await refused(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
