import type { IpAddress, Learned, Route, Topology } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { labelOf } from './devices.ts';

/** `10.4.1.0/24 via 192.168.1.11 on to-node-1 (static)`. */
export function routeText(speech: TraceSpeech, topology: Topology, route: Route): string {
  const { t, say } = speech;
  return say(t.routes.route, {
    way: wayText(speech, route),
    learned: learnedText(speech, topology, route.learned),
  });
}

/** Which route was found for an address. */
export function longestMatchText(speech: TraceSpeech, topology: Topology, address: IpAddress, route: Route): string {
  const { t, say } = speech;
  return say(t.routes.longestMatch, { address, route: routeText(speech, topology, route) });
}

/** Prefix, next hop and interface; the default route by its name. */
function wayText({ t, say }: TraceSpeech, route: Route): string {
  const prefix = route.prefix === '0.0.0.0/0' ? t.routes.default : route.prefix;
  switch (route.kind) {
    case 'unicast':
      return route.via === null
        ? say(t.routes.unicast.onLink, { prefix, interface: route.interface })
        : say(t.routes.unicast.via, { prefix, via: route.via, interface: route.interface });
    case 'blackhole':
    case 'unreachable':
    case 'prohibit':
      return say(t.routes[route.kind], { prefix });
  }
}

export function learnedText(speech: TraceSpeech, topology: Topology, learned: Learned): string {
  const { t, say } = speech;
  switch (learned.how) {
    case 'connected':
    case 'static':
      return t.routes.learned[learned.how];
    case 'bgp':
      return say(t.routes.learned.bgp, {
        speaker: labelOf(speech, topology, learned.speaker),
        path: learned.path.join(' '),
      });
  }
}
