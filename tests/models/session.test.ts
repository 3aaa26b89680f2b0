import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/models/session.ts';

describe('openSession', () => {
  it.each([
    [Uint8Array.of(), 'nothing'],
    [Uint8Array.of(1, 2, 3), 'no model'],
    [readFileSync('models/claims-head/head.onnx').subarray(0, 5000), 'half a model'],
    [readFileSync('models/claims-head/head.onnx'), 'a model whose outside bytes are not given'],
  ])('refuses what is no model: %#', async (model, _reason) => {
    await expect(openSession(model, 'head.onnx')).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: 'head.onnx cannot be opened',
    });
  });
});
