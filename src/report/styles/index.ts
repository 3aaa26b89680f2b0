import { paletteCss } from '../palette.ts';
import { ARTICLE_CSS } from './article.ts';
import { BASE_CSS } from './base.ts';
import { ELEMENTS_CSS } from './elements.ts';
import { PANEL_CSS } from './panel.ts';
import { PRINT_CSS } from './print.ts';

/** The whole style sheet of the page. */
export function pageCss(): string {
  return [paletteCss(), ELEMENTS_CSS, BASE_CSS, ARTICLE_CSS, PANEL_CSS, PRINT_CSS].join('\n');
}
