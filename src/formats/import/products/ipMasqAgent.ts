import type { Prefix } from '../../../engine/index.ts';
import { prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import { ipMasqMaps } from '../objects/configData.ts';
import { masqConfig } from '../objects/helm.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Product } from './product.ts';
import { firstSigns, found, masquerade } from './product.ts';
import type { Told } from './telling.ts';
import { configMaps, containersNamed, documentIn, isTrue } from './telling.ts';

/** kubernetes-sigs/ip-masq-agent, cmd/ip-masq-agent: what is not masqueraded where no list is given. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(prefix);

/** The same with --nomasq-all-reserved-ranges, which is what GKE does. */
export const unmasqueradedByDefault = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '240.0.0.0/4',
].map(prefix);

const agents = /^(azure-)?ip-masq-agent(-v2)?$/;

/** Whatever its name is, the agent reads every file in the folder that the ConfigMap becomes. */
function documents(objects: Inventory): readonly Told[] {
  return configMaps(objects, ipMasqMaps).flatMap((map) =>
    Object.entries(map.body.data).map(([key, value]) => ({ value, from: map.origin(['data', key]) })),
  );
}

interface Listed {
  /** `null`: it says nothing of what keeps its address. */
  readonly list: readonly Prefix[] | null;
  readonly from: Origin;
}

function lists(objects: Inventory): readonly Listed[] {
  const inside = documents(objects).flatMap((told) => {
    const document = documentIn(told, masqConfig);
    return document === null ? [] : [{ except: document.value.except, from: told.from }];
  });
  const bare = objects.of('masqConfig').map(({ body, origin }) => ({ except: body.except, from: origin([]) }));
  return [...inside, ...bare].map(({ except, from }) => ({
    list: except === null ? null : rangesOf(except.join(',')),
    from,
  }));
}

export const ipMasqAgent: Product = {
  id: 'ip-masq-agent',
  name: 'ip-masq-agent',
  recognise: (objects) =>
    firstSigns([
      ...lists(objects).map(({ from }) => from),
      ...containersNamed(objects, agents).map(({ origin }) => origin),
    ]),
  read: (objects) => {
    const all = lists(objects);
    const listed = all.filter(({ list }) => list !== null);
    const containers = containersNamed(objects, agents);
    const [agent] = containers;
    const flag = (name: string) => containers.flatMap((each) => each.flag(name) ?? [])[0] ?? null;
    const ports = isTrue(flag('random-fully')?.value ?? 'true') ? 'redrawn' : 'kept';
    if (listed.length > 0) {
      const except = [...new Set(listed.flatMap(({ list }) => list ?? []))];
      return { translated: found(masquerade(except, { ports, own: 'listed' }), ...listed.map(({ from }) => from)) };
    }
    const reserved = flag('nomasq-all-reserved-ranges');
    const from = reserved?.from ?? agent?.origin ?? all[0]?.from;
    const except = reserved !== null && isTrue(reserved.value) ? unmasqueradedByDefault : privateRanges;
    return from === undefined ? {} : { translated: found(masquerade(except, { ports, own: 'listed' }), from) };
  },
};
