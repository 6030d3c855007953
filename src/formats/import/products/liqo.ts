import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found } from './product.ts';

/** Joins clusters by a tunnel between a gateway of each; ranges that are taken on one side are seen there as others (docs.liqo.io, peering). */
export const liqo: Product = {
  id: 'liqo',
  name: 'Liqo',
  recognise: (objects) => firstSigns(objects.of('liqoConfiguration').map((each) => each.origin(['spec', 'remote']))),
  read: (objects) => joining(objects),
};

/** Pods reach pods by their own addresses only where the other's ranges are seen as they are. */
function joining(objects: Inventory): Reading {
  const all = objects.of('liqoConfiguration');
  const from = all.map((each) => each.origin(['spec', 'remote']));
  const seen = all.map(isSeenAsItIs);
  if (all.length === 0 || seen.includes('no')) return {};
  return { joined: (seen.includes('unsaid') ? assumed : found)('gateways', ...from.slice(0, 2)) };
}

function isSeenAsItIs({ body: { spec, status } }: Kept<'liqoConfiguration'>): 'yes' | 'no' | 'unsaid' {
  const [own, here] = [spec.remote.cidr.pod, status.remote.cidr.pod];
  if (here.length === 0) return 'unsaid';
  return own.every((each) => here.includes(each)) ? 'yes' : 'no';
}
