import type { Hop, Mismatch, Rule, RuleId, Step, Topology, TunnelKind } from '../../engine/index.ts';
import { packetBefore, socketText } from '../../engine/index.ts';
import { findRule } from '../notation/findRule.ts';
import { outerText, protocolText, trackedText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { endpointName } from './devices.ts';
import { mismatchText } from './mismatches.ts';
import { originateText } from './originating.ts';
import { contentText } from './packets.ts';
import { rewriteText } from './rewrites.ts';
import { routeText } from './routes.ts';
import { ruleMatchText } from './rules.ts';

export function stepText(topology: Topology, hop: Hop, step: Step): StepText {
  switch (step.kind) {
    case 'originate':
      return originateText(topology, hop, step);
    case 'recognise':
      return {
        title: 'knows the flow',
        why: `${step.direction === 'reply' ? 'an answer: ' : ''}conntrack knows this flow as ${trackedText(step.entry.original)}, so NAT rules are not consulted`,
      };
    case 'unrecognised':
      return {
        title: 'matches no known flow (INVALID)',
        why: `conntrack knows no flow that this ${contentText(step.header)} belongs to, so it is invalid and nothing is translated`,
      };
    case 'rewrite':
      return rewriteText(topology, hop, step);
    case 'rewrite-outer':
      return {
        title: 'SNAT of the outer header',
        why: `${ruleName(step.rule)} matches the overlay’s own packet: its source ${step.before.source} becomes ${step.after.source}; what is inside stays as it is`,
      };
    case 'left-alone':
      return leftAloneText(findRule(topology, hop.device, step.rule), step.rule, step.mismatch);
    case 'exempt':
      return {
        title: 'left alone',
        why: `${ruleName(step.rule)} exempts it from NAT: ${matched(topology, hop, step.rule)}`,
      };
    case 'mark':
      return {
        title: 'marks',
        why: `${ruleName(step.rule)} marks it for a rule further on: ${matched(topology, hop, step.rule)}`,
      };
    case 'permit':
      return { title: 'accepts', why: `${ruleName(step.rule)} accepts it: ${matched(topology, hop, step.rule)}` };
    case 'route':
      return routeStepText(topology, hop, step);
    case 'switch':
      return {
        title: 'switches',
        why: `${step.bridge} passes it from ${step.from} to ${step.to} as a switch does, so TTL stays ${packetBefore(hop, step).ttl}`,
      };
    case 'remember':
      return {
        title: 'remembers the flow',
        why: `new conntrack entry ${trackedText(step.entry.original)}; answers are expected as ${trackedText(step.entry.reply)}`,
      };
    case 'forget':
      return {
        title: 'forgets the flow',
        why: `a reset answers the first packet, so conntrack drops the entry ${trackedText(step.entry.original)}`,
      };
    case 'encapsulate':
      return {
        title: `encapsulates in ${protocolText[step.outer.kind]}`,
        why: `${step.interface} puts an outer header around it: ${outerText(step.outer)}; routers on the way see only that${observed[step.outer.kind]}`,
      };
    case 'decapsulate':
      return {
        title: `decapsulates ${protocolText[step.outer.kind]}`,
        why: `the outer header (${outerText(step.outer)}) ends here, and the packet inside comes up from ${step.interface}`,
      };
    case 'ambiguous-neighbour': {
      const rivals = step.rivals.map((each) => endpointName(topology, each)).join(', ');
      return {
        title: 'two machines have the address',
        why: `${step.target} is claimed by ${endpointName(topology, step.taken)} and by ${rivals} on the same link: whose ARP answer comes first gets the packet, and that is not to be known; here it is the first listed`,
      };
    }
    case 'to-self':
      return toSelfText(hop, step);
    case 'reconnect':
      return {
        title: 'opens a new connection',
        why: `${ruleName(step.proxy)} opens a connection of its own to ${socketText(step.upstream)}, where ${socketText(step.hidden)} is not seen: a proxy for TCP can pass it on by the PROXY protocol, one for HTTP in a Forwarded header, and only a transparent proxy would keep it as the source`,
      };
  }
}

/** What is said of an overlay that no kernel was asked about. */
const observed: Readonly<Record<TunnelKind, string>> = {
  vxlan: '',
  geneve: ' (predicted from RFC 8926, not observed)',
  ipip: ' (predicted from RFC 2003, not observed)',
};

function leftAloneText(rule: Rule | null, id: RuleId, mismatch: Mismatch): StepText {
  const why = mismatchText(mismatch, rule?.match ?? null);
  switch (rule?.kind) {
    case 'masquerade':
      return { title: 'left alone', why: `not masqueraded by ${ruleName(id)}: ${why}` };
    case 'no-translation':
      return { title: 'not exempt', why: `not exempted by ${ruleName(id)}: ${why}` };
    case 'source-nat':
    case 'mark':
    case 'destination-nat':
    case 'filter':
    case undefined:
      return { title: 'left alone', why: `not translated by ${ruleName(id)}: ${why}` };
  }
}

function matched(topology: Topology, hop: Hop, id: RuleId): string {
  const rule = findRule(topology, hop.device, id);
  return rule === null ? 'it matches' : ruleMatchText(topology, rule);
}

function routeStepText(topology: Topology, hop: Hop, step: Extract<Step, { kind: 'route' }>): StepText {
  const { header, outer } = packetBefore(hop, step);
  const wanted = outer?.destination ?? header.destination;
  const found = `longest prefix match for ${wanted}: ${routeText(topology, step.route)}`;
  return step.ttl === null
    ? { title: 'looks up the route', why: found }
    : {
        title: 'routes',
        why: `${found}; ${outer === null ? 'TTL' : 'outer TTL'} ${step.ttl.before} → ${step.ttl.after}`,
      };
}

function toSelfText(hop: Hop, step: Extract<Step, { kind: 'to-self' }>): StepText {
  const { header } = packetBefore(hop, step);
  const up = step.destination === null ? 'to the socket it is about' : `to port ${step.destination.port}`;
  return {
    title: 'delivers locally',
    why: `${header.destination} is this device’s own address, so it is handed up ${up}`,
  };
}
