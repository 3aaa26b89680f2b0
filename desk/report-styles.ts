import type { Plugin } from 'vite';
import { paletteProperties, speakerClasses } from '../src/report/palette.ts';
import { ARTICLE_CSS } from '../src/report/styles/article.ts';
import { ELEMENTS_CSS } from '../src/report/styles/elements.ts';
import { PANEL_CSS } from '../src/report/styles/panel.ts';

const NAME = 'virtual:report.css';

/** Gives the desk the report's palette and styles as a style sheet, so that both mark a text alike. */
export function reportStyles(): Plugin {
  return {
    name: 'report-styles',
    resolveId: (id) => (id === NAME ? NAME : null),
    load: (id) => (id === NAME ? styleSheet() : null),
  };
}

/** The palette follows the system, unless the page says `data-mode`. */
function styleSheet(): string {
  const dark = `color-scheme:dark;${paletteProperties('dark')}`;
  return [
    `:root{color-scheme:light;${paletteProperties('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-mode="light"]){${dark}}}`,
    `@media screen{:root[data-mode="dark"]{${dark}}}`,
    speakerClasses(),
    ELEMENTS_CSS,
    ARTICLE_CSS,
    PANEL_CSS,
  ].join('\n');
}
