import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A package from the folder that the comparison installed its tools into (BENCH_PACKAGES). */
export async function toolModule(name) {
  const require = createRequire(`${process.env.BENCH_PACKAGES}/index.js`);
  return import(pathToFileURL(require.resolve(name)).href);
}
