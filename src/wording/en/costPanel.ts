import type { CostPanelWords } from '../costWords.ts';
import { counted } from './lists.ts';
import { openers } from './openers.ts';

export const costPanel: CostPanelWords = {
  ...openers.cost.panel,
  close: 'Close',
  loading: 'Loading the measurement…',
  failed: 'The measurement could not be loaded.',
  takes: (side) => `${side}: this send is made of`,
  nothingArrives: 'What is sent does not arrive where it should, so it has no cost to compare.',
  made: (between, remembering) =>
    `${counted(between, 'machine', 'machines')} between the ends, ${remembering === 0 ? 'none' : remembering} of them ${remembering === 1 ? 'remembers' : 'remember'} the flow.`,
  measuredOver: (between) => `Measured with ${between} in between.`,
  notMeasured: 'not observable where it was measured',
  ratio: (median) => `×${median.toFixed(2)}`,
  range: (low, high) => `${low.toFixed(2)}–${high.toFixed(2)}`,
  choose: 'Show',
  caption: (figure) => `${figure}, against “Routed” in the same round`,
  way: 'Way',
  openWay: 'Show what was measured',
  middleHalf: 'Middle half of the rounds',
  takenBy: (side) => `taken by ${side}`,
  measured: ({ machine, kernel, tools }, date) =>
    `Measured on ${date}: ${machine.processor}, ${counted(machine.cores, 'core', 'cores')}, Linux ${kernel}${tools['haproxy'] === undefined ? '' : `, haproxy ${tools['haproxy']}`}.`,
  method: ({ rounds, each }) =>
    `${counted(rounds, 'round', 'rounds')} of ${each.roundTrips} round trips, ${each.connections} new connections and ${each.bulkSeconds} s of bulk on every way, over TCP. Client, server and all that lies between share one core and a small Python load generator, so what separates the ways is work in the kernel and in the proxy. The generator’s own time is in every figure and draws the ratios towards 1. No cable, no network card, no second machine.`,
  busy: 'The machine had other work meanwhile, so the ranges are wider than they need be.',
  repeat: (command) => `To repeat it: ${command}`,
  honest: {
    title: 'What translation costs, and what it does not',
    body: 'Flat is not always faster, nor an island always slower. It depends on what stands in the way.',
  },
  points: [
    'Rewriting a header is little work: the first packet of a connection is looked up in the rules, the others follow what was remembered.',
    'Much of what NAT seems to cost is connection tracking. A flat network with stateful policies pays that too: hold “Source NAT” against “Routed, stateful filter” rather than against “Routed”.',
    'What gateways do cost: more machines on the way, proxies and encryption, setting connections up, ports and state tables that run out, one machine that all traffic must share, and in a cloud a fee for every gigabyte.',
    'An overlay pays for every packet: it is encapsulated, sent and decapsulated, and carries the second header.',
  ],
  citedTitle: 'What others report',
  cited: {
    oncache: {
      text: 'An overlay without its overhead: 12% more TCP throughput and 36% more request-response transactions than the standard overlay (20% and 34% for UDP).',
      source: 'ONCache, NSDI 2025',
    },
    slim: {
      text: 'Overlay traffic that crosses the kernel once instead of twice: 66% more throughput of a key-value store at 42% less latency and 54% less CPU.',
      source: 'Slim, NSDI 2019',
    },
    istio: {
      text: 'A pair of sidecar proxies adds 2.65 ms to the 90th percentile; a proxy takes 0.35 vCPU for 1,000 requests a second. Newer releases differ.',
      source: 'Istio 1.16, its own load tests',
    },
    calico: {
      text: 'Its makers call the cost of an overlay slight: some CPU, and some bytes of each packet for the second header.',
      source: 'Calico documentation',
    },
    aks: {
      text: 'An overlay address plan need not be encapsulated: where the fabric itself routes it, pods are said to be on par with virtual machines.',
      source: 'Azure CNI Overlay documentation',
    },
  },
};
