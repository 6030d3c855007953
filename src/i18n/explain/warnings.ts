import type { AddressHolding, NotInForce, Warning } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';

export function warningText(speech: PageSpeech, warning: Warning): string {
  const { say } = speech;
  const t = speech.t.warnings;
  switch (warning.kind) {
    case 'duplicate-address': {
      const holders = warning.holders.map((holding) => holderText(speech, holding));
      return say(t['duplicate-address'], { address: warning.address, holders: allOf(speech, holders) });
    }
    case 'overlap':
      return say(t.overlap, { one: rangeText(speech, warning.one), other: rangeText(speech, warning.other) });
    case 'host-linked-as-node':
      return say(t['host-linked-as-node'], { host: warning.host, cluster: warning.cluster });
    case 'pods-beyond-segment':
      return say(t['pods-beyond-segment'], { cluster: warning.cluster, pods: warning.pods, nodes: warning.nodes });
    case 'not-asked-for': {
      const { leader, nodes } = warning;
      const addresses = allOf(speech, warning.addresses);
      return nodes === null
        ? say(t['not-asked-for'].links, { addresses, leader })
        : say(t['not-asked-for'].outside, { addresses, leader, nodes });
    }
    case 'assumed':
      return say(t.assumed, {
        cluster: warning.cluster,
        what: warning.what.map((each) => t.assumption[each]).join(speech.t.lists.separator),
      });
    case 'not-in-force':
      return say(t['not-in-force'], { where: warning.where, reason: reasonText(speech, warning.reason) });
  }
}

function reasonText(speech: PageSpeech, reason: NotInForce): string {
  const { say } = speech;
  const t = speech.t.warnings.reason;
  switch (reason.because) {
    case 'no-such-device':
      return say(t['no-such-device'], { device: reason.device });
    case 'no-address':
      return say(t['no-address'], { of: reason.of });
    case 'no-way-between-nodes':
      return say(t['no-way-between-nodes'], { from: allOf(speech, reason.from), to: reason.to });
    case 'routed-otherwise':
      return say(t['routed-otherwise'], { at: reason.at, prefix: reason.prefix });
    case 'steers-everyone':
      return say(t['steers-everyone'], { to: reason.to });
    case 'covers-gateway':
      return say(t['covers-gateway'], { prefix: reason.prefix, to: reason.to });
    case 'leader-without-endpoint': {
      const { leader, instead } = reason;
      return instead === null
        ? say(t['leader-without-endpoint'], { leader })
        : say(t['leader-replaced'], { leader, instead });
    }
    case 'nobody-announces':
      return t['nobody-announces'];
    case 'nothing-to-announce':
      return t['nothing-to-announce'];
    case 'nothing-to-break':
      return say(t['nothing-to-break'], { at: reason.at });
    case 'no-next-hop':
      return say(t['no-next-hop'], { at: reason.at, via: reason.via });
    case 'host-network':
      return say(t['host-network'], { pods: reason.pods });
    case 'no-such-setting':
      return say(t['no-such-setting'], { setting: reason.setting });
    case 'not-bridged':
      return say(t['not-bridged'], { node: reason.node });
    case 'no-port-left':
      return say(t['no-port-left'], { address: reason.address, pods: reason.pods });
    case 'no-interface':
      return say(t['no-interface'], { at: reason.at, name: reason.name });
    case 'no-bridge-port':
      return say(t['no-bridge-port'], { at: reason.at });
    case 'outweighed':
      return say(t.outweighed, { at: reason.at, name: reason.name });
    case 'selects-nobody':
    case 'selects-host-network':
    case 'no-namespace':
    case 'no-pod':
    case 'means-host-network':
      return say(t[reason.because], { policy: reason.policy });
    case 'no-named-port':
      return say(t[reason.because], { policy: reason.policy, name: reason.name });
    case 'except-outside':
      return say(t[reason.because], { policy: reason.policy, except: reason.except });
    case 'nobody-has':
    case 'service-address':
      return say(t[reason.because], { policy: reason.policy, prefix: reason.prefix });
    case 'arrives-as':
      return say(t[reason.because], { policy: reason.policy, prefix: reason.prefix, as: reason.as });
    case 'range-reused':
      return say(t['range-reused'], { instead: reason.instead, range: reason.range });
  }
}

/** What holds an address or a range; its name is a cluster’s, a machine’s, a pod’s or a service’s. */
function holderText({ t, say }: PageSpeech, { use, name }: AddressHolding): string {
  if (use === 'answers') return name;
  if (use === 'reused-pods') return t.warnings.use[use];
  return say(t.warnings.use[use], { name });
}

function rangeText(speech: PageSpeech, holding: AddressHolding): string {
  return speech.say(speech.t.warnings.range, { holder: holderText(speech, holding), prefix: holding.prefix });
}
