import type { DeviceRole } from '../../engine/index.ts';
import type { ClusterRanges, NetworkWords } from '../networkWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';
import { allOf } from './lists.ts';

export function networksOf(speech: PageSpeech): NetworkWords {
  const { t, say } = speech;
  const { networks } = t;
  const { badge, within, map, filter, table, detail, compare } = networks;
  return {
    ...networks,
    working: (left) => say(networks.working, { left }),
    unknown: (id) => say(networks.unknown, { id }),
    badge: {
      inside: (placement) => say(badge.inside, { placement: networks.placements[placement].name }),
      outside: (placement) => say(badge.outside, { placement: networks.placements[placement].name }),
    },
    within: { vpc: (text) => say(within.vpc, { badge: text }) },
    ranges: (title, clusters) => rangesText(speech, title, clusters),
    towards: (host) => say(networks.towards, { host }),
    from: (host) => say(networks.from, { host }),
    unique: (is) => (is ? networks.unique.unique : networks.unique.repeated),
    tunnel: (kind) => (kind === null ? networks.tunnel.none : protocolText[kind]),
    passage: (kind, by) => passageText(speech, kind, by),
    map: {
      ...map,
      place: { seen: (by) => say(map.place.seen, { by }), dialled: (by) => say(map.place.dialled, { by }) },
      seen: [map.seen.own, map.seen.clusters, map.seen.part, map.seen.private, map.seen.internet],
      dialled: [map.dialled.own, map.dialled.clusters, map.dialled.part, map.dialled.private],
    },
    filter: {
      ...filter,
      count: (shown, all) => (shown === all ? say(filter.count.all, { all }) : say(filter.count.some, { shown, all })),
    },
    table: { ...table, sortBy: (column) => say(table.sortBy, { column }) },
    detail: {
      ...detail,
      policyKinds: (kinds) => say(detail.policyKinds, { kinds: allOf(speech, kinds) }),
      moreAbout: (name) => say(detail.moreAbout, { name }),
      readOn: (standing, day) => say(detail.readOn, { standing, day }),
      assumedValue: (value) => say(detail.assumedValue, { value }),
      openSend: (title) => say(detail.openSend, { title }),
    },
    compare: {
      ...compare,
      title: (a, b) => say(compare.title, { a, b }),
      differences: (count) => (count === 0 ? compare.differences.none : say(compare.differences.some, { count })),
      open: (title) => say(compare.open, { title }),
      common: (title) => say(compare.common, { title }),
    },
  };
}

function rangesText({ t, say }: PageSpeech, title: string, clusters: readonly ClusterRanges[]): string {
  const { ranges } = t.networks;
  const each = clusters.map(({ name, pods, nodes }) => say(ranges.cluster, { name, pods, nodes }));
  return say(ranges.drawn, { title, clusters: each.join(ranges.separator) });
}

function passageText(speech: PageSpeech, kind: 'kept' | 'translated' | 'closed', by: readonly DeviceRole[]): string {
  const { t, say } = speech;
  const { passage } = t.networks;
  switch (kind) {
    case 'kept':
      return passage.kept;
    case 'translated':
      return by.length === 0 ? passage.rewritten : say(passage.translated, { by: chain(speech, by) });
    case 'closed':
      return passage.closed;
  }
}

/** `the node, then the network`; two of a kind are the near one and the far one. */
function chain({ t, say }: PageSpeech, by: readonly DeviceRole[]): string {
  const { passage } = t.networks;
  return by
    .map((role, at) => {
      const who = passage.by[role];
      return by.indexOf(role) < at ? say(passage.overThere, { who }) : who;
    })
    .reduce((before, next) => say(passage.then, { before, next }));
}
