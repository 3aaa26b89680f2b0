import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/models/session.ts';

describe('openSession', () => {
  const head = readFileSync('models/claims-head/head.onnx');
  const rows: [reason: string, model: Uint8Array][] = [
    ['nothing', Uint8Array.of()],
    ['no model', Uint8Array.of(1, 2, 3)],
    ['half a model', head.subarray(0, 5000)],
    ['a model whose outside bytes are not given', head],
  ];
  it.each(rows)('refuses %s', async (_reason, model) => {
    await expect(openSession(model, 'head.onnx')).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: 'head.onnx cannot be opened',
    });
  });
});
