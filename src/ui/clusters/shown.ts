import type { MouseEvent } from 'react';
import type { DeviceId, Dial } from '../../engine/index.ts';
import { models } from '../../engine/index.ts';
import type { Side } from '../../formats/index.ts';
import { defaultView, framedLink, printLink, printPayload, unframed } from '../../formats/index.ts';
import type { ClusterList, DrawnClusters } from '../../planner/index.ts';
import { clustersLinkText } from '../../planner/index.ts';
import { useApp } from '../../state/index.ts';
import { handlePlainClick } from '../shared/index.ts';

/** Opens a link on this page, as going back to it does: whoever goes by keys stays in it. */
export function onLink(event: MouseEvent<HTMLAnchorElement>): void {
  const { href } = event.currentTarget;
  handlePlainClick(event, () => {
    try {
      window.history.pushState(null, '', href);
    } catch {
      // A page in a sandbox may not.
      window.location.assign(href);
    }
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.scrollTo({ top: 0 });
  });
}

interface Sent {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly dial: Dial;
}

/**
 * The address of a drawing in the trace, with the list it is of. Clusters that are all one model are compared with the other
 * one; what each of several is cannot be otherwise on the other side, and stands alone.
 */
export function linkToDrawing(
  { scenario, model, settings }: DrawnClusters,
  list: Pick<ClusterList, 'clusters' | 'asked'>,
  { from, to, dial }: Sent,
): string {
  const side: Side = { model, settings, faults: [] };
  const other: Side = {
    model: models[model].podRanges === 'reused' ? 'flat' : 'island',
    settings: {},
    faults: [],
  };
  const isMixed = scenario.clusters.some((cluster) => cluster.model !== undefined);
  const link = printLink({
    ...defaultView,
    scenario: { kind: 'custom', payload: printPayload(scenario) },
    sides: [side, other],
    from,
    to,
    dial,
    clusters: clustersLinkText(list),
    language: useApp.getState().language,
  });
  return isMixed ? framedLink(link, { ...unframed, side: 0 }) : link;
}

/** The address of the page with this list and its question. */
export function linkToList(list: Pick<ClusterList, 'clusters' | 'asked'>): string {
  const link = printLink({
    ...defaultView,
    page: 'clusters',
    clusters: clustersLinkText(list),
    language: useApp.getState().language,
  });
  return new URL(link, window.location.href).href;
}
