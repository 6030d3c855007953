import type { TakeHomeScriptWords } from '../takeHomeWords.ts';

export const takeHomeScript: TakeHomeScriptWords = {
  header: ({ file, scenario, side, faults, link, from, socket, protocol, outcome, sender, receiver, packages }) => [
    `Island Hop, to run yourself: ${scenario}, ${side}`,
    ...faults.map((fault) => `Broken on purpose: ${fault}`),
    ...(link === null ? [] : [link]),
    '',
    `${from} sends ${protocol.toUpperCase()} to ${socket}. The simulator predicts:`,
    `  outcome:  ${outcome}`,
    `  sender:   ${sender}`,
    `  receiver: ${receiver}`,
    'and a packet on every interface that "prediction" lists, just below.',
    '',
    'This script builds that network out of Linux network namespaces, makes the send for real, captures on every interface of every device, and holds what it saw against the prediction.',
    '',
    `  sudo bash ${file}`,
    '',
    'With --captures DIRECTORY it also leaves there what tcpdump wrote, to be opened in Wireshark.',
    'Exit status: 0 agrees, 1 differs, 2 cannot run here, 3 not observable on this kernel.',
    'It takes seconds, and gives up after two minutes. Nothing of this machine is touched: everything is made in network, mount and process namespaces of its own, which the kernel takes away when the last process in them ends, however it ends.',
    '',
    'Needs root on Debian 12 or Ubuntu 22.04, or later, and these packages:',
    `  apt-get install ${packages.join(' ')}`,
    ...servicesText(packages),
  ],

  prediction: [
    'What every interface should see, in order: device, interface, direction, source > destination, what is said, TTL. A device is called what its namespace is called.',
    'Then what the sender and the receiver experience. "drawn" is a port that stands for whichever one Linux draws at random.',
  ],
  outside: [
    'Before anything is made: is everything here? Then this script starts itself once more, in namespaces of its own.',
  ],
  inside: [
    'From here on nobody outside can see what is made. /run is an empty one of our own, so that "ip netns" keeps its names there.',
  ],
  helpers: ['Kernel settings of one namespace: paths below /proc/sys/net, and what to write there.'],
  programs: ['The programs that talk: one answers, one asks, one compares.'],
  namespaces: ['One namespace for every device.'],
  settings: ['Kernel settings that interfaces inherit, so they come first.'],
  earlySettings:
    'For everybody: no IPv6, no redirects, no limits on ICMP, no second tries that would clutter the captures.',
  lateSettings: 'Ask quickly for neighbours, and give up quickly.',
  wiring: ['Cables, bridges and tunnels. A cable is a veth pair with an end in each device.'],
  switchOf: (link) => `A switch: ${link}`,
  device: (name) => name,
  processes: ['Processes that answer: each says which peer it sees.'],
  await: 'Wait until a file says something; ten seconds at most.',
  daemons: ['Processes that some devices need beside their kernel, each with a file that configures it.'],
  speakers: [
    "BGP, spoken by FRR: bgpd talks to the neighbours, zebra writes what it learns into its device's routing table. No learned route is written down here; all of them have to come from the sessions.",
    'Neighbours are called again every second. FRR also writes logs to /var/tmp, so we have one of our own.',
  ],
  withheld:
    'The table-map keeps a route out of the routing table that was taken away on purpose; it is still passed on to others.',
  learned:
    'What BGP has brought to a device, and the wait until that is exactly what it should: twenty seconds at most. Other routes would be another network.',
  proxies: ['TCP proxies, run by haproxy: each ends the connection and begins another, to its backends in turn.'],
  originalDestination:
    'A server called 0.0.0.0 is wherever the client was going before it was diverted here: netfilter remembers (SO_ORIGINAL_DST).',
  earlier: ['What was sent before, as the scenario says. The connections stay open, so the devices remember them.'],
  capture: ['Capture on every interface of every device.'],
  send: ['The send itself.'],
  compare: ['What was seen, beside what was predicted.'],

  listenProgram: 'Answers on ports such as tcp:8080, and says whom it sees.',
  askProgram: [
    'Connects and sends, or sends a datagram, and waits for the answer. Says what an application would experience,',
    'then holds the socket open until the end.',
  ],
  compareProgram: [
    'Reads what tcpdump wrote (pcap, LINUX_SLL2) and tells it in the words of the prediction.',
    'Only the first packet of a connection and the answer to it are told.',
  ],
  compareRedrawn: 'Ports that nobody could foresee take the names of the predicted ones, in order.',
  compareHalfOpen: 'A process hears only of connections that came about.',
  compareSessions: 'BGP sessions talk as they like; they are no part of the send.',

  says: {
    usage: 'The only option is --captures DIRECTORY, with a directory that exists.',
    missing: 'Missing:',
    install: 'Nothing was changed. To install what is missing: apt-get install',
    notRoot: 'This needs root, to make network namespaces. Nothing was changed.',
    notAllowed:
      'This machine does not let root make namespaces (a container without CAP_SYS_ADMIN?). Nothing was changed.',
    noBridgeFilter:
      'The kernel module br_netfilter is not loaded, and this network needs it, as Kubernetes nodes do. To load it: modprobe br_netfilter (from then on the firewall of this machine also sees what its own bridges carry). Nothing was changed.',
    notObservable: (kind) => `not observable on this kernel: it has no ${kind}`,
    learnedOtherwise: 'BGP brought other routes than predicted to',
    building: 'Building the network.',
    sending: (from, socket) => `Sending: ${from} to ${socket}.`,
    failedAt: 'This went wrong in line',
    tooSlow: 'Gave up after two minutes.',
    cleaned: 'Cleaned up: everything this made is gone.',
    experiences: 'The sender experiences:',
    heard: 'and hears:',
    predicted: 'predicted:',
    nothing: 'nothing',
    drawn: 'Linux drew port',
  },
};

/** Packages that begin to serve as soon as they are installed, which nothing here needs. */
function servicesText(packages: readonly string[]): readonly string[] {
  const services = packages.filter((name) => name === 'frr' || name === 'haproxy');
  if (services.length === 0) return [];
  return [
    'Debian starts a service with some of them that this script does not use. To turn it off:',
    `  systemctl disable --now ${services.join(' ')}`,
  ];
}
