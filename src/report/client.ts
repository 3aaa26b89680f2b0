/**
 * The script of the page. `renderReport` writes its source text into the page, so it must not use anything from outside its
 * own body. Without it the page still reads: initials and claims are links, switches and menus work by style sheet.
 */
export function startPage(): void {
  const card = document.getElementById('card')!;
  const phone = matchMedia('(max-width: 52rem)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let shown: HTMLElement | null = null;
  let anchor: Element | null = null;
  let pinned = false;
  let pointer = { x: -1, y: -1 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.documentElement.classList.add('js');
  document.addEventListener('mouseover', onPointer);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onFocusOut);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('beforeprint', unfoldAll);

  /** The initials of the quote that an element of the text belongs to. */
  function quoteAt(target: EventTarget | null): HTMLElement | null {
    if (!(target instanceof Element)) return null;
    const part = target.closest<HTMLElement>('.story .who, .story [data-at]');
    return part === null ? null : initialsOf(part, part.dataset.quote ?? part.dataset.at!);
  }

  function initialsOf(part: Element, quote: string): HTMLElement | null {
    return part.closest('.article')!.querySelector(`.story .who[data-quote="${quote}"]`);
  }

  function show(who: HTMLElement, near: Element): void {
    clearTimeout(timer);
    if (shown !== who) {
      unmark('on');
      shown = who;
      const article = who.closest('.article')!;
      const quote = who.dataset.quote!;
      mark(article, `[data-q~="${quote}"], .who[data-quote="${quote}"]`, 'on');
      const facts = article.querySelector(`[data-facts="${quote}"]`)!;
      card.replaceChildren(facts.cloneNode(true));
    }
    anchor = near;
    card.hidden = false;
    place(near);
  }

  /** Above the words where there is room, else below; on a phone the style sheet holds it at the foot of the screen. */
  function place(near: Element): void {
    card.style.removeProperty('left');
    card.style.removeProperty('top');
    if (phone.matches) return;
    const words = near.getClientRects()[0] ?? near.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(words.left, 12), innerWidth - width - 12);
    const roomAbove = words.top - height - 10;
    const last = [...near.getClientRects()].at(-1) ?? words;
    card.style.left = `${left}px`;
    card.style.top = `${roomAbove > 56 ? roomAbove : last.bottom + 10}px`;
  }

  function hide(): void {
    clearTimeout(timer);
    unmark('on');
    card.hidden = true;
    shown = null;
    anchor = null;
    pinned = false;
  }

  function onPointer(event: MouseEvent): void {
    pointer = { x: event.clientX, y: event.clientY };
    if (pinned || !matchMedia('(hover: hover)').matches) return;
    if (event.target instanceof Element && card.contains(event.target)) {
      clearTimeout(timer);
      return;
    }
    const who = quoteAt(event.target);
    if (who !== null) show(who, event.target as Element);
    else if (shown !== null && shown !== document.activeElement) {
      clearTimeout(timer);
      timer = setTimeout(hide, 200);
    }
  }

  function onFocus(event: FocusEvent): void {
    const who = event.target instanceof HTMLElement && event.target.matches('.story .who') ? event.target : null;
    if (who?.matches(':focus-visible')) show(who, who);
  }

  function onFocusOut(): void {
    if (!pinned) hide();
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    closeMenus(target);
    const link = target?.closest<HTMLAnchorElement>('a.to-claim, a.to-quote');
    if (link) {
      followLink(link);
      event.preventDefault();
      return;
    }
    const who = quoteAt(target);
    const initials = target?.closest<HTMLAnchorElement>('.story a.who') ?? null;
    if (initials !== null) event.preventDefault();
    // A click without a position is the Enter key.
    if (initials !== null && event.detail === 0) {
      openEntry(initials);
    } else if (who !== null) {
      const again = pinned && shown === who;
      hide();
      if (!again) {
        show(who, target!);
        pinned = true;
      }
    } else if (target === null || !card.contains(target)) hide();
  }

  /** From initials to their quote's entry in the side panel, which is unfolded for it. */
  function openEntry(initials: HTMLAnchorElement): void {
    const entry = document.getElementById(initials.hash.slice(1))!;
    for (let fold = entry.closest('details'); fold !== null; fold = fold.parentElement!.closest('details'))
      fold.open = true;
    entry.querySelector('a')!.focus();
  }

  /** From the list to the place in the text: the words light up and the focus stands at their quote. */
  function followLink(link: HTMLAnchorElement): void {
    const place = document.getElementById(link.hash.slice(1));
    if (place === null) return;
    const article = place.closest('.article')!;
    const words = place.classList.contains('who')
      ? place
      : (place.parentElement!.querySelector(`#${place.id} ~ [data-c]`) ?? place);
    unmark('lit');
    const claim = /c(\d+)$/.exec(place.id)?.[1];
    if (claim !== undefined) mark(article, `.story [data-c~="${claim}"]`, 'lit');
    words.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
    const quote = (words as HTMLElement).dataset.at;
    const who = place.classList.contains('who') ? place : quote === undefined ? null : initialsOf(words, quote);
    who?.focus({ preventScroll: true });
    if (who !== null) hide();
    if (who !== null && claim === undefined) show(who, who);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
      closeMenus(null);
      menu?.querySelector('summary')?.focus();
      unmark('lit');
      hide();
      return;
    }
    const who = event.target instanceof HTMLElement && event.target.matches('.story .who') ? event.target : null;
    if (who === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = neighbour(who, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
    if (next) show(next, next);
  }

  /** Where a key leads from some initials; undefined for a key that leads nowhere, null at the end of the way. */
  function neighbour(who: HTMLElement, key: string): HTMLElement | null | undefined {
    const all = [...who.closest('.article')!.querySelectorAll<HTMLElement>('.story .who')];
    const same = all.filter((other) => other.dataset.i === who.dataset.i);
    if (key === 'ArrowRight') return all[all.indexOf(who) + 1] ?? null;
    if (key === 'ArrowLeft') return all[all.indexOf(who) - 1] ?? null;
    if (key === 'ArrowDown') return same[same.indexOf(who) + 1] ?? null;
    if (key === 'ArrowUp') return same[same.indexOf(who) - 1] ?? null;
    if (key === 'Home') return all[0] ?? null;
    if (key === 'End') return all.at(-1) ?? null;
    return undefined;
  }

  function onScroll(): void {
    if (anchor === null || phone.matches) return;
    const underPointer = document.elementFromPoint(pointer.x, pointer.y);
    if (pinned || anchor === document.activeElement || quoteAt(underPointer) === shown) place(anchor);
    else hide();
  }

  function closeMenus(target: Element | null): void {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]')) {
      if (target === null || !menu.contains(target) || target.closest('a') !== null) menu.open = false;
    }
  }

  function unfoldAll(): void {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('.panel details')) folded.open = true;
  }

  function mark(within: Element, selector: string, name: string): void {
    for (const element of within.querySelectorAll(selector)) element.classList.add(name);
  }

  function unmark(name: string): void {
    for (const element of document.querySelectorAll(`.story .${name}`)) element.classList.remove(name);
  }
}
