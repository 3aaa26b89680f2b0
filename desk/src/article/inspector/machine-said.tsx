import type { ComponentChildren } from 'preact';
import type { Finding } from '../selection.ts';
import { useArticle } from '../context.ts';

interface Props extends Finding {
  /** What the machine had found, where it was something else. */
  readonly children: ComponentChildren;
}

/** What the machine said of a finding that was corrected. */
export function MachineSaid({ layer, id, children }: Props) {
  const { difference, isMachine } = useArticle();
  const change = isMachine ? null : difference.of(layer, id);
  if (change === null) return null;
  return <p class="machine">{change === 'added' ? 'Added by hand; the machine did not find it.' : children}</p>;
}
