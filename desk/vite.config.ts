import { defineConfig } from 'vite';
import { reportStyles } from './report-styles.ts';

/** Builds the desk's pages. No part of them is inline, since the server's content security policy lets nothing inline run. */
export default defineConfig({
  root: 'desk',
  plugins: [reportStyles()],
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
  },
});
