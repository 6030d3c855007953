import type { ComparedAspect, DifferenceText, LabWords, Obstacle } from '../labWords.ts';
import { counted } from './lists.ts';
import { perTunnel } from '../notation/flow.ts';

const aspects: Readonly<Record<ComparedAspect, string>> = {
  request: 'the request',
  reply: 'the reply',
  order: 'the order of events',
  later: 'the packets after the handshake',
  symptom: 'what the sender experiences',
  receiver: 'what the receiver sees',
  outcome: 'how it ends, where and why',
  flows: 'what connection tracking remembers',
};

const nothing = 'nothing';

const leftOut: Readonly<Record<Obstacle, string>> = {
  proxies: 'not compared, because haproxy is missing: proxies',
  bgp: 'not compared, because FRR is missing: BGP',
  ...perTunnel((name) => `not observable here: ${name}, for which this kernel has no module`),
};

export const lab: LabWords = {
  notBoth: (one, others) => `${one} already means every pair; leave out ${others.join(' and ')}`,
  notNumber: (field, value) => `${field}: “${value}” is not a whole number`,
  notRoot: 'The lab cannot run here: making network namespaces takes root. Run the same command with sudo.',
  noNamespaces: (reason) =>
    `The lab cannot run here: this system gives no network namespaces (${reason}). A virtual machine does; most containers do with --privileged.`,
  missingTools: (tools, packages) =>
    `The lab cannot run here: ${tools.join(', ')} ${tools.length === 1 ? 'is' : 'are'} missing. On Debian or Ubuntu: apt-get install ${packages.join(' ')}`,
  obstacles: {
    proxies:
      'Cannot be compared here: this network has proxies, and haproxy is missing. On Debian or Ubuntu: apt-get install haproxy',
    bgp: 'Cannot be compared here: this network speaks BGP, and FRR is missing. On Debian or Ubuntu: apt-get install frr',
    ...perTunnel(
      (name) => `Not observable here: this network has ${name} tunnels, and this kernel has no module for them.`,
    ),
  },
  predicted: 'predicted',
  observed: 'observed',
  nothing: '-',
  later: 'After the handshake, each once',
  difference: differenceText,
  firstDifference: (difference) => `The first difference: ${difference}`,
  agrees: (kernel) => `Linux ${kernel} agrees.`,
  disagrees: (kernel) => `Linux ${kernel} disagrees, and Linux is right.`,
  incomplete: 'What was compared agrees, but the lab failed before everything was compared.',
  learnedOtherwise: (device, missing, surplus) =>
    [
      `BGP brought ${device} other routes than predicted`,
      ...(missing.length === 0 ? [] : [`missing: ${missing.join(', ')}`]),
      ...(surplus.length === 0 ? [] : [`not predicted: ${surplus.join(', ')}`]),
    ].join('; '),
  verifying: ({ labs, sends, topologies, seed }) =>
    `Comparing ${counted(sends, 'send', 'sends')} over ${counted(topologies, 'topology', 'topologies')} with Linux, ${counted(labs, 'network', 'networks')} at a time; seed ${seed}.`,
  progress: (done, of) => `${done} of ${of} topologies`,
  leftOut: (obstacle, networks) =>
    `${leftOut[obstacle]}: ${counted(networks, 'more network', 'more networks')} that came up`,
  processes: ({ speakingBgp, withProxies }) =>
    `BGP sessions, run by FRR, in ${counted(speakingBgp, 'topology', 'topologies')}; proxies, run by haproxy, in ${counted(withProxies, 'topology', 'topologies')}`,
  byModel: { model: 'model', topologies: 'topologies', sends: 'sends', differ: 'differ' },
  generated: (topologies, seed) =>
    `${counted(topologies, 'of the topologies is', 'of the topologies are')} generated (seed ${seed})`,
  presets: (topologies) =>
    `${counted(topologies, 'of the topologies is a real network', 'of the topologies are real networks')} of the gallery`,
  cases: (sends) =>
    `${counted(sends, 'send is', 'sends are')} of cases that a kernel was seen to decide, and that every run asks again`,
  passing: (difference) => `Seen once, and not again when the network was built anew: ${difference}`,
  couldNotBuild: (link, reason) => `Not compared to the end, because the lab failed (${reason}): ${link}`,
  took: (seconds) => `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  total: ({ sends, topologies, differ }) =>
    `${counted(sends, 'send', 'sends')} over ${counted(topologies, 'topology', 'topologies')}: ${differ} differ`,
};

function differenceText({ aspect, connection, predicted, observed }: DifferenceText): string {
  const where = connection === null || connection === 1 ? '' : ` of connection ${connection}`;
  return `in ${aspects[aspect]}${where}, predicted ${predicted ?? nothing}, observed ${observed ?? nothing}`;
}
