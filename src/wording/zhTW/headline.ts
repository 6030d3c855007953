import type { ModelId, Topology } from '../../engine/index.ts';
import { headlineOf } from '../notation/headline.ts';
import { modelText } from './models.ts';
import { say } from './say.ts';

/** What the network of a side is, as it stands: what its model promises, unless this one does not keep it. */
export function headline(topology: Topology, model: ModelId): string {
  const found = headlineOf(topology, model);
  const { name, help } = modelText(model);
  switch (found.is) {
    case 'as-promised':
      return help;
    case 'shared-addresses':
      return say`本該是${name}，卻有 ${found.pods} 個 Pod 共用 ${found.addresses} 個位址。`;
    case 'some-routed':
      return say`每個 Pod 都有自己的位址，但網路只有通往 ${found.pods} 個 Pod 中 ${found.routed} 個的路由。`;
    case 'none-routed':
      return '每個 Pod 都有自己的位址，但叢集外沒有人有通往它的路由。';
  }
}
