import type { Condition, Match, PortRange, Prefix, Rule, Topology } from '../../engine/index.ts';
import { isInFilterChain } from '../../engine/index.ts';
import { portsText } from '../format/flow.ts';
import { ruleName } from '../format/ruleName.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { clusterName, labelOf } from './devices.ts';
import { allOf, anyOf } from './lists.ts';
import { refusalText } from './refusals.ts';

/** `egress-snat: source in 10.4.0.0/16, leaves by eth1 → masquerade`. */
export function ruleText(speech: TraceSpeech, topology: Topology, rule: Rule): string {
  const { t, say } = speech;
  return say(t.rules.rule, {
    name: ruleName(rule.id),
    conditions: ruleMatchText(speech, topology, rule),
    action: actionText(speech, topology, rule),
  });
}

/** The conditions of a rule of this network, which knows whose prefixes they are. */
export function ruleMatchText(speech: TraceSpeech, topology: Topology, rule: Rule): string {
  const { t, say } = speech;
  const { source, destination } = partiesOf(topology, rule);
  const cluster = ({ id }: Topology['clusters'][number]): string =>
    clusterName(speech, topology, { cluster: id }) ?? id;
  return conditionsText(speech, rule.match, {
    source: source === null ? null : say(t.rules.condition.sourceCluster, { cluster: cluster(source) }),
    destination:
      destination === null ? null : say(t.rules.condition.destinationCluster, { cluster: cluster(destination) }),
  });
}

export function matchText(speech: TraceSpeech, match: Match): string {
  return conditionsText(speech, match, { source: null, destination: null });
}

function actionText(speech: TraceSpeech, topology: Topology, rule: Rule): string {
  const { t, say } = speech;
  const { action } = t.rules;
  switch (rule.kind) {
    case 'masquerade':
      return rangedText(speech, action.masquerade[rule.ports ?? 'kept'], rule);
    case 'source-nat':
      return rangedText(speech, say(action['source-nat'][rule.ports ?? 'kept'], { address: rule.to }), rule);
    case 'mark':
    case 'no-translation':
      return action[rule.kind];
    case 'destination-nat': {
      const said = action['destination-nat'];
      const backends = rule.backends.map(({ device, address, port }) =>
        say(said.backend, { address: `${address}:${port}`, device: labelOf(speech, topology, device) }),
      );
      return backends.length > 1
        ? say(said.inTurn, { backends: anyOf(speech, backends) })
        : say(said.one, { backend: backends.join('') });
    }
    case 'filter':
      return refusalText(speech, rule.verdict);
  }
}

function rangedText({ t, say }: TraceSpeech, action: string, { range }: { readonly range?: PortRange }): string {
  if (range === undefined) return action;
  return [action, say(t.rules.condition.destinationPorts, { ports: portsText([range]) })].join(t.rules.separator);
}

/** The conditions that are present. */
function conditionsText(
  speech: TraceSpeech,
  match: Match,
  parties: Readonly<Record<keyof Parties, string | null>>,
): string {
  const { t, say } = speech;
  const { condition } = t.rules;
  const within = (prefixes: readonly Prefix[] | undefined, field: Field): string | null =>
    prefixes === undefined ? null : withinText(speech, prefixes, field);
  const outside = (prefixes: readonly Prefix[] | undefined, field: 'notSource' | 'notDestination'): string | null =>
    prefixes === undefined ? null : say(condition[field], { ranges: allOf(speech, prefixes.map(shortened)) });
  const texts: Readonly<Record<Condition, string | null>> = {
    source: parties.source ?? within(match.source, 'source'),
    notSource: outside(match.notSource, 'notSource'),
    destination: parties.destination ?? within(match.destination, 'destination'),
    notDestination: outside(match.notDestination, 'notDestination'),
    protocol: match.protocol === undefined ? null : match.protocol.toUpperCase(),
    destinationPorts:
      match.destinationPorts === undefined
        ? null
        : say(condition.destinationPorts, { ports: portsText(match.destinationPorts) }),
    inInterface: match.inInterface === undefined ? null : say(condition.inInterface, { interface: match.inInterface }),
    outInterface:
      match.outInterface === undefined ? null : say(condition.outInterface, { interface: match.outInterface }),
    states: match.states === undefined ? null : say(condition.states, { states: anyOf(speech, match.states) }),
    destinationTranslated: match.destinationTranslated === undefined ? null : condition.destinationTranslated,
    notToSelf: match.notToSelf === undefined ? null : condition.notToSelf,
    originalDestination: within(match.originalDestination, 'original'),
    originalPorts:
      match.originalPorts === undefined
        ? null
        : say(condition.originalPorts, { ports: portsText(match.originalPorts) }),
    toSelf: match.toSelf === undefined ? null : condition.toSelf,
    fromSelf: match.fromSelf === undefined ? null : condition.fromSelf,
    marked: match.marked === undefined ? null : condition.marked,
    hairpinOf:
      match.hairpinOf === undefined ? null : say(condition.hairpinOf, { addresses: anyOf(speech, match.hairpinOf) }),
  };
  const present = Object.values(texts).filter((text) => text !== null);
  return present.length === 0 ? t.rules.everyPacket : present.join(t.rules.separator);
}

type Field = 'source' | 'destination' | 'original';

/** Single addresses are no ranges. */
function withinText(speech: TraceSpeech, prefixes: readonly Prefix[], field: Field): string {
  const { t, say } = speech;
  const { condition } = t.rules;
  const all = anyOf(speech, prefixes.map(shortened));
  if (prefixes.every((each) => each.endsWith('/32'))) {
    return say(condition[`${field}Address`], { addresses: all });
  }
  return say(field === 'original' ? condition.originalDestination : condition[field], { ranges: all });
}

/** One address is told without its length. */
function shortened(prefix: Prefix): string {
  return prefix.replace(/\/32$/, '');
}

type Clusters = Topology['clusters'];

/** Whom a filter is about on either side, where it names a cluster by all the prefixes that it is known by. */
interface Parties {
  readonly source: Clusters[number] | null;
  readonly destination: Clusters[number] | null;
}

/** A filter that was written for clusters bears every prefix of theirs; said as it was written, it can be read. */
function partiesOf({ clusters }: Topology, rule: Rule): Parties {
  const { source, destination } = rule.match;
  return isInFilterChain(rule)
    ? { source: clusterKnownBy(clusters, source), destination: clusterKnownBy(clusters, destination) }
    : { source: null, destination: null };
}

/** One prefix alone says as much as a name. */
function clusterKnownBy(clusters: Clusters, prefixes: readonly Prefix[] | undefined): Clusters[number] | null {
  if (prefixes === undefined || prefixes.length < 2) return null;
  return (
    clusters.find(({ podRange, known }) => isSame(prefixes, known) || isSame(prefixes, [podRange, ...known])) ?? null
  );
}

function isSame(some: readonly Prefix[], others: readonly Prefix[]): boolean {
  const [left, right] = [new Set(some), new Set(others)];
  return left.size === right.size && [...left].every((each) => right.has(each));
}
