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
      return say(t[warning.kind], warning);
    case 'pods-beyond-segment':
      return say(t[warning.kind], warning);
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
      return say(t[reason.because], reason);
    case 'no-address':
      return say(t[reason.because], reason);
    case 'no-way-between-nodes':
      return say(t['no-way-between-nodes'], { from: allOf(speech, reason.from), to: reason.to });
    case 'routed-otherwise':
      return say(t[reason.because], reason);
    case 'steers-everyone':
      return say(t[reason.because], reason);
    case 'covers-gateway':
      return say(t[reason.because], reason);
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
      return say(t[reason.because], reason);
    case 'no-next-hop':
      return say(t[reason.because], reason);
    case 'host-network':
      return say(t[reason.because], reason);
    case 'no-such-setting':
      return say(t[reason.because], reason);
    case 'not-bridged':
      return say(t[reason.because], reason);
    case 'no-port-left':
      return say(t[reason.because], reason);
    case 'no-interface':
      return say(t[reason.because], reason);
    case 'no-bridge-port':
      return say(t[reason.because], reason);
    case 'outweighed':
      return say(t[reason.because], reason);
    case 'selects-nobody':
    case 'selects-host-network':
    case 'no-namespace':
    case 'no-pod':
    case 'means-host-network':
      return say(t[reason.because], reason);
    case 'no-named-port':
      return say(t[reason.because], reason);
    case 'except-outside':
      return say(t[reason.because], reason);
    case 'nobody-has':
    case 'service-address':
      return say(t[reason.because], reason);
    case 'arrives-as':
      return say(t[reason.because], reason);
    case 'range-reused':
      return say(t[reason.because], reason);
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
