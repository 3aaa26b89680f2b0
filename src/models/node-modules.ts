import type crypto from 'node:crypto';
import type files from 'node:fs/promises';
import type url from 'node:url';
import type ort from 'onnxruntime-node';
import { keepOffline } from './offline.ts';

/**
 * Imports a module that only Node has. The name is hidden from bundlers, so that the core can be bundled for a browser, where
 * this rejects and the accurate engine is not to be had.
 */
async function importHidden<T>(name: string): Promise<T> {
  const module = (await import(/* @vite-ignore */ name)) as { readonly default: T };
  return module.default;
}

export const nodeCrypto = (): Promise<typeof crypto> => importHidden('node:crypto');
export const nodeFiles = (): Promise<typeof files> => importHidden('node:fs/promises');
export const nodeUrl = (): Promise<typeof url> => importHidden('node:url');

export function onnxRuntime(): Promise<typeof ort> {
  keepOffline();
  return importHidden('onnxruntime-node');
}
