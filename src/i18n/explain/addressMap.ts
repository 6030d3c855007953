import { lengthOf } from '../../engine/index.ts';
import type { AddressWords, DrawnRange } from '../addressWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';
import { numberText, percent } from './numbers.ts';

export function addressMapOf(speech: PageSpeech): AddressWords['map'] {
  const { t, say } = speech;
  const { map } = t.addresses;
  return {
    ...map,
    name: (model) => say(map.name, { model }),
    magnified: (drawn, share) => say(map.magnified, { share: percent(speech, share), drawn: allOf(speech, drawn) }),
    range: (range, wantedClusters) => rangeText(speech, range, wantedClusters),
    wants: (cluster, length) => say(map.wants, { cluster: numberText(speech, cluster), length }),
    times: (clusters) =>
      clusters === 1 ? numberText(speech, clusters) : say(map.times, { clusters: numberText(speech, clusters) }),
    tile: (block, addresses) => say(map.tile, { block, addresses: numberText(speech, addresses) }),
    others: (count) => say(map.others, { count: numberText(speech, count) }),
  };
}

function rangeText(speech: PageSpeech, range: DrawnRange, wantedClusters: number): string {
  const { t, say } = speech;
  const { range: said } = t.addresses.map;
  const { kind, prefix, addresses, clusters, count } = range;
  if (kind === 'wanted') return wantedText(speech, range);
  const size = say(said.size, { prefix, addresses: numberText(speech, addresses), count: addresses });
  if (count > 1) return say(said.several, { size, ranges: numberText(speech, count), what: ownedText(speech, range) });
  if (kind === 'pods' && clusters === null) {
    return wantedClusters === 1
      ? say(said.podsOfTheCluster, { size })
      : say(said.podsOfEveryCluster, { size, times: numberText(speech, wantedClusters) });
  }
  return say(said.one, { size, what: ownedText(speech, range) });
}

function wantedText(speech: PageSpeech, range: DrawnRange): string {
  const { t, say } = speech;
  const { wanted } = t.addresses.map.range;
  const [length, addresses] = [lengthOf(range.prefix), numberText(speech, range.addresses)];
  if (range.clusters === null) return say(wanted.nobody, { length, addresses });
  const [first, last] = range.clusters;
  return first === last
    ? say(wanted.cluster, { length, addresses, first: numberText(speech, first) })
    : say(wanted.clusters, { length, addresses, first: numberText(speech, first), last: numberText(speech, last) });
}

/** What a range is, and of which clusters. */
function ownedText(speech: PageSpeech, { kind, clusters }: DrawnRange): string {
  const { t, say } = speech;
  const { kinds, range: said } = t.addresses.map;
  const what = kinds[kind];
  if (clusters === null) return what;
  const [first, last] = clusters;
  return first === last
    ? say(said.ofCluster, { what, first: numberText(speech, first) })
    : say(said.ofClusters, { what, first: numberText(speech, first), last: numberText(speech, last) });
}
