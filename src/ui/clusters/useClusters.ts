import { useMemo, useState } from 'react';
import type { ClusterList } from '../../planner/index.ts';
import { clustersLinkText, clustersText, parseClusters } from '../../planner/index.ts';
import { dispatch, useApp } from '../../state/index.ts';

/** What stands in the box, what it says, and how to change it. */
export interface Clusters {
  readonly text: string;
  readonly list: ClusterList;
  readonly edit: (text: string) => void;
  /** Says these clusters, in the spelling of the page; only where every line can be read would nothing be lost. */
  readonly say: (list: Pick<ClusterList, 'clusters' | 'asked'>) => void;
  /** `null` where nothing was changed. */
  readonly undo: (() => void) | null;
}

interface Held {
  /** As the link has it. */
  readonly link: string;
  readonly text: string;
  readonly before: readonly string[];
}

/** More than anybody takes back. */
const mostUndone = 100;

/** The text is the only truth; one from elsewhere, such as a link, fills the box anew. */
export function useClusters(): Clusters {
  const link = useApp((state) => state.clusters) ?? '';
  const [held, setHeld] = useState(() => heldFrom(link));
  const current = held.link === link ? held : heldFrom(link);
  if (current !== held) setHeld(current);
  const list = useMemo(() => parseClusters(current.text), [current.text]);
  const show = (text: string, before: readonly string[]): void => {
    const read = parseClusters(text);
    const next = read.problems.length > 0 ? current.link : clustersLinkText(read);
    setHeld({ link: next, text, before: before.slice(-mostUndone) });
    if (next !== link) dispatch({ kind: 'clusters-changed', clusters: next });
  };
  const edit = (text: string): void => {
    if (text !== current.text) show(text, [...current.before, current.text]);
  };
  const last = current.before.at(-1);
  return {
    text: current.text,
    list,
    edit,
    say: (said) => edit(clustersText(said)),
    undo: last === undefined ? null : () => show(last, current.before.slice(0, -1)),
  };
}

function heldFrom(link: string): Held {
  const read = parseClusters(link);
  const text = read.problems.length > 0 ? link.replaceAll('~', '\n') : clustersText(read);
  return { link, text, before: [] };
}
