import type { Device, Topology } from '../../engine/index.ts';
import { podAddresses } from '../../engine/index.ts';
import type { SceneLabels } from '../../diagram/index.ts';
import type { FirstWords } from '../../i18n/index.ts';
import { dutiesOf } from './pictureNotes.ts';

const known = new WeakMap<Topology, { readonly words: FirstWords; readonly labels: SceneLabels }>();

/** Every word on the picture of a topology; the same object for the same language, since layouts are remembered by it. */
export function sceneLabels(topology: Topology, words: FirstWords): SceneLabels {
  const remembered = known.get(topology);
  if (remembered?.words === words) return remembered.labels;
  const { picture } = words.shell;
  const addresses = podAddresses(topology);
  const notes = new Map<Device, string | null>();
  const labels: SceneLabels = {
    name: words.deviceLabel,
    accessibleName: ({ id }) => words.accessibleName(topology, id),
    note: (device) => {
      // A layout asks again at every fold, and a router's duties are read off a route for every node and an address for every pod.
      const noted = notes.get(device);
      if (noted !== undefined) return noted;
      const duties = dutiesOf(device, addresses);
      const note = duties.length === 0 ? null : duties.map((duty) => picture.duties[duty]).join(' · ');
      notes.set(device, note);
      return note;
    },
    clusterName: ({ name, model }) =>
      [words.clusterLabel(name), ...(model === undefined ? [] : [words.modelText(model).name])].join(' · '),
    clusterRange: ({ podRange }) => picture.podRange(podRange),
    virtualAddress: picture.virtualAddress,
    cause: (cause) => words.causeText(cause),
    tunnel: (kind) => picture.tunnels[kind],
    folded: ({ kind, nodes, pods, hosts }) => {
      const { folded } = picture;
      const [node] = nodes;
      switch (kind) {
        case 'pods':
          return [null, folded.pods(pods)];
        case 'node':
          return [node === undefined ? null : words.deviceLabel(node), folded.podsOf(pods)];
        case 'nodes':
          return [folded.nodes(nodes.length), folded.podsOf(pods)];
        case 'rest':
          return [null, nodes.length > 3 ? `+${folded.nodes(nodes.length)}` : folded.pods(pods)];
        case 'hosts':
          return [null, folded.hosts(hosts)];
      }
    },
    dials: picture.dials,
    sees: picture.sees,
    listens: picture.listens,
    hearsNothing: picture.hearsNothing,
    meantFor: picture.meantFor,
    gap: words.shell.gap,
  };
  known.set(topology, { words, labels });
  return labels;
}
