/**
 * Imports a module that only Node has. The name is hidden from bundlers, so that the core can be bundled for a browser, where
 * this rejects and the accurate engine is not to be had.
 */
function importHidden<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ name) as Promise<T>;
}

export const nodeFiles = (): Promise<typeof import('node:fs/promises')> => importHidden('node:fs/promises');
export const nodeCrypto = (): Promise<typeof import('node:crypto')> => importHidden('node:crypto');
export const nodeUrl = (): Promise<typeof import('node:url')> => importHidden('node:url');
export const onnxRuntime = async (): Promise<typeof import('onnxruntime-node')> => {
  const module = await importHidden<typeof import('onnxruntime-node') & { default?: typeof import('onnxruntime-node') }>(
    'onnxruntime-node',
  );
  return module.default ?? module;
};
