import type { Header, Topology } from '../../engine/index.ts';
import { podAddresses } from '../../engine/index.ts';
import type { SceneLabels } from '../../diagram/index.ts';
import type { FirstWords } from '../../i18n/index.ts';
import { capabilitiesOf } from './pictureNotes.ts';

const known = new WeakMap<Topology, { readonly words: FirstWords; readonly labels: SceneLabels }>();

/** Every word on the picture of a topology; the same object for the same language, since layouts are remembered by it. */
export function sceneLabels(topology: Topology, words: FirstWords): SceneLabels {
  const remembered = known.get(topology);
  if (remembered?.words === words) return remembered.labels;
  const { picture } = words.shell;
  const pods = podAddresses(topology);
  const labels: SceneLabels = {
    name: words.deviceLabel,
    accessibleName: ({ id }) => words.accessibleName(topology, id),
    note: (device) => {
      const duties = capabilitiesOf(device, pods);
      return duties.length === 0 ? null : duties.map((duty) => picture.duties[duty]).join(' · ');
    },
    clusterName: ({ name }) => words.clusterLabel(name),
    clusterRange: ({ podRange }) => picture.podRange(podRange),
    virtualAddress: picture.virtualAddress,
    cause: (cause) => words.causeText(cause),
    tunnel: (kind) => picture.tunnels[kind],
    signal: signalOf(words),
    ttl: ({ ttl }) => picture.ttl(ttl),
    holders: picture.holders,
  };
  known.set(topology, { words, labels });
  return labels;
}

function signalOf({ shell: { picture } }: FirstWords): (header: Header) => string | null {
  return (header) => (header.protocol === 'icmp' ? picture.icmp(header.error) : picture.signals[header.signal]);
}
