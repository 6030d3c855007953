import type { Disposition, FinalHop, Topology } from '../../engine/index.ts';
import { packetAfter } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { flowText } from '../format/flow.ts';
import { endText } from '../format/rewriting.ts';
import { findRule, ruleName } from '../format/ruleName.ts';
import { nextHopOf, silenceOf } from '../format/noResponseReason.ts';
import type { StepText } from '../words.ts';
import { causeText } from './causes.ts';
import { labelOf } from './devices.ts';
import { judgementText, refusalIn } from './judgements.ts';
import { contentText } from './packets.ts';
import { longestMatchText, routeText } from './routes.ts';
import { ruleText } from './rules.ts';

type Arrived = Extract<Disposition, { kind: 'arrived' }>;
type Stopped = Extract<Disposition, { kind: 'stopped' }>;

export function endingText(speech: TraceSpeech, topology: Topology, final: FinalHop): StepText {
  const { t, say } = speech;
  const { ending } = final;
  switch (ending.kind) {
    case 'arrived':
      return arrivedText(speech, final, ending);
    case 'stopped': {
      const refusal = refusalIn(final);
      const judged = refusal === null ? null : judgementText(speech, topology, refusal);
      return {
        title: judged?.title ?? say(t.endings.title, { cause: causeText(speech, ending.cause) }),
        why: say(t.endings.why, {
          evidence: judged?.why ?? evidenceText(speech, topology, final, ending),
          response: responseText(speech, final, ending),
        }),
      };
    }
  }
}

function arrivedText(speech: TraceSpeech, final: FinalHop, { taker }: Arrived): StepText {
  const { t, say } = speech;
  const { listener, proxy, peer, peerError, peerReset, asker, askerError, askerReset } = t.endings;
  const { header } = packetAfter(final);
  const from = endText(header, 'source');
  switch (taker.kind) {
    case 'listener':
      return {
        title: listener.title,
        why:
          header.protocol === 'icmp' ? listener.error : say(listener.why, { port: header.destinationPort, peer: from }),
      };
    case 'proxy':
      return { title: proxy.title, why: say(proxy.why, { proxy: ruleName(taker.proxy) }) };
    case 'peer':
      if (header.protocol === 'icmp') return peerError;
      return header.signal === 'rst' ? peerReset : { title: peer.title, why: say(peer.why, { peer: from }) };
    case 'asker':
      if (header.protocol === 'icmp') {
        return { title: askerError.title, why: say(askerError.why, { content: contentText(speech, header) }) };
      }
      return header.protocol === 'tcp' && header.signal === 'rst'
        ? { title: askerReset.title, why: say(askerReset.why, { peer: from }) }
        : { title: asker.title, why: say(asker.why, { peer: from }) };
  }
}

function evidenceText(speech: TraceSpeech, topology: Topology, final: FinalHop, ending: Stopped): string {
  const { t, say } = speech;
  const { evidence } = t.endings;
  const packet = packetAfter(final);
  const { header, outer } = packet;
  const { source, destination } = outer ?? header;
  const isOwn = final.steps.some(({ kind }) => kind === 'originate');
  switch (ending.cause) {
    case 'no-route':
    case 'not-a-router':
      return say(evidence[ending.cause], { destination });
    case 'blackhole-route':
    case 'unreachable-route':
    case 'prohibit-route':
      return ending.route === null
        ? say(evidence.refusingRoute, { destination })
        : longestMatchText(speech, topology, destination, ending.route);
    case 'no-neighbour':
      return say(evidence['no-neighbour'], { address: nextHopOf(final) ?? destination });
    case 'ttl-expired':
      return say(evidence['ttl-expired'], { ttl: outer?.ttl ?? packet.ttl });
    case 'martian-source':
      return isOwn
        ? say(evidence.martianOfItself, { source: header.source })
        : say(evidence['martian-source'], { source });
    case 'reverse-path':
      return say(evidence['reverse-path'], { source });
    case 'filter-drop':
    case 'filter-reject':
      return refusingText(speech, topology, final, ending) ?? evidence.filter;
    case 'port-closed':
      if (outer !== null) return evidence.closedToTunnels;
      return header.protocol === 'icmp'
        ? evidence.closedToErrors
        : say(evidence['port-closed'], { port: header.destinationPort });
    case 'picked-up':
    case 'no-such-connection':
      return say(evidence['no-such-connection'], { content: contentText(speech, header), flow: flowText(header) });
    case 'tunnel-loop':
      return ending.route === null
        ? evidence.tunnelToItself
        : say(evidence['tunnel-loop'], { route: routeText(speech, topology, ending.route) });
    case 'broadcast-address':
      return say(isOwn ? evidence.broadcastItself : evidence['broadcast-address'], { destination });
    case 'no-free-port':
      return say(evidence['no-free-port'], {
        destination: endText(header, 'destination'),
        rule: refusingText(speech, topology, final, ending) ?? labelOf(speech, topology, final.device),
      });
    case 'hairpin-port':
    case 'device-down':
      return evidence[ending.cause];
  }
}

/** `null` where it was no rule. */
function refusingText(speech: TraceSpeech, topology: Topology, final: FinalHop, { rule }: Stopped): string | null {
  const { t, say } = speech;
  if (rule === null) return null;
  const found = findRule(topology, final.device, rule);
  return found === null
    ? say(t.endings.evidence.filterNamed, { rule: ruleName(rule) })
    : ruleText(speech, topology, found);
}

function responseText(speech: TraceSpeech, final: FinalHop, { cause }: Stopped): string {
  const { t, say } = speech;
  const { response, arrived } = final;
  if (response !== null) {
    const { header } = response;
    return say(t.endings.response, { content: contentText(speech, header), address: header.destination });
  }
  const silence = silenceOf(final, cause);
  return silence === 'knows-no-way'
    ? say(t.endings.silence[silence], { asker: arrived.header.source })
    : t.endings.silence[silence];
}
