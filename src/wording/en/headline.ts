import type { ModelId, Topology } from '../../engine/index.ts';
import { headlineOf } from '../notation/headline.ts';
import { modelText } from './models.ts';

/** What the network of a side is, as it stands: what its model promises, unless this one does not keep it. */
export function headline(topology: Topology, model: ModelId): string {
  const found = headlineOf(topology, model);
  const { name, help } = modelText(model);
  switch (found.is) {
    case 'as-promised':
      return help;
    case 'shared-addresses':
      return `Should be ${name.toLowerCase()}, but ${found.pods} pods share ${found.addresses} ${found.addresses === 1 ? 'address' : 'addresses'}.`;
    case 'some-routed':
      return `Every pod has an address of its own, but the network has routes to ${found.routed} of ${found.pods} pods only.`;
    case 'none-routed':
      return 'Every pod has an address of its own, but nobody outside its cluster has a route to it.';
  }
}
