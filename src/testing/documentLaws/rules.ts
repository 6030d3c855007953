import type { Device, Rule } from '../../engine/index.ts';
import { deviceId, models } from '../../engine/index.ts';
import type { EarlierV1, EgressV2, FilterV1, PartyV1 } from '../../formats/index.ts';
import type { Made, Broken, Laws } from './made.ts';
import { ok, unless, elsewhere, joinedBy, reported, device, inPrefix, ownAddress, podsOf, same } from './made.ts';

type Filter = Extract<Rule, { kind: 'filter' }>;
type SourceNat = Extract<Rule, { kind: 'source-nat' }>;

function ruleIn(made: Made, at: string, id: string): Rule | undefined {
  const hooks = device(made, at)?.hooks;
  return hooks === undefined
    ? undefined
    : Object.values(hooks)
        .flat()
        .find((rule) => rule.id === `${at}/${id}`);
}

/** The rule of a filter that is in force; `null` where none is to be: it is disabled, or reported. */
function filterRule(made: Made, filter: FilterV1, where: string): Filter | null | undefined {
  if (filter.enabled === false || reported(made, where)) return null;
  const rule = ruleIn(made, filter.at, filter.id);
  return rule?.kind === 'filter' ? rule : undefined;
}

const filterLaw =
  (holdsFor: (made: Made, rule: Filter, filter: FilterV1) => boolean, what: string) =>
  (made: Made, filter: FilterV1, where: string): Broken => {
    const rule = filterRule(made, filter, where);
    if (rule === null)
      return unless(ruleIn(made, filter.at, filter.id) === undefined, `${filter.id} is not in force, and is there`);
    return unless(rule !== undefined && holdsFor(made, rule, filter), `${filter.id}: ${what}`);
  };

/** Are these the party's addresses, as the document has them? Absent: everybody's. */
function names(made: Made, at: string, party: PartyV1 | undefined, prefixes: readonly string[] | undefined): boolean {
  if (party === undefined) return prefixes === undefined;
  if (prefixes === undefined || prefixes.length === 0) return false;
  if (party.prefixes !== undefined) return same(prefixes, party.prefixes);
  const covered = (address: string | undefined): boolean => prefixes.some((prefix) => inPrefix(prefix, address));
  if (party.device !== undefined) return covered(ownAddress(made, party.device) ?? firstAddress(made, party.device));
  const cluster = made.document.clusters.find(({ id }) => id === party.cluster);
  if (cluster === undefined) return false;
  // Pods go by their own addresses on the cluster's own machines, and wherever those are known.
  const { model } = joinedBy(made, cluster);
  const inside = device(made, at)?.cluster === cluster.id || models[model].podRanges === 'unique';
  const pods = inside ? podsOf(cluster).map((id) => ownAddress(made, id)) : [];
  const nodes = cluster.nodes.flatMap(({ address }) => address ?? []);
  return [...nodes, ...(model === 'isolated' ? [] : pods)].every(covered);
}

function firstAddress(made: Made, id: string): string | undefined {
  return device(made, id)?.interfaces.flatMap(({ addresses }) => addresses)[0]?.address;
}

export const filterLaws: Laws<FilterV1, string> = {
  id: elsewhere,
  at: filterLaw(
    (made, { id }, { at }) => device(made, at)?.hooks.forward.some((rule) => rule.id === id) ?? false,
    'hangs elsewhere',
  ),
  from: filterLaw((made, { match }, { at, from }) => names(made, at, from, match.source), 'about other senders'),
  to: filterLaw((made, { match }, { at, to }) => names(made, at, to, match.destination), 'about other receivers'),
  protocol: filterLaw((_, { match }, { protocol }) => match.protocol === protocol, 'other protocol'),
  ports: filterLaw(
    (_, { match }, { ports = [] }) =>
      same(
        (match.destinationPorts ?? []).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)),
        ports,
      ),
    'other ports',
  ),
  states: filterLaw((_, { match }, { states = [] }) => same(match.states ?? [], states), 'other states'),
  verdict: filterLaw((_, rule, { verdict }) => rule.verdict === verdict, 'other verdict'),
  enabled: elsewhere,
};

const egressLaw =
  (holdsFor: (made: Made, rule: SourceNat, egress: EgressV2) => boolean, what: string) =>
  (made: Made, egress: EgressV2, where: string): Broken => {
    const rule = ruleIn(made, egress.at, egress.id);
    if (rule === undefined) return unless(reported(made, where), `${egress.id} is neither there nor reported`);
    return unless(rule.kind === 'source-nat' && holdsFor(made, rule, egress), `${egress.id}: ${what}`);
  };

export const egressLaws: Laws<EgressV2, string> = {
  id: elsewhere,
  at: (made, egress, where) => {
    if (reported(made, where)) return ok;
    const gateway = device(made, egress.at);
    if (gateway === undefined) return [`${egress.id}: no ${egress.at}`];
    if (gateway.role !== 'node') return ok;
    const cluster = made.document.clusters.find(({ id }) => id === gateway.cluster);
    const address = ownAddress(made, egress.at);
    const others = cluster?.nodes.map(({ id }) => `${cluster.id}/${id}`).filter((id) => id !== egress.at) ?? [];
    const lost = others.filter((id) => !egress.to.every((prefix) => leadsTo(device(made, id), prefix, address)));
    return unless(lost.length === 0, `${egress.id}: ${lost.join(', ')} not steered to ${egress.at}`);
  },
  from: egressLaw((made, { match }, { at, from }) => {
    if (from !== undefined) return names(made, at, from, match.source);
    const cluster = made.document.clusters.find(({ id }) => id === device(made, at)?.cluster);
    if (cluster === undefined) return match.source === undefined;
    const prefixes: readonly string[] = match.source ?? [];
    return podsOf(cluster).every((id) => prefixes.some((prefix) => inPrefix(prefix, ownAddress(made, id))));
  }, 'about other senders'),
  to: egressLaw((_, { match }, { to }) => same(match.destination, to), 'towards others'),
  address: egressLaw((_, rule, { address }) => rule.to === address, 'another address'),
  ports: egressLaw((_, rule, { ports = 'kept' }) => (rule.ports ?? 'kept') === ports, 'ports otherwise'),
};

/** Straight over a link, or into a tunnel whose far end is there. */
function leadsTo(node: Device | undefined, prefix: string, address: string | undefined): boolean {
  const route = node?.routes.find((each) => each.prefix === prefix);
  if (route?.kind !== 'unicast') return false;
  const out = node?.interfaces.find(({ name }) => name === route.interface);
  const peers = out !== undefined && 'peers' in out ? out.peers : [];
  return route.via === address || peers.some(({ nextHop, remote }) => nextHop === route.via && remote === address);
}

export const earlierLaws: Laws<EarlierV1, string> = {
  from: (made, { from }) => unless(made.topology.directory.has(deviceId(from)), `nobody is ${from}`),
  to: (made, { to }) => unless(made.topology.directory.has(deviceId(to)), `nobody is ${to}`),
  dial: elsewhere,
  protocol: elsewhere,
};
