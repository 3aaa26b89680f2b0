/** A text on the page that is too faint: what it says, its colours and their contrast. */
export interface Faint {
  readonly text: string;
  readonly colour: string;
  readonly background: string;
  readonly contrast: number;
}

/**
 * Finds every visible text of the page (and every text that the style sheet puts in) whose contrast with what is painted behind
 * it is under 4.5:1 (WCAG 2.2, 1.4.3). Runs in the page.
 */
export function faintTexts(): Faint[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const faint: Faint[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('script, svg, .hidden, .skip') !== null
    ) {
      continue;
    }
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '');
    check(element, getComputedStyle(element), own.join(' ').trim());
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      check(element, style, /"(.+)"/.exec(style.content)?.[1] ?? '');
    }
  }
  return faint;

  function check(element: Element, style: CSSStyleDeclaration, text: string): void {
    if (text === '') return;
    const background = painted(element);
    const colour = over(rgba(style.color), background);
    const [low, high] = [luminance(colour), luminance(background)].sort((a, b) => a - b) as [number, number];
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5)
      faint.push({ text: text.slice(0, 40), colour: String(colour), background: String(background), contrast });
  }

  /** The background colours of an element and of all around it, painted over one another. */
  function painted(element: Element | null): number[] {
    if (element === null) return [255, 255, 255, 1];
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, painted(element.parentElement));
  }

  function rgba(colour: string): number[] {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!, a! / 255];
  }

  function over(top: number[], bottom: number[]): number[] {
    const alpha = top[3]!;
    return [0, 1, 2].map((i) => top[i]! * alpha + bottom[i]! * (1 - alpha)).concat(1);
  }

  function luminance(colour: number[]): number {
    const [r, g, b] = colour.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  }
}

/**
 * Finds what those who do not see the page would miss: controls without a name, ids used twice, references to nothing, heading
 * levels left out, a page without language, title or main part. Runs in the page.
 */
export function accessibilityFaults(): string[] {
  const faults: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(
    'a, button, input, summary, [role=region], nav, aside, article',
  )) {
    if (nameOf(control) === '') faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  if (new Set(ids).size < ids.length) faults.push('an id is used twice');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    if (document.getElementById(link.hash.slice(1)) === null) faults.push(`leads to nothing: ${link.hash}`);
  }
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`heading level left out before: ${heading.textContent}`);
    level = next;
  }
  if (document.documentElement.lang === '') faults.push('no language');
  if (document.title === '') faults.push('no title');
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main part');
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (document.querySelector('svg:not([aria-hidden=true]), img:not([alt])') !== null)
    faults.push('a picture without words');
  return faults;

  function nameOf(element: HTMLElement): string {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy !== null) return document.getElementById(labelledBy)?.textContent.trim() ?? '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
    return (element.getAttribute('aria-label') ?? label ?? '').trim();
  }
}
