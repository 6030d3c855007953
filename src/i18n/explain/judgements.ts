import type { Exchange, FinalHop, Outcome, Topology } from '../../engine/index.ts';
import type { Ground, Identity, Judgement, Omission, PolicyPeer, Verdict } from '../../engine/policy/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { portsText, protocolText } from '../format/flow.ts';
import { ruleName } from '../format/ruleName.ts';
import { labelsText, selectorText } from '../format/selectorText.ts';
import type { StepText } from '../words.ts';
import { endpointName, labelOf } from './devices.ts';
import { allOf } from './lists.ts';

type NoneAdmits = Extract<Ground, { kind: 'none-admits' }>;
type OwnNode = Extract<Omission, { because: 'own-node' }>;

/** Whom the policies of a pod saw, who that had been, and what they said. */
export function judgementText(speech: TraceSpeech, topology: Topology, judgement: Judgement): StepText {
  const { t, say } = speech;
  const { direction, answer } = judgement;
  const { policies } = t;
  const given = { says: saysText(speech, topology, judgement), comes: comesText(speech, topology, judgement) };
  const refusal = answer.ground.kind === 'none-admits' ? policies.deny[direction] : policies.deny.byRule;
  return {
    title: policies.title[direction][answer.verdict],
    why: answer.verdict === 'accept' ? say(policies.accept, given) : say(refusal, given),
  };
}

/** Why the policies of a pod were not asked. */
export function omissionText(speech: TraceSpeech, topology: Topology, omission: Omission): StepText {
  return { title: speech.t.policies.title.unasked, why: unaskedText(speech, topology, omission) };
}

function unaskedText(speech: TraceSpeech, topology: Topology, omission: Omission): string {
  const { t, say } = speech;
  const { unasked } = t.policies;
  const pod = labelOf(speech, topology, omission.pod);
  switch (omission.because) {
    case 'not-selected':
      return say(unasked['not-selected'][omission.direction], { pod });
    case 'own-node':
      return ownNodeText(speech, topology, omission);
    case 'filter-first':
      return say(unasked['filter-first'], { pod, rule: ruleName(omission.rule) });
    case 'known-flow':
    case 'no-flow':
    case 'same-pod':
    case 'host-network':
    case 'at-port':
    case 'bridged':
    case 'rule-removed':
      return say(unasked[omission.because], { pod });
  }
}

function ownNodeText(speech: TraceSpeech, topology: Topology, omission: OwnNode): string {
  const { t, say } = speech;
  const own = t.policies.unasked['own-node'];
  const { direction, was, unrewritten } = omission;
  const pod = labelOf(speech, topology, omission.pod);
  const seen = identityText(speech, topology, omission.seen);
  if (direction === 'egress') return say(own.egress, { pod });
  if (was.length === 0) return say(own.ingress, { pod, seen });
  const message = unrewritten?.verdict === 'deny' ? own.refusable : own.passed;
  return say(message, { pod, seen, was: wasText(speech, topology, was) });
}

/** Which rule it rests on; where none admits, the one that would have, had nobody translated. */
function saysText(speech: TraceSpeech, topology: Topology, judgement: Judgement): string {
  const { answer, unrewritten } = judgement;
  const { ground } = answer;
  switch (ground.kind) {
    case 'rule':
      return ruleSays(speech, topology, judgement, { verdict: answer.verdict, ...ground });
    case 'none-admits': {
      const missed = unrewritten?.verdict === 'accept' ? unrewritten.ground : null;
      return missed?.kind === 'rule'
        ? ruleSays(speech, topology, judgement, { verdict: 'accept', ...missed })
        : noneAdmits(speech, topology, judgement, ground);
    }
    case 'undecided':
      return speech.say(speech.t.policies.says.undecided, { pod: labelOf(speech, topology, judgement.pod) });
  }
}

type Ruled = Pick<Verdict, 'verdict'> & Extract<Ground, { kind: 'rule' }>;

function ruleSays(
  speech: TraceSpeech,
  topology: Topology,
  { direction, pod }: Judgement,
  { verdict, policy, peer }: Ruled,
): string {
  const given = { policy, pod: labelOf(speech, topology, pod), peer: peerText(speech, peer) };
  return speech.say(speech.t.policies.says[direction][verdict], given);
}

/** How many of those that are admitted are named. */
const mostPeers = 3;

function noneAdmits(
  speech: TraceSpeech,
  topology: Topology,
  { direction, pod: device, protocol, port: asked }: Judgement,
  { policies, admitted, otherPorts }: NoneAdmits,
): string {
  const { t, say } = speech;
  const says = t.policies.says[direction];
  const pod = labelOf(speech, topology, device);
  if (otherPorts !== null) {
    const { policy, peer, ports } = otherPorts;
    const port = say(t.policies.ports.of, { protocol: protocolText[protocol], ports: asked });
    const limit = { policy, peer: peerText(speech, peer), ports: portSetText(speech, ports), pod, port };
    return say(says.otherPorts, limit);
  }
  const given = { policies: allOf(speech, policies), count: policies.length, pod };
  const texts = [...new Set(admitted.map((peer) => peerText(speech, peer)))];
  const named = allOf(speech, texts.slice(0, mostPeers));
  const count = texts.length - mostPeers;
  if (texts.length === 0) return say(says.nobody, given);
  return say(says.only, { ...given, peers: count > 0 ? say(t.policies.peer.more, { peers: named, count }) : named });
}

function portSetText({ t, say }: TraceSpeech, ports: NonNullable<NoneAdmits['otherPorts']>['ports']): string {
  const texts = (['tcp', 'udp'] as const).flatMap((protocol) =>
    ports[protocol].length === 0
      ? []
      : [say(t.policies.ports.of, { protocol: protocolText[protocol], ports: portsText(ports[protocol]) })],
  );
  return texts.length === 0 ? t.policies.ports.none : texts.join(t.lists.separator);
}

function comesText(speech: TraceSpeech, topology: Topology, { direction, seen, was }: Judgement): string {
  const { unchanged, changed } = speech.t.policies.comes[direction];
  const given = { seen: identityText(speech, topology, seen) };
  return was.length === 0
    ? speech.say(unchanged, given)
    : speech.say(changed, { ...given, was: wasText(speech, topology, was) });
}

/** Whoever it was first: who it was in between is in the rows above. */
function wasText(speech: TraceSpeech, topology: Topology, [first]: readonly Identity[]): string {
  if (first === undefined) return '';
  // As whom a policy takes an address is nothing to one that never saw it.
  const isOwn = first.takenFor?.pod === first.holder;
  return identityText(speech, topology, isOwn ? first : { ...first, takenFor: null });
}

/** `10.8.2.2 of Pod-J (app=web)`, `192.168.2.1 of gateway-2`: the address, and whose it is. Only of pods there are several clusters. */
function identityText(speech: TraceSpeech, topology: Topology, { address, holder, takenFor }: Identity): string {
  const { t, say } = speech;
  const { identity } = t.policies;
  if (takenFor !== null && takenFor.pod === holder) {
    const labels = labelsText(takenFor.labels);
    const named = { address, holder: labelOf(speech, topology, holder) };
    return labels === '' ? say(identity.own, named) : say(identity.labelled, { ...named, labels });
  }
  if (holder === null) {
    return takenFor === null ? address : say(identity.taken, { address, pod: labelOf(speech, topology, takenFor.pod) });
  }
  const isPod = topology.devices.get(holder)?.role === 'pod';
  const named = { address, holder: (isPod ? endpointName : labelOf)(speech, topology, holder) };
  return takenFor === null
    ? say(identity.own, named)
    : say(identity.mistaken, { ...named, pod: labelOf(speech, topology, takenFor.pod) });
}

/** `10.4.0.0/16 but for 10.4.2.0/24`, `pods app=web of namespace default`. */
function peerText(speech: TraceSpeech, peer: PolicyPeer | null): string {
  const { t, say } = speech;
  const texts = t.policies.peer;
  if (peer === null) return texts.everybody;
  if (peer.kind === 'addresses') {
    const prefixes = allOf(speech, peer.prefixes);
    return peer.except.length === 0
      ? say(texts.addresses, { prefixes })
      : say(texts.except, { prefixes, except: allOf(speech, peer.except) });
  }
  const { namespaces } = peer;
  const pods = selectorText(peer.pods);
  const said = pods === '' ? texts.allPods : texts.pods;
  const where = {
    pods,
    namespace: namespaces.kind === 'named' ? namespaces.name : '',
    namespaces: namespaces.kind === 'labelled' ? selectorText(namespaces.selector) : '',
  };
  switch (namespaces.kind) {
    case 'named':
      return say(said.named, where);
    case 'labelled':
      return where.namespaces === '' ? say<object>(said.anywhere, where) : say(said.labelled, where);
  }
}

/** The refusal by policies with which a journey ends; `null`: it ends otherwise. */
export function refusalIn({ steps, ending }: FinalHop): Judgement | null {
  const last = steps.at(-1);
  return ending.kind === 'stopped' && last?.kind === 'judge' && last.judgement.answer.verdict === 'deny'
    ? last.judgement
    : null;
}

/** `refused by default/allow-web`; `null` where no policy is to blame. */
export function refusedText(speech: TraceSpeech, { legs }: Exchange, outcome: Outcome): string | null {
  const leg = legs[outcome.leg];
  if (leg === undefined) return null;
  const traces = outcome.later
    ? (leg.later?.packets ?? []).map(({ trace }) => trace)
    : [outcome.way === 'request' ? leg.request : leg.reply?.trace];
  const refusals = traces.flatMap((trace) => (trace === undefined ? [] : [refusalIn(trace.final)]));
  const found = refusals.find((each) => each !== null);
  if (found === undefined || found === null) return null;
  return speech.say(speech.t.policies.refused, { policies: allOf(speech, policiesOf(found.answer.ground)) });
}

function policiesOf(ground: Ground): readonly string[] {
  switch (ground.kind) {
    case 'rule':
      return [ground.policy];
    case 'none-admits':
      return ground.policies;
    case 'undecided':
      return [];
  }
}
