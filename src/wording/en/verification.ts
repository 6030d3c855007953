import type { VerificationWords } from '../verificationWords.ts';
import { counted } from './lists.ts';
import { perTunnel } from '../notation/flow.ts';
import { verdict } from './verdict.ts';

const number = (value: number): string => value.toLocaleString('en');

export const verification: VerificationWords = {
  verdict,
  title: 'Held against a real kernel',
  close: 'Close',
  lead: 'The same networks were built from Linux network namespaces, the same sends were made for real, and every interface was listened to. What was seen was compared with what this page predicts: addresses, ports, TTLs, outer headers, ICMP errors, their order, what the receiver sees, what the sender experiences and what connection tracking remembers.',
  missing: 'This copy of the page came without a report of such a comparison, so it claims nothing.',
  unreadable: 'The report that came with this copy of the page cannot be read, so it claims nothing.',
  date: 'When',
  kernel: 'Kernel',
  tools: 'Tools',
  sends: 'Compared',
  sendsText: ({ sends, topologies, differ }) =>
    `${number(sends)} sends over ${number(topologies)} topologies; ${differ === 0 ? 'none differ' : `${number(differ)} differ`}`,
  seed: 'Seed',
  processes: 'Real processes',
  processesText: ({ speakingBgp, withProxies }) =>
    `FRR spoke BGP in ${counted(speakingBgp, 'topology', 'topologies')}, haproxy ran the proxies in ${counted(withProxies, 'topology', 'topologies')}`,
  byModel: 'By model',
  bySource: 'By where the networks come from',
  sources: {
    catalogue: 'The scenarios of this page, any settings and faults',
    generated: 'Scenarios made up at random',
    case: 'Cases that were known to catch simulators',
    preset: 'Real networks, as the page of that name has them',
  },
  columns: { what: 'Which', topologies: 'Topologies', sends: 'Sends', differ: 'Differ' },
  notObservable: 'Not observable there',
  leftOut: (obstacle, networks) =>
    `${counted(networks, 'network', 'networks')}: ${obstacles[obstacle]}. Never counted as agreement.`,
  everythingObservable: 'Nothing: every network that came up could be compared.',
  passing: (differences) =>
    `${counted(differences, 'difference', 'differences')} did not show again when the network was built anew; they are not counted as disagreement.`,
  failures: (networks) => `${counted(networks, 'network', 'networks')} could not be compared to the end.`,
  mismatches: 'Where they differ, Linux is right',
  mismatch: ({ from, to, model }) => `${from} to ${to}, ${model}`,
  predicted: 'predicted',
  observed: 'observed',
  nothing: 'nothing',
  limits: 'What the comparison does not say',
  limitsList: [
    'Only the first packet and what answers it are compared, not what follows.',
    'Where a TCP handshake never completes, no process hears of the connection: the receiver shown is who would see it, as whom.',
    'The limits that a kernel puts on how many ICMP errors it sends were off, and ARP was quick. A real machine may leave errors out, and takes seconds to give up on a neighbour.',
  ],
  repeat: 'Repeat it',
  repeatText: 'On Linux, as root, in a copy of the source; nothing outside of namespaces is touched.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy; select it instead',
};

const obstacles = {
  proxies: 'they have proxies, and haproxy was missing',
  bgp: 'they speak BGP, and FRR was missing',
  ...perTunnel((name) => `they have ${name} tunnels, for which that kernel has no module`),
} as const;
