import { useState } from 'preact/hooks';
import { longDate } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import type { ClaimHit } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { usePages } from '../api/use-pages.ts';
import type { Page, PageProps } from '../pages.ts';
import { MoreButton } from '../ui/more-button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useSteps } from '../ui/use-steps.ts';
import { useTitle } from '../ui/use-title.ts';
import { ClaimEntry } from './claim-entry.tsx';
import { CopyBar } from './copy-bar.tsx';
import { ClaimFilters } from './claim-filters.tsx';
import { EVERY_DAY, type Wanted, wantedIn } from './wanted.ts';

/**
 * The claims of a day, the most check-worthy first: `#/claims?day=2024-05-15&minWorth=0.5`. Without a day it is that of the
 * newest article; `day=all` is all of them.
 */
function ClaimsPage({ query }: PageProps) {
  const asked = wantedIn(query);
  const newest = useAnswer((signal) => newestDay(signal), []);
  const day = asked.day === '' ? newest.value : asked.day;
  useTitle('Claims');
  return (
    <div class="page wide claims-page">
      <h1>Claims to check</h1>
      {newest.problem === null ? null : <ProblemNotice problem={newest.problem} onRetry={newest.reload} />}
      {day === null ? null : <Claims wanted={{ ...asked, day }} />}
    </div>
  );
}

export const CLAIMS_PAGE: Page = { name: 'claims', nav: { label: 'Claims', key: 'c' }, View: ClaimsPage };

/** The day of the newest article that has one. */
async function newestDay(signal: AbortSignal): Promise<string> {
  const { items } = await api.documents({ limit: '1' }, signal);
  return items[0]?.date ?? EVERY_DAY;
}

const ON_A_PAGE = '30';

function Claims({ wanted }: { readonly wanted: Wanted }) {
  const { day, minWorth, checkable } = wanted;
  const pages = usePages(
    (cursor, signal) =>
      api.claims({ day: day === EVERY_DAY ? '' : day, minWorth, checkable, cursor, limit: ON_A_PAGE }, signal),
    `${day} ${minWorth} ${checkable}`,
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, ClaimHit>>(new Map());
  const list = useSteps('claim');
  const { items, isThere, isLoading } = pages;
  const toggle = (claim: ClaimHit): void => {
    const next = new Map(chosen);
    if (!next.delete(keyOf(claim))) next.set(keyOf(claim), claim);
    setChosen(next);
  };
  const atHand = (): ClaimHit | undefined => {
    const rows = [...(list.current?.children ?? [])];
    return items[rows.findIndex((row) => row.contains(document.activeElement))];
  };
  return (
    <>
      <ClaimFilters wanted={wanted} />
      <CopyBar shown={items} chosen={[...chosen.values()]} onChoose={setChosen} atHand={atHand} onToggle={toggle} />
      <section aria-label="Claims" aria-busy={isLoading}>
        <p class="summary" role="status">
          {isThere ? summary(items.length, pages.hasMore, day) : 'Searching…'}
        </p>
        <ol class="rows claims-found" ref={list}>
          {items.map((claim) => (
            <li key={keyOf(claim)}>
              <ClaimEntry claim={claim} isChosen={chosen.has(keyOf(claim))} onToggle={toggle} />
            </li>
          ))}
        </ol>
        <MoreButton pages={pages} />
      </section>
    </>
  );
}

function keyOf({ document, claim }: ClaimHit): string {
  return `${document.id}\n${claim}`;
}

function summary(shown: number, hasMore: boolean, day: string): string {
  const when = day === EVERY_DAY ? '' : ` on ${longDate(day)}`;
  if (shown === 0) return `No claim${when} that fits.`;
  return `${hasMore ? 'The first ' : ''}${shown} ${shown === 1 ? 'claim' : 'claims'}${when}, the most check-worthy first`;
}
