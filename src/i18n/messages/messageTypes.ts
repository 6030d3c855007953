import type { Message, Value } from './say.ts';

export interface FirstMessages {
  readonly devices: {
    readonly role: {
      readonly pod: string;
      readonly node: string;
      readonly gateway: string;
      readonly router: string;
      readonly host: string;
    };
    readonly clusterIp: Message<{ readonly name: Value }>;
    readonly nodePort: Message<{ readonly name: Value; readonly node: Value }>;
    readonly someNode: string;
    readonly loadBalancer: Message<{ readonly name: Value }>;
    readonly externalIp: Message<{ readonly name: Value }>;
    readonly inCluster: Message<{ readonly device: Value; readonly cluster: Value }>;
    readonly separator: string;
    readonly service: Message<{ readonly name: Value; readonly address: Value; readonly count: number }>;
  };
  readonly names: {
    readonly known: {
      readonly fabric: string;
      readonly otherClient: string;
      readonly otherServer: string;
      readonly onPremHost: string;
      readonly privateServer: string;
      readonly officeClient: string;
      readonly officeServer: string;
      readonly machineBeside: string;
      readonly internetServer: string;
    };
    readonly cluster: Message<{ readonly name: Value }>;
    readonly clusterInside: Message<{ readonly name: Value }>;
    readonly clusterNamedInside: Message<{ readonly name: Value }>;
    readonly service: Message<{ readonly cluster: Value }>;
    readonly scenario: {
      readonly 'two-clusters': string;
      readonly 'one-node-each': string;
      readonly overlap: string;
      readonly firewall: string;
      readonly 'same-port': string;
      readonly 'few-ports': string;
      readonly 'real-networks': string;
      readonly 'load-balanced': string;
      readonly 'static-flat': string;
      readonly 'one-ip-block': string;
      readonly guarded: string;
      readonly routed: string;
    };
  };
  readonly lists: {
    readonly separator: string;
    readonly or: Message<{ readonly before: Value; readonly last: Value }>;
    readonly and: Message<{ readonly before: Value; readonly last: Value }>;
  };
  readonly numbers: {
    readonly almostAll: string;
    readonly almostNone: string;
    readonly percent: Message<{ readonly number: Value }>;
  };
  readonly openers: {
    readonly teaching: {
      readonly lessons: {
        readonly invitation: string;
      };
      readonly prediction: {
        readonly hidden: string;
      };
    };
    readonly takeHome: {
      readonly ui: {
        readonly open: string;
      };
    };
  };
  readonly ui: {
    readonly appName: string;
    readonly skipToStage: string;
    readonly transport: {
      readonly label: string;
    };
    readonly choosing: {
      readonly scenario: string;
      readonly from: string;
      readonly to: string;
      readonly nobody: string;
      readonly swap: string;
      readonly dial: string;
      readonly protocol: string;
      readonly outside: string;
      readonly services: string;
      readonly pickDestination: Message<{ readonly source: Value }>;
    };
    readonly side: {
      readonly model: string;
      readonly settings: string;
      readonly faults: string;
      readonly addFault: string;
      readonly removeFault: Message<{ readonly fault: Value }>;
      readonly warnings: Message<{ readonly count: number }>;
      readonly diagram: Message<{ readonly model: Value }>;
    };
    readonly ledger: {
      readonly empty: string;
    };
    readonly tally: {
      readonly title: string;
    };
    readonly preferences: {
      readonly label: string;
      readonly theme: string;
      readonly themes: {
        readonly system: string;
        readonly light: string;
        readonly dark: string;
      };
      readonly motion: string;
      readonly motions: {
        readonly system: string;
        readonly full: string;
        readonly reduced: string;
      };
      readonly language: string;
    };
    readonly share: {
      readonly open: string;
    };
    readonly help: {
      readonly open: string;
    };
    readonly trouble: {
      readonly linkTitle: string;
      readonly linkRemedy: string;
      readonly dismissNotice: string;
      readonly startOver: string;
      readonly scenarioTitle: string;
      readonly loading: string;
      readonly loadFailed: string;
      readonly loadTimedOut: string;
      readonly tryAgain: string;
      readonly crashed: {
        readonly title: string;
        readonly body: string;
      };
      readonly partMissing: {
        readonly title: string;
        readonly body: string;
      };
      readonly partWrong: {
        readonly title: string;
        readonly body: string;
      };
      readonly sideWrong: {
        readonly title: string;
        readonly body: string;
      };
      readonly met: {
        readonly title: string;
        readonly body: string;
      };
      readonly speechless: {
        readonly title: Message<{ readonly wanted: Value }>;
        readonly body: Message<{ readonly spoken: Value }>;
      };
      readonly reload: string;
      readonly leave: string;
      readonly copyDetails: string;
      readonly copied: string;
      readonly details: string;
    };
  };
  readonly shell: {
    readonly documentTitle: {
      readonly both: Message<{ readonly left: Value; readonly right: Value }>;
      readonly alone: Message<{ readonly app: Value; readonly models: Value }>;
      readonly between: Message<{ readonly from: Value; readonly to: Value; readonly models: Value; readonly app: Value }>;
    };
    readonly pageTitle: Message<{ readonly page: Value; readonly app: Value }>;
    readonly navigation: string;
    readonly pages: {
      readonly trace: string;
      readonly lessons: string;
      readonly claims: string;
      readonly addresses: string;
      readonly networks: string;
      readonly clusters: string;
    };
    readonly openFull: string;
    readonly labelled: Message<{ readonly label: Value; readonly text: Value }>;
    readonly stage: {
      readonly begin: string;
      readonly examples: string;
      readonly example: Message<{ readonly from: Value; readonly to: Value }>;
      readonly opposites: string;
      readonly lookInside: string;
      readonly nothing: string;
      readonly kinds: {
        readonly across: string;
        readonly own: string;
        readonly inwards: string;
        readonly outwards: string;
        readonly sameNode: string;
        readonly otherNode: string;
        readonly within: string;
      };
      readonly settings: string;
    };
    readonly picture: {
      readonly duties: {
        readonly nat: string;
        readonly vip: string;
        readonly proxy: string;
        readonly 'static-routes': string;
        readonly bgp: string;
        readonly 'some-pod-routes': string;
        readonly 'no-pod-routes': string;
        readonly filter: string;
        readonly agent: string;
        readonly down: string;
      };
      readonly podRange: Message<{ readonly prefix: Value }>;
      readonly virtualAddress: Message<{ readonly address: Value }>;
      readonly dials: string;
      readonly sees: string;
      readonly listens: Message<{ readonly port: Value }>;
      readonly hearsNothing: string;
      readonly meantFor: string;
      readonly folded: {
        readonly pods: Message<{ readonly count: number }>;
        readonly podsOf: Message<{ readonly count: number }>;
        readonly nodes: Message<{ readonly count: number }>;
        readonly hosts: Message<{ readonly count: number }>;
      };
    };
    readonly menu: string;
    readonly gap: string;
    readonly present: {
      readonly open: string;
    };
  };
  readonly headline: {
    readonly promised: {
      readonly flat: string;
      readonly island: string;
      readonly isolated: string;
      readonly hybrid: string;
      readonly archipelago: string;
    };
    readonly 'shared-addresses': Message<{ readonly model: Value; readonly pods: Value; readonly addresses: number }>;
    readonly 'some-routed': Message<{ readonly routed: Value; readonly pods: Value }>;
    readonly 'none-routed': string;
    readonly each: Message<{ readonly cluster: Value; readonly model: Value }>;
  };
  readonly verdict: {
    readonly missing: string;
    readonly unreadable: string;
    readonly empty: Message<{ readonly series: Value }>;
    readonly differs: Message<{ readonly series: Value; readonly same: Value; readonly sends: Value }>;
    readonly incomplete: Message<{ readonly series: Value; readonly same: Value; readonly sends: Value }>;
    readonly agrees: Message<{ readonly series: Value; readonly same: Value; readonly sends: Value }>;
  };
  readonly models: {
    readonly model: {
      readonly flat: {
        readonly name: string;
        readonly help: string;
      };
      readonly island: {
        readonly name: string;
        readonly help: string;
      };
      readonly isolated: {
        readonly name: string;
        readonly help: string;
      };
      readonly hybrid: {
        readonly name: string;
        readonly help: string;
      };
      readonly archipelago: {
        readonly name: string;
        readonly help: string;
      };
    };
  };
  readonly settings: {
    readonly routes: {
      readonly name: string;
      readonly values: {
        readonly static: string;
        readonly bgp: string;
        readonly none: string;
        readonly arp: string;
      };
    };
    readonly egress: {
      readonly name: string;
      readonly values: {
        readonly nat: string;
        readonly proxy: string;
        readonly none: string;
        readonly both: string;
      };
    };
    readonly ingress: {
      readonly name: string;
      readonly values: {
        readonly vip: string;
        readonly nat: string;
        readonly proxy: string;
        readonly none: string;
      };
    };
    readonly gateway: {
      readonly name: string;
      readonly values: {
        readonly dedicated: string;
        readonly node: string;
      };
    };
    readonly overlay: {
      readonly name: string;
      readonly values: {
        readonly none: string;
        readonly vxlan: string;
        readonly geneve: string;
        readonly ipip: string;
      };
    };
    readonly client: {
      readonly name: string;
      readonly values: {
        readonly hidden: string;
        readonly hairpin: string;
        readonly kept: string;
      };
    };
    readonly attach: {
      readonly name: string;
      readonly values: {
        readonly bridge: string;
        readonly routed: string;
      };
    };
    readonly pool: {
      readonly name: string;
      readonly values: {
        readonly open: string;
        readonly 'own-blocks': string;
      };
    };
    readonly uplink: {
      readonly name: string;
      readonly values: {
        readonly link: string;
        readonly segment: string;
      };
    };
    readonly tunnels: {
      readonly name: string;
      readonly values: {
        readonly vxlan: string;
        readonly none: string;
      };
    };
    readonly through: {
      readonly name: string;
      readonly values: {
        readonly nodes: string;
        readonly gateways: string;
      };
    };
    readonly own: {
      readonly name: string;
      readonly values: {
        readonly kept: string;
        readonly listed: string;
      };
    };
    readonly snat: {
      readonly name: string;
      readonly values: {
        readonly interface: string;
        readonly node: string;
      };
    };
    readonly ports: {
      readonly name: string;
      readonly values: {
        readonly kept: string;
        readonly redrawn: string;
      };
    };
    readonly ranges: {
      readonly name: string;
      readonly values: {
        readonly '': string;
      };
    };
  };
  readonly causes: {
    readonly 'no-route': string;
    readonly 'blackhole-route': string;
    readonly 'unreachable-route': string;
    readonly 'prohibit-route': string;
    readonly 'no-neighbour': string;
    readonly 'ttl-expired': string;
    readonly 'not-a-router': string;
    readonly 'martian-source': string;
    readonly 'reverse-path': string;
    readonly 'filter-drop': string;
    readonly 'filter-reject': string;
    readonly 'port-closed': string;
    readonly 'no-such-connection': string;
    readonly 'picked-up': string;
    readonly 'no-free-port': string;
    readonly 'hairpin-port': string;
    readonly 'tunnel-loop': string;
    readonly 'broadcast-address': string;
    readonly 'device-down': string;
  };
}

export interface GlossaryMessages {
  readonly glossary: {
    readonly title: string;
    readonly intro: string;
    readonly definedIn: string;
    readonly precisely: Message<{ readonly sentence: Value }>;
  };
  readonly explained: {
    readonly roles: {
      readonly pod: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly node: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly gateway: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly router: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly host: {
        readonly plain: string;
        readonly precise: string;
      };
    };
    readonly outcomes: {
      readonly delivered: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly misdelivered: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly dropped: {
        readonly plain: string;
        readonly precise: string;
      };
      readonly rejected: {
        readonly plain: string;
        readonly precise: string;
      };
    };
    readonly causes: {
      readonly 'no-route': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'blackhole-route': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'unreachable-route': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'prohibit-route': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'no-neighbour': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'ttl-expired': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'not-a-router': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'martian-source': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'reverse-path': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'filter-drop': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'filter-reject': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'port-closed': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'no-such-connection': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'picked-up': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'no-free-port': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'hairpin-port': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'tunnel-loop': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'broadcast-address': {
        readonly plain: string;
        readonly precise: string;
      };
      readonly 'device-down': {
        readonly plain: string;
        readonly precise: string;
      };
    };
    readonly symptoms: {
      readonly tcp: {
        readonly connected: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly reset: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly refused: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly unreachable: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly timeout: {
          readonly plain: string;
          readonly precise: string;
        };
      };
      readonly udp: {
        readonly connected: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly reset: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly refused: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly unreachable: {
          readonly plain: string;
          readonly precise: string;
        };
        readonly timeout: {
          readonly plain: string;
          readonly precise: string;
        };
      };
    };
  };
  readonly terms: {
    readonly pod: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly node: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly cluster: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly agent: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'pod-range': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly fabric: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly gateway: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly ingress: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly egress: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly overlap: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly candidates: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly trace: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly hop: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly action: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly outcome: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly router: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly route: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'next-hop': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'longest-prefix-match': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly blackhole: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly bgp: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly advertise: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly speaker: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly ttl: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly arp: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly bridge: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly overlay: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly encapsulation: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly vxlan: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly geneve: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly ipip: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly martian: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'rp-filter': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'ip-forward': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'bridge-nf': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly nat: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly snat: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly dnat: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly masquerade: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly vip: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'cluster-ip': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'node-port': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'external-traffic-policy': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly backend: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly proxy: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'forwarded-for': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'conntrack-entry': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly invalid: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly hairpin: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'ephemeral-port': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly syn: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly reset: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly icmp: {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'egress-snat': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'inward-snat': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'ingress-snat': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'hairpin-snat': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'egress-divert': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'egress-proxy': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'answers-pass': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
    readonly 'no-egress': {
      readonly name: string;
      readonly spelled: string;
      readonly means: string;
    };
  };
}

export interface PageMessages {
  readonly interfaces: {
    readonly with: Message<{ readonly interface: Value; readonly facts: Value }>;
    readonly separator: string;
    readonly loopback: string;
    readonly bridgePort: Message<{ readonly bridge: Value }>;
    readonly hairpin: string;
    readonly proxyArp: string;
    readonly answersFor: Message<{ readonly addresses: Value }>;
    readonly bridge: Message<{ readonly count: number }>;
    readonly tunnel: Message<{ readonly protocol: Value; readonly address: Value }>;
  };
  readonly evidence: {
    readonly stopped: {
      readonly nowhere: string;
      readonly request: Message<{ readonly device: Value; readonly cause: Value }>;
      readonly reply: Message<{ readonly device: Value; readonly cause: Value }>;
    };
    readonly reached: {
      readonly nobody: string;
      readonly somebody: Message<{ readonly device: Value }>;
    };
    readonly symptom: Message<{ readonly symptom: Value }>;
    readonly translated: {
      readonly yes: string;
      readonly no: string;
    };
    readonly rewrites: Message<{ readonly count: number }>;
    readonly connections: Message<{ readonly count: number }>;
    readonly way: {
      readonly one: Message<{ readonly device: Value }>;
      readonly several: Message<{ readonly count: Value; readonly devices: Value }>;
    };
    readonly gateways: {
      readonly none: string;
      readonly some: Message<{ readonly gateways: Value }>;
      readonly separator: string;
    };
    readonly 'seen-as': {
      readonly nobody: string;
      readonly somebody: Message<{ readonly device: Value }>;
    };
    readonly policy: {
      readonly none: Message<{ readonly pod: Value }>;
      readonly nobody: string;
      readonly plain: {
        readonly accept: Message<{ readonly pod: Value; readonly seen: Value }>;
        readonly deny: Message<{ readonly pod: Value; readonly seen: Value }>;
        readonly unasked: Message<{ readonly pod: Value; readonly seen: Value }>;
      };
      readonly translated: {
        readonly accept: Message<{ readonly pod: Value; readonly seen: Value; readonly was: Value }>;
        readonly deny: Message<{ readonly pod: Value; readonly seen: Value; readonly was: Value }>;
        readonly unasked: Message<{ readonly was: Value; readonly seen: Value; readonly pod: Value }>;
      };
    };
    readonly candidates: {
      readonly one: string;
      readonly several: Message<{ readonly count: Value }>;
    };
    readonly header: {
      readonly owned: {
        readonly request: {
          readonly source: Message<{ readonly device: Value; readonly owner: Value }>;
          readonly destination: Message<{ readonly device: Value; readonly owner: Value }>;
        };
        readonly reply: {
          readonly source: Message<{ readonly device: Value; readonly owner: Value }>;
          readonly destination: Message<{ readonly device: Value; readonly owner: Value }>;
        };
      };
      readonly nobodys: {
        readonly request: {
          readonly source: Message<{ readonly device: Value }>;
          readonly destination: Message<{ readonly device: Value }>;
        };
        readonly reply: {
          readonly source: Message<{ readonly device: Value }>;
          readonly destination: Message<{ readonly device: Value }>;
        };
      };
    };
    readonly dialled: {
      readonly own: string;
      readonly published: string;
      readonly other: string;
    };
    readonly overlay: {
      readonly none: string;
      readonly some: Message<{ readonly protocol: Value }>;
    };
    readonly outer: {
      readonly none: Message<{ readonly device: Value }>;
      readonly some: Message<{ readonly device: Value; readonly source: Value; readonly destination: Value }>;
      readonly nobody: string;
    };
    readonly ttl: {
      readonly request: {
        readonly never: Message<{ readonly device: Value }>;
        readonly comes: Message<{ readonly device: Value; readonly ttl: Value }>;
      };
      readonly reply: {
        readonly never: Message<{ readonly device: Value }>;
        readonly comes: Message<{ readonly device: Value; readonly ttl: Value }>;
      };
    };
    readonly 'seen-on': {
      readonly none: Message<{ readonly device: Value }>;
      readonly some: Message<{ readonly device: Value; readonly interface: Value }>;
    };
    readonly 'seen-address': {
      readonly none: string;
      readonly some: Message<{ readonly address: Value }>;
    };
    readonly entries: {
      readonly none: string;
      readonly some: Message<{ readonly count: number }>;
    };
    readonly 'same-address': {
      readonly yes: Message<{ readonly device: Value; readonly other: Value }>;
      readonly no: Message<{ readonly device: Value; readonly other: Value }>;
    };
    readonly 'shared-addresses': {
      readonly none: string;
      readonly some: Message<{ readonly count: Value }>;
    };
    readonly 'direct-pairs': Message<{ readonly direct: Value; readonly pairs: Value }>;
    readonly 'pods-on-node': Message<{ readonly reached: Value; readonly pods: Value }>;
    readonly 'pod-addresses-outside': {
      readonly yes: string;
      readonly no: string;
    };
    readonly noPlan: string;
    readonly placed: Message<{ readonly placed: Value; readonly count: number }>;
    readonly 'largest-free': {
      readonly none: Message<{ readonly wanted: Value }>;
      readonly some: Message<{ readonly wanted: Value; readonly largest: Value }>;
    };
    readonly route: {
      readonly none: Message<{ readonly device: Value }>;
      readonly connected: Message<{ readonly device: Value }>;
      readonly static: Message<{ readonly device: Value }>;
      readonly bgp: Message<{ readonly device: Value }>;
    };
    readonly 'pod-routes': {
      readonly yes: Message<{ readonly device: Value }>;
      readonly no: Message<{ readonly device: Value }>;
    };
    readonly rules: {
      readonly none: Message<{ readonly device: Value }>;
      readonly some: Message<{ readonly device: Value; readonly rules: Value }>;
      readonly separator: string;
      readonly kind: {
        readonly filter: string;
        readonly masquerade: string;
        readonly 'source-nat': string;
        readonly mark: string;
        readonly 'no-translation': string;
        readonly 'destination-nat': string;
      };
    };
  };
  readonly faultActions: {
    readonly 'withdraw-route': Message<{ readonly route: Value }>;
    readonly via: Message<{ readonly prefix: Value; readonly via: Value }>;
    readonly 'stop-bgp': Message<{ readonly device: Value }>;
    readonly 'remove-rule': Message<{ readonly rule: Value; readonly device: Value }>;
    readonly 'take-down': Message<{ readonly device: Value }>;
    readonly 'add-filter': {
      readonly accept: Message<{ readonly from: Value; readonly to: Value }>;
      readonly drop: Message<{ readonly from: Value; readonly to: Value }>;
      readonly 'reject-port-unreachable': Message<{ readonly from: Value; readonly to: Value }>;
      readonly 'reject-admin-prohibited': Message<{ readonly from: Value; readonly to: Value }>;
      readonly 'reject-tcp-reset': Message<{ readonly from: Value; readonly to: Value }>;
    };
    readonly anyone: string;
  };
  readonly panels: {
    readonly inspector: {
      readonly interface: string;
      readonly device: string;
      readonly fault: string;
      readonly onLink: string;
      readonly refuses: string;
      readonly defaultRoute: string;
      readonly usedNow: string;
      readonly usedAt: Message<{ readonly count: number; readonly hops: Value }>;
      readonly passedOver: string;
      readonly entry: string;
      readonly answers: string;
      readonly earlier: string;
      readonly down: string;
      readonly session: Message<{ readonly peer: Value; readonly address: Value }>;
      readonly announces: {
        readonly some: Message<{ readonly prefixes: Value }>;
        readonly none: string;
      };
      readonly nothingArrived: string;
      readonly itself: string;
      readonly candidatesNote: {
        readonly one: string;
        readonly several: Message<{ readonly count: Value }>;
      };
      readonly proxy: {
        readonly onward: Message<{ readonly listen: Value }>;
        readonly toOne: Message<{ readonly listen: Value; readonly backend: Value }>;
        readonly toSome: Message<{ readonly listen: Value; readonly backends: Value }>;
      };
      readonly rules: Message<{ readonly count: number }>;
      readonly withdraw: string;
      readonly withdrawNamed: Message<{ readonly prefix: Value }>;
      readonly remove: string;
      readonly removeNamed: Message<{ readonly rule: Value }>;
      readonly stopSpeaker: string;
      readonly takeDown: string;
      readonly sendFrom: string;
      readonly sendTo: string;
      readonly actions: string;
    };
    readonly settings: {
      readonly invalidPrefixes: Message<{ readonly text: Value }>;
      readonly reset: string;
      readonly close: string;
    };
    readonly faults: {
      readonly count: Message<{ readonly count: number }>;
      readonly offPath: Message<{ readonly count: Value }>;
      readonly undo: string;
    };
  };
  readonly faultKinds: {
    readonly 'withdraw-route': {
      readonly name: string;
      readonly help: string;
    };
    readonly 'stop-bgp': {
      readonly name: string;
      readonly help: string;
    };
    readonly 'remove-rule': {
      readonly name: string;
      readonly help: string;
    };
    readonly 'take-down': {
      readonly name: string;
      readonly help: string;
    };
    readonly 'add-filter': {
      readonly name: string;
      readonly help: string;
    };
  };
  readonly sides: {
    readonly side: Message<{ readonly model: Value; readonly choices: Value }>;
    readonly separator: string;
    readonly choice: {
      readonly routes: Message<{ readonly value: Value }>;
      readonly egress: Message<{ readonly value: Value }>;
      readonly ingress: Message<{ readonly value: Value }>;
      readonly gateway: Message<{ readonly value: Value }>;
      readonly overlay: Message<{ readonly value: Value }>;
      readonly client: Message<{ readonly value: Value }>;
      readonly attach: Message<{ readonly value: Value }>;
      readonly pool: Message<{ readonly value: Value }>;
      readonly uplink: Message<{ readonly value: Value }>;
      readonly tunnels: Message<{ readonly value: Value }>;
      readonly through: Message<{ readonly value: Value }>;
      readonly own: Message<{ readonly value: Value }>;
      readonly snat: Message<{ readonly value: Value }>;
      readonly ports: Message<{ readonly value: Value }>;
      readonly ranges: Message<{ readonly value: Value }>;
    };
    readonly unknown: Message<{ readonly setting: Value; readonly value: Value }>;
  };
  readonly panelHelp: {
    readonly stepsTitle: string;
    readonly modelsTitle: string;
    readonly wordsTitle: string;
    readonly words: {
      readonly hop: {
        readonly title: string;
        readonly body: string;
      };
      readonly rewrite: {
        readonly title: string;
        readonly body: string;
      };
      readonly snat: {
        readonly title: string;
        readonly body: string;
      };
      readonly dnat: {
        readonly title: string;
        readonly body: string;
      };
      readonly conntrack: {
        readonly title: string;
        readonly body: string;
      };
      readonly candidates: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly modelled: string;
    readonly modelledList: {
      readonly routing: string;
      readonly devices: string;
      readonly bgp: string;
      readonly proxies: string;
    };
    readonly notModelled: string;
    readonly notModelledList: {
      readonly time: string;
      readonly limits: string;
      readonly layers: string;
      readonly chance: string;
      readonly predicted: string;
    };
    readonly inMoreWords: string;
    readonly linksTitle: string;
    readonly links: {
      readonly address: string;
      readonly history: string;
      readonly embed: string;
    };
  };
  readonly share: {
    readonly title: string;
    readonly link: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly length: Message<{ readonly characters: number }>;
    readonly privacy: string;
    readonly close: string;
  };
  readonly sharing: {
    readonly name: string;
    readonly start: string;
    readonly fromHere: string;
    readonly fromStart: string;
    readonly copyMarkdown: string;
    readonly copyHtml: string;
    readonly embed: {
      readonly title: string;
      readonly around: string;
      readonly forms: {
        readonly min: string;
        readonly bar: string;
        readonly full: string;
      };
      readonly networks: string;
      readonly both: string;
      readonly lock: string;
      readonly keys: string;
      readonly code: string;
    };
    readonly verdicts: {
      readonly green: string;
      readonly amber: string;
      readonly red: string;
    };
    readonly fileTitle: string;
    readonly download: string;
    readonly openFile: string;
    readonly paste: string;
    readonly open: string;
    readonly opened: Message<{ readonly title: Value }>;
    readonly unreadable: string;
    readonly wrong: Message<{ readonly problems: number }>;
    readonly others: Message<{ readonly problems: number }>;
  };
  readonly legend: {
    readonly title: string;
    readonly tag: string;
    readonly pod: string;
    readonly gateway: string;
    readonly virtual: string;
    readonly node: string;
    readonly host: string;
    readonly packet: string;
    readonly waits: string;
    readonly overlay: string;
    readonly hook: string;
    readonly free: string;
    readonly request: string;
    readonly reply: string;
    readonly past: string;
    readonly loop: string;
    readonly ghost: string;
    readonly replaced: string;
    readonly proxy: string;
    readonly gate: string;
    readonly gateOpen: string;
    readonly gateShut: string;
    readonly gatePassed: string;
    readonly dropped: string;
    readonly current: string;
    readonly folded: string;
    readonly gap: string;
    readonly twin: string;
    readonly suspect: string;
    readonly down: string;
    readonly shared: string;
    readonly lan: string;
    readonly lit: string;
    readonly inspected: string;
    readonly rewritten: string;
    readonly hopGone: string;
    readonly hopAhead: string;
    readonly hopRewrites: string;
    readonly hopStops: string;
  };
  readonly renewal: {
    readonly here: string;
    readonly reload: string;
    readonly later: string;
  };
  readonly help: {
    readonly title: string;
    readonly close: string;
    readonly steps: {
      readonly pick: string;
      readonly play: string;
      readonly tags: string;
      readonly gates: string;
      readonly read: string;
      readonly inspect: string;
      readonly change: string;
      readonly own: string;
      readonly share: string;
      readonly offline: string;
    };
    readonly keysTitle: string;
    readonly keys: {
      readonly tab: {
        readonly keys: string;
        readonly does: string;
      };
      readonly arrows: {
        readonly keys: string;
        readonly does: string;
      };
      readonly enter: {
        readonly keys: string;
        readonly does: string;
      };
      readonly zoom: {
        readonly keys: string;
        readonly does: string;
      };
      readonly home: {
        readonly keys: string;
        readonly does: string;
      };
      readonly escape: {
        readonly keys: string;
        readonly does: string;
      };
      readonly present: {
        readonly keys: string;
        readonly does: string;
      };
    };
    readonly honesty: {
      readonly title: string;
      readonly body: string;
    };
    readonly licence: {
      readonly title: string;
      readonly own: string;
      readonly others: string;
    };
  };
  readonly inspector: {
    readonly title: Message<{ readonly device: Value }>;
    readonly close: string;
    readonly addresses: string;
    readonly routes: string;
    readonly rules: string;
    readonly proxies: string;
    readonly listeners: string;
    readonly state: string;
    readonly bgp: string;
    readonly prefix: string;
    readonly nextHop: string;
    readonly learned: string;
    readonly noRoutes: string;
    readonly noRules: string;
    readonly noState: string;
    readonly notTracking: string;
    readonly whoItSees: string;
    readonly whoItCouldBe: string;
    readonly listenerText: Message<{ readonly protocol: Value; readonly port: Value }>;
    readonly bgpText: {
      readonly running: Message<{ readonly asn: Value; readonly sessions: number }>;
      readonly stopped: Message<{ readonly asn: Value }>;
    };
    readonly empty: string;
  };
  readonly hooks: {
    readonly prerouting: {
      readonly name: string;
      readonly help: string;
    };
    readonly input: {
      readonly name: string;
      readonly help: string;
    };
    readonly forward: {
      readonly name: string;
      readonly help: string;
    };
    readonly output: {
      readonly name: string;
      readonly help: string;
    };
    readonly postrouting: {
      readonly name: string;
      readonly help: string;
    };
  };
  readonly prediction: {
    readonly panel: string;
    readonly question: {
      readonly source: {
        readonly made: Message<{ readonly device: Value }>;
        readonly passed: Message<{ readonly device: Value }>;
      };
      readonly destination: {
        readonly made: Message<{ readonly device: Value }>;
        readonly passed: Message<{ readonly device: Value }>;
      };
      readonly next: Message<{ readonly device: Value }>;
      readonly fate: Message<{ readonly device: Value }>;
    };
    readonly about: {
      readonly request: Message<{ readonly side: Value }>;
      readonly reply: Message<{ readonly side: Value }>;
      readonly later: Message<{ readonly side: Value; readonly packet: Value }>;
    };
    readonly fates: {
      readonly 'passed-on': string;
      readonly taken: string;
      readonly 'taken-by-another': string;
      readonly reconnected: string;
      readonly dropped: string;
      readonly refused: string;
    };
    readonly answer: string;
    readonly skip: string;
    readonly next: string;
    readonly right: string;
    readonly wrong: Message<{ readonly right: Value }>;
    readonly wrongFate: Message<{ readonly right: Value }>;
    readonly untouched: {
      readonly source: string;
      readonly destination: string;
    };
    readonly addressed: {
      readonly request: string;
      readonly reply: string;
      readonly connection: string;
    };
    readonly score: Message<{ readonly right: Value; readonly asked: Value }>;
    readonly over: string;
    readonly again: string;
    readonly choose: string;
    readonly moving: string;
    readonly inside: string;
    readonly close: string;
  };
  readonly finder: {
    readonly placeholder: string;
    readonly clear: Message<{ readonly label: Value }>;
    readonly found: Message<{ readonly count: Value }>;
    readonly more: Message<{ readonly shown: Value; readonly count: Value }>;
    readonly none: Message<{ readonly sought: Value }>;
  };
  readonly imports: {
    readonly placed: Message<{ readonly place: Value; readonly problem: Value }>;
    readonly problem: {
      readonly empty: string;
      readonly binary: string;
      readonly table: string;
      readonly template: string;
      readonly 'no-objects': string;
      readonly 'unknown-values': string;
      readonly terraform: string;
      readonly 'broken-archive': string;
      readonly 'nothing-known': string;
      readonly 'too-many-objects': string;
      readonly 'two-clusters': string;
      readonly 'too-large': Message<{ readonly limit: Value }>;
      readonly unreadable: Message<{ readonly reason: Value }>;
      readonly syntax: Message<{ readonly form: 'JSON' | 'other'; readonly reason: Value }>;
      readonly 'wrong-value': Message<{ readonly found: Value; readonly expected: Value }>;
      readonly 'not-allowed': Message<{ readonly found: Value; readonly allowed: Value }>;
      readonly 'broken-rule': {
        readonly 'except-outside': string;
        readonly 'peer-of-one-kind': string;
        readonly 'peer-missing': string;
        readonly 'end-port-alone': string;
        readonly 'end-port-before': string;
        readonly 'port-range': string;
        readonly 'named-port': string;
        readonly 'values-missing': string;
        readonly 'values-surplus': string;
        readonly 'one-subject': string;
        readonly priority: string;
        readonly 'baseline-name': string;
        readonly twice: string;
        readonly 'one-port': string;
        readonly missing: string;
        readonly empty: string;
        readonly 'same-item': string;
      };
      readonly html: string;
      readonly zip: string;
      readonly describe: string;
      readonly names: string;
      readonly 'cluster-info': string;
      readonly 'none-found': string;
      readonly 'json-comments': string;
      readonly kubeconfig: string;
      readonly secret: string;
      readonly kubectl: {
        readonly forbidden: Message<{ readonly said: Value }>;
        readonly 'not-logged-in': Message<{ readonly said: Value }>;
        readonly unreachable: Message<{ readonly said: Value }>;
        readonly 'no-such-kind': Message<{ readonly said: Value }>;
        readonly 'not-found': Message<{ readonly said: Value }>;
        readonly 'not-installed': Message<{ readonly said: Value }>;
        readonly other: Message<{ readonly said: Value }>;
      };
    };
    readonly expected: {
      readonly text: string;
      readonly number: string;
      readonly truth: string;
      readonly list: string;
      readonly table: string;
      readonly address: string;
      readonly range: string;
      readonly label: string;
      readonly name: string;
    };
    readonly note: {
      readonly redacted: Message<{ readonly place: Value }>;
      readonly template: Message<{ readonly place: Value }>;
      readonly disagrees: Message<{ readonly cluster: Value; readonly place: Value; readonly says: Value; readonly pods: Value }>;
      readonly ipv6: Message<{ readonly cluster: Value; readonly count: number }>;
      readonly 'further-networks': Message<{ readonly cluster: Value; readonly count: number }>;
      readonly ended: Message<{ readonly cluster: Value; readonly count: number }>;
      readonly 'by-slices': Message<{ readonly cluster: Value; readonly count: number }>;
      readonly waiting: Message<{ readonly cluster: Value; readonly count: number }>;
      readonly 'nodes-without-address': Message<{ readonly cluster: Value; readonly count: number }>;
      readonly 'same-node-address': Message<{ readonly a: Value; readonly b: Value; readonly address: Value }>;
      readonly 'customary-range': Message<{ readonly cluster: Value; readonly range: Value; readonly by: Value }>;
      readonly 'passed-over': Message<{ readonly count: number; readonly first: Value }>;
      readonly 'not-drawn': Message<{ readonly cluster: Value; readonly drawn: Value; readonly of: Value; readonly what: Value }>;
      readonly invented: Message<{ readonly cluster: Value; readonly what: Value }>;
      readonly 'no-picture': Message<{ readonly problem: Value }>;
      readonly 'ipv6-range': Message<{ readonly place: Value }>;
      readonly 'domain-names': Message<{ readonly place: Value }>;
      readonly refused: Message<{ readonly problem: Value }>;
      readonly 'same-priority': Message<{ readonly place: Value; readonly other: Value }>;
      readonly 'unknown-field': Message<{ readonly place: Value }>;
      readonly 'unread-objects': Message<{ readonly place: Value; readonly more: number }>;
      readonly 'unread-policies': Message<{ readonly cluster: Value; readonly count: number; readonly kind: Value }>;
      readonly 'no-enforcer': Message<{ readonly cluster: Value; readonly product: Value }>;
      readonly kubectl: Message<{ readonly place: Value; readonly problem: Value }>;
      readonly secrets: Message<{ readonly file: Value; readonly count: number }>;
      readonly 'ipv6-only': Message<{ readonly cluster: Value; readonly nodes: number; readonly pods: number }>;
    };
    readonly thing: {
      readonly clusters: string;
      readonly nodes: string;
      readonly pods: string;
      readonly services: string;
      readonly 'service-ports': string;
      readonly endpoints: string;
      readonly policies: string;
      readonly namespaces: string;
    };
    readonly by: {
      readonly docker: string;
      readonly home: string;
    };
    readonly axis: {
      readonly unique: string;
      readonly routed: string;
      readonly encapsulated: string;
      readonly translated: string;
      readonly gateways: string;
      readonly ranges: string;
      readonly nodes: string;
      readonly services: string;
      readonly blocks: string;
    };
    readonly state: {
      readonly found: string;
      readonly assumed: string;
      readonly unknown: string;
    };
    readonly question: {
      readonly routes: Message<{ readonly clusters: Value }>;
      readonly 'vpc-ranges': Message<{ readonly clusters: Value }>;
      readonly 'gke-snat': Message<{ readonly clusters: Value }>;
      readonly bgp: Message<{ readonly clusters: Value }>;
      readonly 'one-fabric': Message<{ readonly clusters: Value }>;
      readonly firewalls: Message<{ readonly clusters: Value }>;
      readonly spoofing: Message<{ readonly clusters: Value }>;
      readonly kernel: Message<{ readonly clusters: Value }>;
      readonly beyond: Message<{ readonly clusters: Value }>;
      readonly policies: Message<{ readonly clusters: Value }>;
    };
    readonly consequence: {
      readonly routes: string;
      readonly 'vpc-ranges': string;
      readonly 'gke-snat': string;
      readonly bgp: string;
      readonly 'one-fabric': string;
      readonly firewalls: string;
      readonly spoofing: string;
      readonly kernel: string;
      readonly beyond: string;
      readonly policies: string;
    };
    readonly collision: Message<{ readonly a: Value; readonly b: Value; readonly range: Value }>;
    readonly page: {
      readonly title: string;
      readonly lead: string;
      readonly drop: string;
      readonly files: string;
      readonly folder: string;
      readonly forget: string;
      readonly of: string;
      readonly apart: string;
      readonly paste: string;
      readonly text: string;
      readonly read: string;
      readonly pasted: Message<{ readonly count: Value }>;
      readonly reading: Message<{ readonly read: Value; readonly of: number }>;
      readonly cancel: string;
      readonly failed: string;
      readonly again: string;
      readonly problems: Message<{ readonly count: number }>;
      readonly notes: string;
      readonly known: Message<{ readonly cluster: Value }>;
      readonly columns: {
        readonly property: string;
        readonly value: string;
        readonly state: string;
        readonly from: string;
      };
      readonly taken: Message<{ readonly value: Value }>;
      readonly answers: {
        readonly otherwise: string;
        readonly no: string;
        readonly static: string;
        readonly bgp: string;
        readonly nodes: string;
        readonly on: string;
        readonly off: string;
        readonly accepted: string;
        readonly refused: string;
        readonly yes: string;
        readonly open: string;
        readonly allowed: string;
        readonly usual: string;
        readonly none: string;
        readonly node: string;
        readonly port: string;
        readonly nobody: string;
      };
      readonly verdict: string;
      readonly from: string;
      readonly to: string;
      readonly tryIt: string;
      readonly computed: string;
      readonly under: Message<{ readonly count: number; readonly numbers: Value }>;
      readonly undetermined: Message<{ readonly count: number; readonly numbers: Value }>;
      readonly assumptions: string;
      readonly assumption: Message<{ readonly cluster: Value; readonly what: Value }>;
      readonly open: string;
      readonly share: string;
      readonly anonymous: string;
      readonly real: string;
      readonly leaves: string;
      readonly copyLink: string;
      readonly copied: string;
      readonly commands: string;
      readonly commandsHelp: string;
      readonly slim: string;
      readonly network: string;
      readonly commandOf: Message<{ readonly name: Value }>;
      readonly copy: string;
      readonly copyOf: Message<{ readonly what: Value }>;
    };
    readonly headings: {
      readonly questions: string;
      readonly collisions: string;
      readonly noCollisions: string;
      readonly unknownProduct: string;
      readonly meanwhile: Message<{ readonly value: Value }>;
      readonly unless: Message<{ readonly value: Value }>;
      readonly ipv6Only: string;
    };
    readonly ipv6Only: Message<{ readonly clusters: Value; readonly count: number }>;
  };
  readonly identity: {
    readonly title: string;
    readonly logOf: Message<{ readonly side: Value; readonly receiver: Value }>;
    readonly nothingLogged: Message<{ readonly side: Value }>;
    readonly share: Message<{ readonly candidates: Value; readonly endpoints: Value }>;
    readonly couldBe: {
      readonly one: string;
      readonly several: string;
    };
    readonly notMeant: Message<{ readonly receiver: Value }>;
    readonly show: string;
    readonly others: Message<{ readonly side: Value }>;
    readonly proxyKnows: Message<{ readonly proxy: Value }>;
    readonly proxyOffers: {
      readonly header: string;
      readonly preamble: string;
    };
    readonly consequence: string;
  };
  readonly matrix: {
    readonly close: string;
    readonly lead: string;
    readonly working: string;
    readonly failed: Message<{ readonly why: Value }>;
    readonly sender: string;
    readonly members: Message<{ readonly example: Value; readonly count: number }>;
    readonly outcomes: {
      readonly direct: string;
      readonly translated: string;
      readonly misdelivered: string;
      readonly rejected: string;
      readonly dropped: string;
      readonly policy: string;
    };
    readonly cell: Message<{ readonly from: Value; readonly to: Value; readonly outcome: Value }>;
    readonly cellWhere: Message<{ readonly from: Value; readonly to: Value; readonly where: Value; readonly outcome: Value }>;
    readonly same: {
      readonly node: string;
      readonly cluster: string;
      readonly none: string;
    };
    readonly shared: {
      readonly itself: string;
      readonly address: string;
      readonly block: string;
    };
    readonly counted: Message<{ readonly classes: number; readonly endpoints: number; readonly sends: number; readonly pairs: Value }>;
    readonly stopped: Message<{ readonly policies: Value }>;
    readonly policies: string;
    readonly policy: Message<{ readonly policy: Value; readonly cells: number }>;
  };
  readonly policyEditor: {
    readonly close: string;
    readonly lead: string;
    readonly cluster: string;
    readonly enforced: string;
    readonly enforcedAt: {
      readonly forward: string;
      readonly port: string;
    };
    readonly policies: string;
    readonly none: string;
    readonly add: string;
    readonly remove: Message<{ readonly policy: Value }>;
    readonly selected: {
      readonly none: Message<{ readonly of: Value }>;
      readonly all: Message<{ readonly count: Value; readonly of: Value; readonly names: Value }>;
      readonly some: Message<{ readonly count: Value; readonly of: Value; readonly names: Value }>;
    };
    readonly subject: string;
    readonly says: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly silent: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly nobody: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly rule: Message<{ readonly number: Value }>;
    readonly addRule: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly removeRule: Message<{ readonly number: Value }>;
    readonly fields: {
      readonly name: string;
      readonly namespace: string;
      readonly peer: string;
      readonly peers: {
        readonly everybody: string;
        readonly 'own-namespace': string;
        readonly namespaces: string;
        readonly addresses: string;
      };
      readonly addPeer: string;
      readonly removePeer: Message<{ readonly number: Value }>;
      readonly podLabels: string;
      readonly namespaceLabels: string;
      readonly key: string;
      readonly operator: string;
      readonly operators: {
        readonly in: string;
        readonly 'not-in': string;
        readonly exists: string;
        readonly 'does-not-exist': string;
      };
      readonly values: string;
      readonly addLabel: string;
      readonly removeLabel: Message<{ readonly key: Value }>;
      readonly cidr: string;
      readonly except: string;
      readonly wrongRange: string;
      readonly ports: string;
      readonly everyPort: string;
      readonly protocol: string;
      readonly port: string;
      readonly portHelp: string;
      readonly wrongPort: string;
      readonly addPort: string;
      readonly removePort: Message<{ readonly number: Value }>;
      readonly peerNumber: Message<{ readonly number: Value }>;
    };
    readonly tiersHelp: string;
    readonly actions: {
      readonly accept: string;
      readonly deny: string;
      readonly pass: string;
    };
    readonly text: string;
    readonly textHelp: string;
    readonly textName: string;
    readonly problems: Message<{ readonly count: number }>;
    readonly stale: string;
    readonly undo: string;
    readonly redo: string;
    readonly meant: {
      readonly title: string;
      readonly idle: string;
      readonly noPod: string;
      readonly picture: Message<{ readonly network: Value }>;
      readonly none: {
        readonly ingress: Message<{ readonly network: Value; readonly pod: Value }>;
        readonly egress: Message<{ readonly network: Value; readonly pod: Value }>;
      };
      readonly all: {
        readonly ingress: Message<{ readonly network: Value; readonly count: Value; readonly pod: Value; readonly names: Value }>;
        readonly egress: Message<{ readonly network: Value; readonly count: Value; readonly pod: Value; readonly names: Value }>;
      };
      readonly more: Message<{ readonly names: Value; readonly count: Value }>;
      readonly as: {
        readonly ingress: {
          readonly yes: Message<{ readonly address: Value; readonly holder: Value; readonly names: Value }>;
          readonly no: Message<{ readonly address: Value; readonly holder: Value; readonly names: Value }>;
        };
        readonly egress: {
          readonly yes: Message<{ readonly names: Value; readonly address: Value; readonly holder: Value }>;
          readonly no: Message<{ readonly names: Value; readonly address: Value; readonly holder: Value }>;
        };
      };
      readonly unheld: string;
      readonly between: string;
    };
    readonly tier: string;
    readonly tierNames: {
      readonly admin: string;
      readonly baseline: string;
    };
    readonly priority: string;
    readonly priorityHelp: string;
    readonly wrongPriority: string;
    readonly action: string;
    readonly tierWays: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly addTierRule: {
      readonly ingress: string;
      readonly egress: string;
    };
    readonly addTier: string;
  };
  readonly breaking: {
    readonly guessFirst: string;
    readonly lead: string;
    readonly needsEnds: string;
    readonly where: string;
    readonly what: string;
    readonly nowhere: string;
    readonly answer: string;
    readonly rightWhere: {
      readonly works: string;
      readonly fails: Message<{ readonly place: Value }>;
    };
    readonly wrongWhere: {
      readonly works: string;
      readonly fails: Message<{ readonly place: Value }>;
    };
    readonly rightWhat: Message<{ readonly experience: Value }>;
    readonly wrongWhat: Message<{ readonly experience: Value }>;
    readonly another: string;
    readonly inOther: Message<{ readonly model: Value }>;
    readonly noOther: Message<{ readonly model: Value }>;
    readonly places: Message<{ readonly model: Value; readonly count: number }>;
    readonly placesTitle: string;
    readonly placesHelp: string;
    readonly says: {
      readonly route: string;
      readonly rule: string;
      readonly state: string;
      readonly process: string;
    };
  };
  readonly addresses: {
    readonly lead: string;
    readonly cases: string;
    readonly caseTexts: {
      readonly scarce: {
        readonly name: string;
        readonly why: string;
      };
      readonly roomy: {
        readonly name: string;
        readonly why: string;
      };
      readonly 'carrier-space': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'class-e': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'four-sixteens': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'every-fourteen-touched': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'every-thirty-second': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'alternating-eighteens': {
        readonly name: string;
        readonly why: string;
      };
      readonly 'every-second-half': {
        readonly name: string;
        readonly why: string;
      };
    };
    readonly source: string;
    readonly form: {
      readonly title: string;
      readonly space: {
        readonly name: string;
        readonly help: string;
      };
      readonly used: {
        readonly name: string;
        readonly help: string;
      };
      readonly clusters: string;
      readonly nodes: string;
      readonly pods: string;
      readonly product: string;
      readonly products: {
        readonly gke: {
          readonly name: string;
          readonly help: string;
        };
        readonly flannel: {
          readonly name: string;
          readonly help: string;
        };
        readonly calico: {
          readonly name: string;
          readonly help: string;
        };
        readonly 'aks-overlay': {
          readonly name: string;
          readonly help: string;
        };
        readonly other: {
          readonly name: string;
          readonly help: string;
        };
      };
      readonly rule: string;
      readonly rules: {
        readonly 'gke-double': string;
        readonly fixed: string;
        readonly 'calico-blocks': string;
      };
      readonly blockLength: string;
      readonly reserve: string;
      readonly reserves: {
        readonly plain: string;
        readonly gke: string;
        readonly azure: string;
      };
      readonly more: string;
      readonly virtualIps: string;
      readonly egressIps: string;
      readonly services: string;
      readonly serviceKinds: {
        readonly private: string;
        readonly advertised: string;
      };
      readonly serviceLength: string;
      readonly reused: string;
      readonly reusedKinds: {
        readonly 'from-space': string;
        readonly own: string;
      };
      readonly reusedRange: string;
      readonly oneRange: string;
    };
    readonly nodeBlockText: Message<{ readonly blocks: number; readonly blockCount: Value; readonly length: Value; readonly addresses: Value; readonly podCount: Value; readonly pods: number }>;
    readonly spaceNames: {
      readonly ten: string;
      readonly 'one-seven-two': string;
      readonly 'one-nine-two': string;
      readonly shared: string;
      readonly benchmark: string;
      readonly 'class-e': string;
      readonly other: string;
    };
    readonly blockText: Message<{ readonly block: Value; readonly name: Value; readonly addresses: Value; readonly count: number }>;
    readonly blockProblem: {
      readonly 'not-a-prefix': Message<{ readonly line: Value; readonly text: Value }>;
      readonly ipv6: Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'no-length': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'host-bits': Message<{ readonly line: Value; readonly text: Value; readonly block: Value }>;
      readonly unusable: Message<{ readonly line: Value; readonly text: Value; readonly within: Value }>;
    };
    readonly requestProblem: {
      readonly field: {
        readonly blocks: string;
        readonly usedBlocks: string;
        readonly clusters: string;
        readonly nodesPerCluster: string;
        readonly podsPerNode: string;
        readonly blockLength: string;
        readonly serviceLength: string;
        readonly virtualIps: string;
        readonly egressIps: string;
      };
      readonly 'no-space': string;
      readonly 'not-whole': Message<{ readonly minimum: Value; readonly maximum: Value }>;
      readonly 'too-little': Message<{ readonly value: Value; readonly field: Value; readonly minimum: Value; readonly maximum: Value }>;
      readonly 'too-much': Message<{ readonly value: Value; readonly field: Value; readonly minimum: Value; readonly maximum: Value }>;
    };
    readonly stale: string;
    readonly purposes: {
      readonly pods: string;
      readonly nodes: string;
      readonly services: string;
      readonly 'virtual-ips': string;
      readonly 'egress-ips': string;
    };
    readonly result: {
      readonly fits: {
        readonly none: Message<{ readonly count: number; readonly wanted: Value }>;
        readonly some: Message<{ readonly placed: Value; readonly wanted: Value; readonly count: number }>;
        readonly all: Message<{ readonly count: number; readonly wanted: Value }>;
        readonly allAndMore: Message<{ readonly count: number; readonly wanted: Value; readonly more: Value }>;
      };
      readonly needed: string;
      readonly routable: Message<{ readonly addresses: Value }>;
      readonly count: Message<{ readonly times: Value; readonly each: Value; readonly total: Value }>;
      readonly onceForAll: Message<{ readonly range: Value }>;
      readonly rangeOf: {
        readonly pods: Message<{ readonly length: Value; readonly product: Value }>;
        readonly podsRounded: Message<{ readonly length: Value; readonly product: Value }>;
        readonly nodes: Message<{ readonly length: Value; readonly nodes: Value; readonly count: number }>;
        readonly services: Message<{ readonly length: Value }>;
        readonly oneByOne: string;
      };
      readonly total: string;
      readonly whyNot: string;
      readonly hangsOn: {
        readonly other: Message<{ readonly name: Value; readonly addresses: Value }>;
        readonly allFit: Message<{ readonly mine: Value; readonly others: Value }>;
        readonly notAllFit: Message<{ readonly mine: Value; readonly others: Value }>;
      };
      readonly shortfall: {
        readonly 'total-short': {
          readonly space: Message<{ readonly needed: Value; readonly free: Value }>;
          readonly 'own-range': Message<{ readonly needed: Value; readonly free: Value }>;
        };
        readonly 'no-aligned-block': {
          readonly shared: {
            readonly space: Message<{ readonly range: Value; readonly length: Value }>;
            readonly 'own-range': Message<{ readonly range: Value; readonly length: Value }>;
          };
          readonly cluster: {
            readonly space: Message<{ readonly cluster: Value; readonly range: Value; readonly length: Value }>;
            readonly 'own-range': Message<{ readonly cluster: Value; readonly range: Value; readonly length: Value }>;
          };
          readonly range: {
            readonly pods: string;
            readonly nodes: string;
            readonly services: string;
            readonly 'virtual-ips': string;
            readonly 'egress-ips': string;
          };
          readonly nothingFree: Message<{ readonly required: Value }>;
          readonly largest: Message<{ readonly required: Value; readonly largest: Value; readonly length: Value }>;
        };
      };
      readonly left: {
        readonly nothing: string;
        readonly onePiece: Message<{ readonly addresses: Value; readonly largest: Value }>;
        readonly pieces: Message<{ readonly addresses: Value; readonly pieces: Value; readonly largest: Value; readonly outside: Value }>;
      };
      readonly saves: Message<{ readonly share: Value }>;
      readonly savedRoutable: {
        readonly more: Message<{ readonly addresses: Value }>;
        readonly saved: Message<{ readonly addresses: Value }>;
      };
      readonly savesRoutable: string;
      readonly nothingAgain: {
        readonly same: string;
        readonly more: Message<{ readonly more: Value }>;
      };
      readonly chance: Message<{ readonly clusters: Value; readonly length: Value; readonly chance: Value }>;
      readonly envelope: Message<{ readonly nodes: Value; readonly count: number; readonly pods: Value }>;
    };
    readonly map: {
      readonly title: string;
      readonly name: Message<{ readonly model: Value }>;
      readonly keys: string;
      readonly point: string;
      readonly magnified: Message<{ readonly share: Value; readonly drawn: Value }>;
      readonly kinds: {
        readonly pods: string;
        readonly nodes: string;
        readonly services: string;
        readonly 'virtual-ips': string;
        readonly 'egress-ips': string;
        readonly used: string;
        readonly free: string;
        readonly several: string;
        readonly wanted: string;
        readonly shared: string;
      };
      readonly range: {
        readonly wanted: {
          readonly nobody: Message<{ readonly length: Value; readonly addresses: Value }>;
          readonly cluster: Message<{ readonly length: Value; readonly addresses: Value; readonly first: Value }>;
          readonly clusters: Message<{ readonly length: Value; readonly addresses: Value; readonly first: Value; readonly last: Value }>;
        };
        readonly size: Message<{ readonly prefix: Value; readonly addresses: Value; readonly count: number }>;
        readonly one: Message<{ readonly size: Value; readonly what: Value }>;
        readonly several: Message<{ readonly size: Value; readonly ranges: Value; readonly what: Value }>;
        readonly ofCluster: Message<{ readonly what: Value; readonly first: Value }>;
        readonly ofClusters: Message<{ readonly what: Value; readonly first: Value; readonly last: Value }>;
        readonly podsOfTheCluster: Message<{ readonly size: Value }>;
        readonly podsOfEveryCluster: Message<{ readonly size: Value; readonly times: Value }>;
      };
      readonly inUse: string;
      readonly islandsOnly: string;
      readonly largestFree: string;
      readonly wants: Message<{ readonly cluster: Value; readonly length: Value }>;
      readonly times: Message<{ readonly clusters: Value }>;
      readonly tile: Message<{ readonly block: Value; readonly addresses: Value }>;
      readonly podRanges: string;
      readonly same: string;
      readonly noRoom: string;
      readonly others: Message<{ readonly count: Value }>;
    };
    readonly table: {
      readonly title: string;
      readonly caption: Message<{ readonly model: Value }>;
      readonly range: string;
      readonly addresses: string;
      readonly purpose: string;
      readonly cluster: string;
      readonly all: string;
      readonly more: Message<{ readonly count: Value }>;
    };
    readonly trace: {
      readonly title: string;
      readonly action: string;
      readonly what: {
        readonly flat: Message<{ readonly clusters: number; readonly nodes: number; readonly pods: number }>;
        readonly island: Message<{ readonly clusters: number; readonly nodes: number; readonly pods: number }>;
      };
      readonly nothing: string;
      readonly refused: string;
      readonly classE: string;
      readonly names: {
        readonly title: string;
        readonly summary: Message<{ readonly clusterCount: Value; readonly clusters: number; readonly nodeCount: Value; readonly nodes: number; readonly podCount: Value; readonly pods: number }>;
        readonly cluster: Message<{ readonly number: Value }>;
        readonly node: Message<{ readonly number: Value }>;
        readonly pod: Message<{ readonly letters: Value }>;
        readonly client: string;
        readonly server: string;
      };
    };
  };
  readonly clusters: {
    readonly lead: string;
    readonly privacy: string;
    readonly field: {
      readonly name: string;
      readonly help: string;
    };
    readonly try: string;
    readonly tries: {
      readonly same: string;
      readonly apart: string;
      readonly crossed: string;
      readonly four: string;
    };
    readonly undo: string;
    readonly problem: {
      readonly 'not-a-prefix': Message<{ readonly line: Value; readonly text: Value }>;
      readonly ipv6: Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'no-length': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'host-bits': Message<{ readonly line: Value; readonly text: Value; readonly block: Value }>;
      readonly unusable: Message<{ readonly line: Value; readonly text: Value; readonly within: Value }>;
      readonly 'unknown-word': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'no-range': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'unknown-cluster': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'same-cluster': Message<{ readonly line: Value; readonly text: Value }>;
      readonly 'unknown-value': Message<{ readonly line: Value; readonly text: Value; readonly allowed: Value }>;
      readonly 'same-name': Message<{ readonly line: Value; readonly text: Value; readonly first: Value }>;
      readonly 'too-many': {
        readonly characters: Message<{ readonly most: Value }>;
        readonly clusters: Message<{ readonly line: Value; readonly most: Value }>;
        readonly ranges: Message<{ readonly line: Value; readonly most: Value }>;
      };
    };
    readonly answer: string;
    readonly nothingYet: string;
    readonly oneOnly: string;
    readonly stale: string;
    readonly summary: {
      readonly all: Message<{ readonly pairs: number }>;
      readonly some: Message<{ readonly flat: Value; readonly pairs: Value }>;
      readonly none: Message<{ readonly pairs: number }>;
      readonly open: Message<{ readonly collide: number; readonly pairs: Value }>;
    };
    readonly pair: Message<{ readonly a: Value; readonly b: Value }>;
    readonly standing: {
      readonly flat: {
        readonly name: string;
        readonly help: string;
      };
      readonly unsaid: {
        readonly name: string;
        readonly help: string;
      };
      readonly shadowed: {
        readonly name: string;
        readonly help: string;
      };
      readonly gateway: {
        readonly name: string;
        readonly help: string;
      };
      readonly apart: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly kind: {
      readonly pods: string;
      readonly nodes: string;
      readonly services: string;
    };
    readonly overlap: {
      readonly same: Message<{ readonly kindA: Value; readonly a: Value; readonly kindB: Value; readonly b: Value; readonly shared: Value }>;
      readonly part: Message<{ readonly kindA: Value; readonly a: Value; readonly rangeA: Value; readonly kindB: Value; readonly b: Value; readonly rangeB: Value; readonly shared: Value }>;
      readonly harmless: Message<{ readonly overlap: Value }>;
    };
    readonly mends: string;
    readonly mend: {
      readonly to: Message<{ readonly cluster: Value; readonly to: Value; readonly kind: Value; readonly from: Value }>;
      readonly none: Message<{ readonly cluster: Value; readonly kind: Value; readonly from: Value }>;
    };
    readonly mendAll: string;
    readonly gateways: string;
    readonly unsaid: Message<{ readonly kind: Value; readonly cluster: Value }>;
    readonly inside: {
      readonly pods: Message<{ readonly cluster: Value; readonly overlap: Value }>;
      readonly other: Message<{ readonly cluster: Value; readonly overlap: Value }>;
    };
    readonly bare: Message<{ readonly ranges: Value; readonly count: number }>;
    readonly ipv6: Message<{ readonly ranges: Value }>;
    readonly flatPairs: Message<{ readonly pairs: Value }>;
    readonly morePairs: Message<{ readonly count: number }>;
    readonly form: {
      readonly title: string;
      readonly lead: string;
      readonly mendFirst: string;
      readonly name: string;
      readonly pods: string;
      readonly nodes: string;
      readonly runs: string;
      readonly leaves: string;
      readonly publishes: string;
      readonly fieldsOf: Message<{ readonly cluster: Value }>;
      readonly unsaid: Message<{ readonly value: Value }>;
      readonly badName: string;
      readonly badRange: Message<{ readonly example: Value }>;
      readonly add: string;
      readonly remove: Message<{ readonly cluster: Value }>;
      readonly runsValues: {
        readonly routed: string;
        readonly bgp: string;
        readonly subnet: string;
        readonly vxlan: string;
        readonly geneve: string;
        readonly ipip: string;
        readonly direct: string;
      };
      readonly leavesValues: {
        readonly itself: string;
        readonly node: string;
        readonly gateway: string;
        readonly proxy: string;
        readonly nothing: string;
      };
      readonly publishesValues: {
        readonly itself: string;
        readonly nothing: string;
        readonly ports: string;
        readonly vip: string;
        readonly proxy: string;
      };
    };
    readonly drawing: {
      readonly title: string;
      readonly summary: string;
      readonly action: string;
      readonly what: Message<{ readonly clusters: number; readonly nodes: number; readonly pods: Value; readonly count: number }>;
      readonly first: Message<{ readonly most: Value }>;
      readonly tooSmall: string;
      readonly assumed: Message<{ readonly cluster: Value; readonly kind: Value; readonly range: Value }>;
    };
    readonly text: {
      readonly title: string;
      readonly lead: string;
      readonly open: string;
      readonly field: string;
      readonly offers: string;
      readonly required: string;
      readonly keys: string;
      readonly schema: string;
      readonly undo: string;
      readonly redo: string;
      readonly anew: string;
      readonly problems: Message<{ readonly count: number }>;
      readonly atLine: Message<{ readonly line: Value; readonly problem: Value }>;
      readonly notOne: string;
      readonly stale: string;
      readonly fits: string;
      readonly picture: string;
      readonly see: string;
      readonly asText: string;
    };
    readonly card: {
      readonly title: string;
      readonly from: string;
      readonly to: string;
      readonly swap: string;
      readonly where: {
        readonly own: Message<{ readonly dialed: Value }>;
        readonly published: Message<{ readonly cluster: Value; readonly dialed: Value }>;
      };
      readonly reach: {
        readonly works: Message<{ readonly x: Value; readonly y: Value; readonly where: Value; readonly seen: Value }>;
        readonly wrong: Message<{ readonly x: Value; readonly y: Value; readonly where: Value; readonly other: Value }>;
        readonly stopped: Message<{ readonly x: Value; readonly y: Value; readonly where: Value; readonly outcome: Value; readonly experience: Value }>;
      };
      readonly seen: {
        readonly one: Message<{ readonly y: Value; readonly address: Value }>;
        readonly several: Message<{ readonly y: Value; readonly address: Value; readonly count: Value }>;
        readonly nobody: Message<{ readonly y: Value }>;
      };
      readonly helps: string;
      readonly alsoHelps: string;
      readonly fails: string;
      readonly range: Message<{ readonly cluster: Value; readonly to: Value; readonly kind: Value; readonly from: Value; readonly policies: number }>;
      readonly routed: Message<{ readonly clusters: Value }>;
      readonly behind: Message<{ readonly cluster: Value }>;
      readonly inside: Message<{ readonly cluster: Value }>;
      readonly ways: {
        readonly vip: Message<{ readonly cluster: Value; readonly y: Value }>;
        readonly ports: Message<{ readonly cluster: Value; readonly y: Value }>;
        readonly proxy: Message<{ readonly cluster: Value; readonly y: Value }>;
      };
      readonly option: Message<{ readonly what: Value; readonly seen: Value }>;
      readonly failed: Message<{ readonly what: Value; readonly outcome: Value }>;
      readonly see: Message<{ readonly what: Value }>;
      readonly seeNow: string;
      readonly copy: string;
      readonly copied: string;
      readonly computed: string;
      readonly under: string;
      readonly assumedChoice: Message<{ readonly cluster: Value; readonly runs: Value; readonly leaves: Value; readonly publishes: Value }>;
    };
  };
  readonly problems: {
    readonly wholeScenario: string;
    readonly problem: Message<{ readonly place: Value; readonly flaw: Value }>;
    readonly shape: {
      readonly text: string;
      readonly number: string;
      readonly 'whole-number': string;
      readonly fraction: string;
      readonly list: string;
      readonly object: string;
      readonly 'yes-or-no': string;
      readonly nothing: string;
    };
    readonly reserved: {
      readonly network: string;
      readonly broadcast: string;
    };
    readonly flaw: {
      readonly 'too-large': Message<{ readonly size: number; readonly limit: Value }>;
      readonly 'not-json': string;
      readonly 'newer-version': Message<{ readonly found: Value; readonly known: Value }>;
      readonly 'unknown-version': Message<{ readonly found: Value; readonly known: Value }>;
      readonly 'wrong-type': Message<{ readonly expected: Value; readonly found: Value }>;
      readonly 'missing-field': string;
      readonly 'unknown-field': Message<{ readonly allowed: Value }>;
      readonly 'not-allowed': Message<{ readonly value: Value; readonly allowed: Value }>;
      readonly 'out-of-range': Message<{ readonly value: Value; readonly minimum: Value; readonly maximum: Value }>;
      readonly 'wrong-count': Message<{ readonly count: number; readonly minimum: Value; readonly maximum: Value }>;
      readonly 'too-many-nodes': Message<{ readonly count: number; readonly limit: Value }>;
      readonly 'too-many-pods': Message<{ readonly count: number; readonly limit: Value }>;
      readonly 'bad-id': Message<{ readonly value: Value; readonly maximum: Value }>;
      readonly 'reserved-id': Message<{ readonly value: Value; readonly reserved: Value }>;
      readonly 'bad-text': Message<{ readonly minimum: Value; readonly maximum: Value }>;
      readonly 'bad-address': Message<{ readonly value: Value }>;
      readonly 'bad-prefix': Message<{ readonly value: Value }>;
      readonly 'bad-ports': Message<{ readonly value: Value }>;
      readonly 'bad-party': string;
      readonly duplicate: Message<{ readonly value: Value; readonly first: Value }>;
      readonly 'unusable-range': Message<{ readonly value: Value; readonly within: Value }>;
      readonly 'wrong-length': Message<{ readonly value: Value; readonly shortest: Value; readonly longest: Value }>;
      readonly 'outside-range': Message<{ readonly value: Value; readonly range: Value }>;
      readonly 'reserved-address': Message<{ readonly value: Value; readonly role: Value; readonly range: Value }>;
      readonly 'too-few-blocks': Message<{ readonly range: Value; readonly blocks: number; readonly blockLength: Value; readonly nodes: number }>;
      readonly 'too-many-pods-for-block': Message<{ readonly pods: number; readonly blockLength: Value; readonly room: Value }>;
      readonly 'unknown-device': Message<{ readonly value: Value; readonly allowed: Value }>;
      readonly 'unknown-cluster': Message<{ readonly value: Value; readonly allowed: Value }>;
    };
    readonly link: {
      readonly 'too-long': Message<{ readonly length: Value; readonly limit: Value }>;
      readonly 'newer-version': Message<{ readonly found: Value; readonly known: Value }>;
      readonly 'unknown-parameter': Message<{ readonly parameter: Value; readonly allowed: Value }>;
      readonly 'repeated-parameter': Message<{ readonly parameter: Value }>;
      readonly 'impossible-value': Message<{ readonly parameter: Value; readonly value: Value }>;
      readonly 'bad-value': Message<{ readonly parameter: Value; readonly value: Value; readonly allowed: Value }>;
      readonly 'unknown-scenario': Message<{ readonly id: Value; readonly known: Value }>;
      readonly 'missing-payload': string;
      readonly 'bad-payload': string;
      readonly 'bad-checksum': string;
      readonly 'bad-scenario': Message<{ readonly problems: Value }>;
      readonly problemSeparator: string;
    };
    readonly notice: {
      readonly parameter: Message<{ readonly name: Value }>;
      readonly one: Message<{ readonly name: Value }>;
      readonly several: Message<{ readonly before: Value; readonly last: Value }>;
      readonly many: Message<{ readonly names: Value; readonly more: Value; readonly count: number }>;
      readonly withHint: Message<{ readonly notice: Value; readonly meant: Value; readonly name: Value }>;
      readonly cut: string;
      readonly altered: string;
      readonly 'scenario-changed': Message<{ readonly id: Value }>;
    };
  };
  readonly warnings: {
    readonly use: {
      readonly pods: Message<{ readonly name: Value }>;
      readonly 'reused-pods': string;
      readonly pod: Message<{ readonly name: Value }>;
      readonly nodes: Message<{ readonly name: Value }>;
      readonly node: Message<{ readonly name: Value }>;
      readonly 'nodes-router': Message<{ readonly name: Value }>;
      readonly transit: Message<{ readonly name: Value }>;
      readonly 'gateway-link': Message<{ readonly name: Value }>;
      readonly 'host-subnet': Message<{ readonly name: Value }>;
      readonly host: Message<{ readonly name: Value }>;
      readonly 'virtual-ip': Message<{ readonly name: Value }>;
      readonly 'cluster-ip': Message<{ readonly name: Value }>;
      readonly 'load-balancer': Message<{ readonly name: Value }>;
      readonly 'external-ip': Message<{ readonly name: Value }>;
    };
    readonly range: Message<{ readonly holder: Value; readonly prefix: Value }>;
    readonly 'duplicate-address': Message<{ readonly address: Value; readonly holders: Value }>;
    readonly overlap: Message<{ readonly one: Value; readonly other: Value }>;
    readonly 'host-linked-as-node': Message<{ readonly host: Value; readonly cluster: Value }>;
    readonly 'pods-beyond-segment': Message<{ readonly cluster: Value; readonly pods: Value; readonly nodes: Value }>;
    readonly 'not-asked-for': {
      readonly links: Message<{ readonly addresses: Value; readonly leader: Value }>;
      readonly outside: Message<{ readonly addresses: Value; readonly nodes: Value; readonly leader: Value }>;
    };
    readonly assumed: Message<{ readonly cluster: Value; readonly what: Value }>;
    readonly assumption: {
      readonly routed: string;
      readonly encapsulated: string;
      readonly translated: string;
      readonly ranges: string;
      readonly nodes: string;
      readonly bgp: string;
      readonly 'one-fabric': string;
      readonly firewalls: string;
      readonly spoofing: string;
      readonly kernel: string;
      readonly beyond: string;
      readonly policies: string;
    };
    readonly 'not-in-force': Message<{ readonly where: Value; readonly reason: Value }>;
    readonly reason: {
      readonly 'no-such-device': Message<{ readonly device: Value }>;
      readonly 'no-address': Message<{ readonly of: Value }>;
      readonly 'no-way-between-nodes': Message<{ readonly from: Value; readonly to: Value }>;
      readonly 'routed-otherwise': Message<{ readonly at: Value; readonly prefix: Value }>;
      readonly 'steers-everyone': Message<{ readonly to: Value }>;
      readonly 'covers-gateway': Message<{ readonly prefix: Value; readonly to: Value }>;
      readonly 'leader-without-endpoint': Message<{ readonly leader: Value }>;
      readonly 'leader-replaced': Message<{ readonly leader: Value; readonly instead: Value }>;
      readonly 'nobody-announces': string;
      readonly 'nothing-to-announce': string;
      readonly 'nothing-to-break': Message<{ readonly at: Value }>;
      readonly 'no-next-hop': Message<{ readonly at: Value; readonly via: Value }>;
      readonly 'host-network': Message<{ readonly pods: number }>;
      readonly 'no-such-setting': Message<{ readonly setting: Value }>;
      readonly 'not-bridged': Message<{ readonly node: Value }>;
      readonly 'no-port-left': Message<{ readonly address: Value; readonly pods: number }>;
      readonly 'no-interface': Message<{ readonly at: Value; readonly name: Value }>;
      readonly 'no-bridge-port': Message<{ readonly at: Value }>;
      readonly outweighed: Message<{ readonly at: Value; readonly name: Value }>;
      readonly 'range-reused': Message<{ readonly instead: Value; readonly range: Value }>;
      readonly 'selects-nobody': Message<{ readonly policy: Value }>;
      readonly 'selects-host-network': Message<{ readonly policy: Value }>;
      readonly 'no-namespace': Message<{ readonly policy: Value }>;
      readonly 'no-pod': Message<{ readonly policy: Value }>;
      readonly 'means-host-network': Message<{ readonly policy: Value }>;
      readonly 'no-named-port': Message<{ readonly policy: Value; readonly name: Value }>;
      readonly 'except-outside': Message<{ readonly policy: Value; readonly except: Value }>;
      readonly 'nobody-has': Message<{ readonly policy: Value; readonly prefix: Value }>;
      readonly 'arrives-as': Message<{ readonly policy: Value; readonly prefix: Value; readonly as: Value }>;
      readonly 'service-address': Message<{ readonly policy: Value; readonly prefix: Value }>;
    };
  };
  readonly captureRemarks: {
    readonly predicted: string;
    readonly repeated: string;
    readonly broken: string;
    readonly vxlan: string;
    readonly geneve: string;
    readonly ipip: string;
  };
  readonly takeHome: {
    readonly title: string;
    readonly close: string;
    readonly side: string;
    readonly firstSide: Message<{ readonly side: Value }>;
    readonly secondSide: Message<{ readonly side: Value }>;
    readonly run: string;
    readonly runHelp: Message<{ readonly file: Value }>;
    readonly capture: string;
    readonly captureHelp: string;
    readonly carry: string;
    readonly carryHelp: string;
    readonly picture: string;
    readonly pictureHelp: string;
    readonly stepped: string;
    readonly steppedHelp: string;
    readonly drawing: string;
    readonly noGif: string;
    readonly noPicture: string;
    readonly foreignPicture: {
      readonly title: string;
      readonly body: string;
    };
    readonly table: string;
    readonly tableHelp: string;
    readonly tableForms: {
      readonly markdown: string;
      readonly csv: string;
      readonly mermaid: string;
    };
    readonly tableTitle: Message<{ readonly side: Value; readonly from: Value; readonly to: Value }>;
    readonly packet: string;
    readonly nothingYet: string;
    readonly saved: Message<{ readonly file: Value }>;
  };
  readonly takeHomeScript: {
    readonly header: {
      readonly title: Message<{ readonly scenario: Value; readonly side: Value }>;
      readonly fault: Message<{ readonly fault: Value }>;
      readonly send: Message<{ readonly from: Value; readonly protocol: Value; readonly socket: Value }>;
      readonly outcome: Message<{ readonly outcome: Value }>;
      readonly sender: Message<{ readonly sender: Value }>;
      readonly receiver: Message<{ readonly receiver: Value }>;
      readonly packets: string;
      readonly whatItDoes: string;
      readonly captures: string;
      readonly exitStatus: string;
      readonly harmless: string;
      readonly needs: string;
      readonly services: string;
    };
    readonly prediction: {
      readonly interfaces: string;
      readonly ends: string;
    };
    readonly outside: string;
    readonly inside: string;
    readonly helpers: string;
    readonly programs: string;
    readonly namespaces: string;
    readonly settings: string;
    readonly earlySettings: string;
    readonly lateSettings: string;
    readonly wiring: string;
    readonly switchOf: Message<{ readonly link: Value }>;
    readonly processes: string;
    readonly await: string;
    readonly daemons: string;
    readonly speakers: {
      readonly sessions: string;
      readonly again: string;
    };
    readonly withheld: string;
    readonly learned: string;
    readonly proxies: string;
    readonly originalDestination: string;
    readonly responders: {
      readonly program: string;
      readonly kernel: string;
    };
    readonly earlier: string;
    readonly capture: string;
    readonly send: string;
    readonly compare: string;
    readonly listenProgram: string;
    readonly askProgram: {
      readonly asks: string;
      readonly holds: string;
    };
    readonly compareProgram: {
      readonly reads: string;
      readonly first: string;
    };
    readonly compareRedrawn: string;
    readonly compareHalfOpen: string;
    readonly compareSessions: string;
    readonly says: {
      readonly usage: string;
      readonly missing: string;
      readonly install: string;
      readonly notRoot: string;
      readonly notAllowed: string;
      readonly noBridgeFilter: string;
      readonly notObservable: Message<{ readonly kind: Value }>;
      readonly learnedOtherwise: string;
      readonly building: string;
      readonly sending: Message<{ readonly from: Value; readonly socket: Value }>;
      readonly failedAt: string;
      readonly tooSlow: string;
      readonly cleaned: string;
      readonly experiences: string;
      readonly heard: string;
      readonly predicted: string;
      readonly nothing: string;
      readonly drawn: string;
    };
  };
  readonly cost: {
    readonly ways: {
      readonly 'same-node': {
        readonly name: string;
        readonly help: string;
      };
      readonly routed: {
        readonly name: string;
        readonly help: string;
      };
      readonly filtered: {
        readonly name: string;
        readonly help: string;
      };
      readonly 'source-nat': {
        readonly name: string;
        readonly help: string;
      };
      readonly 'destination-nat': {
        readonly name: string;
        readonly help: string;
      };
      readonly 'both-nat': {
        readonly name: string;
        readonly help: string;
      };
      readonly gateways: {
        readonly name: string;
        readonly help: string;
      };
      readonly proxy: {
        readonly name: string;
        readonly help: string;
      };
      readonly vxlan: {
        readonly name: string;
        readonly help: string;
      };
      readonly geneve: {
        readonly name: string;
        readonly help: string;
      };
      readonly ipip: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly figures: {
      readonly roundTrip: {
        readonly name: string;
        readonly help: string;
      };
      readonly connection: {
        readonly name: string;
        readonly help: string;
      };
      readonly throughput: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly virtualLinks: string;
    readonly panel: {
      readonly close: string;
      readonly loading: string;
      readonly failed: string;
      readonly takes: Message<{ readonly side: Value }>;
      readonly nothingArrives: string;
      readonly made: {
        readonly noneRemembers: Message<{ readonly between: number }>;
        readonly remembering: Message<{ readonly between: number; readonly remembering: number }>;
      };
      readonly measuredOver: Message<{ readonly between: Value }>;
      readonly notMeasured: string;
      readonly ratio: Message<{ readonly median: Value }>;
      readonly range: Message<{ readonly low: Value; readonly high: Value }>;
      readonly choose: string;
      readonly caption: Message<{ readonly figure: Value }>;
      readonly way: string;
      readonly openWay: string;
      readonly middleHalf: string;
      readonly takenBy: Message<{ readonly side: Value }>;
      readonly measured: {
        readonly withoutProxy: Message<{ readonly date: Value; readonly processor: Value; readonly cores: number; readonly kernel: Value }>;
        readonly withProxy: Message<{ readonly date: Value; readonly processor: Value; readonly cores: number; readonly kernel: Value; readonly haproxy: Value }>;
      };
      readonly method: Message<{ readonly rounds: number; readonly roundTrips: Value; readonly connections: Value; readonly seconds: Value }>;
      readonly busy: string;
      readonly repeat: Message<{ readonly command: Value }>;
      readonly honest: {
        readonly title: string;
        readonly body: string;
      };
      readonly points: {
        readonly rewriting: string;
        readonly tracking: string;
        readonly gateways: string;
        readonly overlay: string;
      };
      readonly citedTitle: string;
      readonly cited: {
        readonly oncache: {
          readonly text: string;
          readonly source: string;
        };
        readonly slim: {
          readonly text: string;
          readonly source: string;
        };
        readonly istio: {
          readonly text: string;
          readonly source: string;
        };
        readonly calico: {
          readonly text: string;
          readonly source: string;
        };
        readonly aks: {
          readonly text: string;
          readonly source: string;
        };
      };
    };
  };
  readonly networks: {
    readonly lead: string;
    readonly working: Message<{ readonly left: number }>;
    readonly unknown: Message<{ readonly id: Value }>;
    readonly failed: string;
    readonly placements: {
      readonly flat: {
        readonly name: string;
        readonly help: string;
      };
      readonly archipelago: {
        readonly name: string;
        readonly help: string;
      };
      readonly hybrid: {
        readonly name: string;
        readonly help: string;
      };
      readonly island: {
        readonly name: string;
        readonly help: string;
      };
      readonly isolated: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly badge: {
      readonly inside: Message<{ readonly placement: Value }>;
      readonly outside: Message<{ readonly placement: Value }>;
    };
    readonly within: {
      readonly vpc: Message<{ readonly badge: Value }>;
    };
    readonly ranges: {
      readonly drawn: Message<{ readonly title: Value; readonly clusters: Value }>;
      readonly cluster: Message<{ readonly name: Value; readonly pods: Value; readonly nodes: Value }>;
      readonly separator: string;
    };
    readonly axes: {
      readonly unique: {
        readonly name: string;
        readonly help: string;
      };
      readonly routed: {
        readonly name: string;
        readonly help: string;
      };
      readonly tunnelInside: {
        readonly name: string;
        readonly help: string;
      };
      readonly tunnelBetween: {
        readonly name: string;
        readonly help: string;
      };
      readonly between: {
        readonly name: string;
        readonly help: string;
      };
      readonly advised: {
        readonly name: string;
        readonly help: string;
      };
      readonly exceptions: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly towards: Message<{ readonly host: Value }>;
    readonly from: Message<{ readonly host: Value }>;
    readonly unique: {
      readonly unique: string;
      readonly repeated: string;
    };
    readonly routed: {
      readonly all: string;
      readonly some: string;
      readonly none: string;
    };
    readonly tunnel: {
      readonly none: string;
    };
    readonly passage: {
      readonly kept: string;
      readonly rewritten: string;
      readonly translated: Message<{ readonly by: Value }>;
      readonly closed: string;
      readonly by: {
        readonly pod: string;
        readonly node: string;
        readonly gateway: string;
        readonly router: string;
        readonly host: string;
      };
      readonly overThere: Message<{ readonly who: Value }>;
      readonly then: Message<{ readonly before: Value; readonly next: Value }>;
    };
    readonly noExceptions: string;
    readonly map: {
      readonly title: string;
      readonly what: string;
      readonly across: string;
      readonly upwards: string;
      readonly asked: string;
      readonly place: {
        readonly seen: Message<{ readonly by: Value }>;
        readonly dialled: Message<{ readonly by: Value }>;
      };
      readonly seen: {
        readonly own: string;
        readonly clusters: string;
        readonly part: string;
        readonly private: string;
        readonly internet: string;
      };
      readonly dialled: {
        readonly own: string;
        readonly clusters: string;
        readonly part: string;
        readonly private: string;
      };
      readonly legend: string;
    };
    readonly filter: {
      readonly title: string;
      readonly placement: string;
      readonly product: string;
      readonly all: string;
      readonly count: {
        readonly all: Message<{ readonly all: Value }>;
        readonly some: Message<{ readonly shown: Value; readonly all: Value }>;
      };
      readonly none: string;
      readonly look: string;
      readonly cards: string;
      readonly table: string;
    };
    readonly table: {
      readonly title: string;
      readonly name: string;
      readonly inside: string;
      readonly outside: string;
      readonly sortBy: Message<{ readonly column: Value }>;
    };
    readonly detail: {
      readonly more: string;
      readonly moreAbout: Message<{ readonly name: Value }>;
      readonly close: string;
      readonly axes: string;
      readonly tells: string;
      readonly holds: string;
      readonly fails: string;
      readonly caveats: string;
      readonly sources: string;
      readonly standing: {
        readonly read: string;
        readonly partly: string;
        readonly derived: string;
        readonly hearsay: string;
      };
      readonly readOn: Message<{ readonly standing: Value; readonly day: Value }>;
      readonly assumed: string;
      readonly assumedHelp: string;
      readonly assumedValue: Message<{ readonly value: Value }>;
      readonly option: string;
      readonly beside: string;
      readonly open: string;
      readonly openSend: Message<{ readonly title: Value }>;
      readonly compare: string;
      readonly nothing: string;
      readonly policies: {
        readonly forward: string;
        readonly port: string;
        readonly nowhere: string;
        readonly unknown: string;
      };
      readonly policyKinds: Message<{ readonly kinds: Value }>;
    };
    readonly compare: {
      readonly title: Message<{ readonly a: Value; readonly b: Value }>;
      readonly question: string;
      readonly same: string;
      readonly differs: string;
      readonly differences: {
        readonly none: string;
        readonly some: Message<{ readonly count: number }>;
      };
      readonly sends: string;
      readonly alike: string;
      readonly unlike: string;
      readonly open: Message<{ readonly title: Value }>;
      readonly common: Message<{ readonly title: Value }>;
      readonly swap: string;
    };
  };
  readonly verification: {
    readonly title: string;
    readonly close: string;
    readonly lead: string;
    readonly missing: string;
    readonly unreadable: string;
    readonly date: string;
    readonly kernel: string;
    readonly tools: string;
    readonly sends: string;
    readonly sendsText: {
      readonly agree: Message<{ readonly sends: Value; readonly topologies: Value }>;
      readonly differ: Message<{ readonly sends: Value; readonly topologies: Value; readonly differ: Value }>;
    };
    readonly seed: string;
    readonly processes: string;
    readonly processesText: Message<{ readonly bgp: Value; readonly bgpCount: number; readonly proxies: Value; readonly proxyCount: number }>;
    readonly byModel: string;
    readonly bySource: string;
    readonly sources: {
      readonly catalogue: string;
      readonly generated: string;
      readonly policy: string;
      readonly case: string;
      readonly preset: string;
    };
    readonly columns: {
      readonly what: string;
      readonly topologies: string;
      readonly sends: string;
      readonly differ: string;
    };
    readonly notObservable: string;
    readonly leftOut: {
      readonly proxies: Message<{ readonly networks: Value; readonly count: number }>;
      readonly bgp: Message<{ readonly networks: Value; readonly count: number }>;
      readonly tunnel: Message<{ readonly networks: Value; readonly count: number; readonly tunnel: Value }>;
    };
    readonly everythingObservable: string;
    readonly passing: Message<{ readonly differences: Value; readonly count: number }>;
    readonly failures: Message<{ readonly networks: Value; readonly count: number }>;
    readonly mismatches: string;
    readonly mismatch: Message<{ readonly from: Value; readonly to: Value; readonly model: Value }>;
    readonly predicted: string;
    readonly observed: string;
    readonly nothing: string;
    readonly limits: string;
    readonly limitsList: {
      readonly handshake: string;
      readonly rates: string;
    };
    readonly repeat: string;
    readonly repeatText: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly teaching: {
    readonly lessons: {
      readonly lead: string;
      readonly minutes: Message<{ readonly minutes: number }>;
      readonly levels: Message<{ readonly levels: number }>;
      readonly claims: Message<{ readonly claims: Value }>;
      readonly start: string;
      readonly again: string;
      readonly goOn: Message<{ readonly step: Value }>;
      readonly named: Message<{ readonly way: Value; readonly title: Value }>;
      readonly panel: Message<{ readonly title: Value }>;
      readonly progress: Message<{ readonly step: Value; readonly steps: Value }>;
      readonly task: string;
      readonly done: string;
      readonly back: string;
      readonly forward: string;
      readonly finish: string;
      readonly learned: string;
      readonly nextLesson: Message<{ readonly title: Value }>;
      readonly leave: string;
      readonly fold: string;
      readonly unfold: string;
      readonly away: string;
      readonly comeBack: string;
      readonly announced: Message<{ readonly step: Value; readonly steps: Value; readonly title: Value }>;
      readonly unknown: string;
      readonly failed: string;
      readonly toLessons: string;
      readonly goals: string;
      readonly met: string;
      readonly unmet: string;
      readonly notSo: Message<{ readonly text: Value }>;
      readonly toInspect: string;
      readonly toPredict: Message<{ readonly right: Value }>;
      readonly moves: Message<{ readonly made: Value; readonly fewest: Value }>;
      readonly strays: string;
      readonly asBefore: string;
      readonly startOver: string;
      readonly hint: {
        readonly only: string;
        readonly several: Message<{ readonly hint: Value; readonly hints: Value }>;
      };
      readonly showMe: string;
      readonly shown: Message<{ readonly move: Value }>;
      readonly damaged: string;
      readonly newer: string;
      readonly wrong: Message<{ readonly place: Value; readonly expected: Value }>;
      readonly build: {
        readonly title: string;
        readonly lead: string;
        readonly begin: string;
        readonly close: string;
        readonly how: string;
        readonly noMoves: string;
        readonly made: string;
        readonly fromHere: string;
        readonly nobodySends: string;
        readonly fresh: Message<{ readonly goal: Value }>;
        readonly allowed: string;
        readonly kinds: {
          readonly scenario: string;
          readonly model: string;
          readonly setting: string;
          readonly mend: string;
          readonly break: string;
          readonly from: string;
          readonly to: string;
          readonly dial: string;
          readonly protocol: string;
        };
        readonly fields: {
          readonly title: string;
          readonly task: string;
          readonly hint: string;
        };
        readonly lacking: string;
        readonly lacks: {
          readonly move: string;
          readonly goal: string;
          readonly title: string;
          readonly task: string;
        };
        readonly tooLong: Message<{ readonly length: Value; readonly limit: Value }>;
        readonly link: string;
        readonly copy: string;
        readonly tryIt: string;
      };
    };
    readonly claims: {
      readonly lead: string;
      readonly groups: {
        readonly K: {
          readonly name: string;
          readonly help: string;
        };
        readonly F: {
          readonly name: string;
          readonly help: string;
        };
        readonly I: {
          readonly name: string;
          readonly help: string;
        };
        readonly T: {
          readonly name: string;
          readonly help: string;
        };
      };
      readonly holds: string;
      readonly fails: string;
      readonly count: Message<{ readonly held: Value; readonly all: Value }>;
      readonly open: string;
      readonly openNamed: Message<{ readonly claim: Value }>;
      readonly sources: string;
      readonly readOn: Message<{ readonly day: Value }>;
      readonly answers: {
        readonly K1: string;
        readonly K2: string;
        readonly K4: string;
        readonly K5: string;
        readonly F1: string;
        readonly I1: string;
        readonly I7: string;
        readonly T1: string;
        readonly T4: string;
        readonly T5: string;
      };
      readonly myths: {
        readonly name: string;
        readonly help: string;
      };
      readonly myth: string;
      readonly fact: string;
    };
  };
  readonly claims: {
    readonly K1: string;
    readonly K2: string;
    readonly K3: string;
    readonly K4: string;
    readonly K5: string;
    readonly F1: string;
    readonly F2: string;
    readonly F3: string;
    readonly F4: string;
    readonly F5: string;
    readonly F6: string;
    readonly I1: string;
    readonly I2: string;
    readonly I3: string;
    readonly I4: string;
    readonly I5: string;
    readonly I6: string;
    readonly I7: string;
    readonly I8: string;
    readonly T1: string;
    readonly T2: string;
    readonly T3: string;
    readonly T4: string;
    readonly T5: string;
  };
  readonly myths: {
    readonly 'nat-forbidden': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'clusters-are-flat': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'overlay-is-island': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'never-equal': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'overlap-errors': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'nat-fixes-overlap': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'client-kept': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'log-shows-client': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'one-hop': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'hides-only-address': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'on-premises': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'pods-show-themselves': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'custom-range': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'block-is-pods': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'selector-spans': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'deny-is-deny': {
      readonly said: string;
      readonly so: string;
    };
    readonly 'local-keeps-all': {
      readonly said: string;
      readonly so: string;
    };
  };
  readonly settingHelp: {
    readonly routes: {
      readonly help: string;
      readonly values: {
        readonly static: string;
        readonly bgp: string;
        readonly none: string;
        readonly arp: string;
      };
    };
    readonly egress: {
      readonly help: string;
      readonly values: {
        readonly nat: string;
        readonly proxy: string;
        readonly none: string;
        readonly both: string;
      };
    };
    readonly ingress: {
      readonly help: string;
      readonly values: {
        readonly vip: string;
        readonly nat: string;
        readonly proxy: string;
        readonly none: string;
      };
    };
    readonly gateway: {
      readonly help: string;
      readonly values: {
        readonly dedicated: string;
        readonly node: string;
      };
    };
    readonly overlay: {
      readonly help: string;
      readonly values: {
        readonly none: string;
        readonly vxlan: string;
        readonly geneve: string;
        readonly ipip: string;
      };
    };
    readonly client: {
      readonly help: string;
      readonly values: {
        readonly hidden: string;
        readonly hairpin: string;
        readonly kept: string;
      };
    };
    readonly attach: {
      readonly help: string;
      readonly values: {
        readonly bridge: string;
        readonly routed: string;
      };
    };
    readonly pool: {
      readonly help: string;
      readonly values: {
        readonly open: string;
        readonly 'own-blocks': string;
      };
    };
    readonly uplink: {
      readonly help: string;
      readonly values: {
        readonly link: string;
        readonly segment: string;
      };
    };
    readonly tunnels: {
      readonly help: string;
      readonly values: {
        readonly vxlan: string;
        readonly none: string;
      };
    };
    readonly through: {
      readonly help: string;
      readonly values: {
        readonly nodes: string;
        readonly gateways: string;
      };
    };
    readonly own: {
      readonly help: string;
      readonly values: {
        readonly kept: string;
        readonly listed: string;
      };
    };
    readonly snat: {
      readonly help: string;
      readonly values: {
        readonly interface: string;
        readonly node: string;
      };
    };
    readonly ports: {
      readonly help: string;
      readonly values: {
        readonly kept: string;
        readonly redrawn: string;
      };
    };
    readonly ranges: {
      readonly help: string;
      readonly values: {
        readonly '': string;
      };
    };
  };
  readonly lecture: {
    readonly label: string;
    readonly keys: string;
    readonly leave: string;
    readonly notes: string;
    readonly blocked: string;
    readonly openNotes: string;
    readonly code: {
      readonly open: string;
      readonly title: string;
      readonly close: string;
      readonly tooLong: Message<{ readonly length: number }>;
    };
    readonly window: {
      readonly now: string;
      readonly next: string;
      readonly hook: Message<{ readonly number: Value }>;
      readonly elapsed: string;
      readonly waiting: string;
      readonly ended: string;
    };
  };
  readonly faults: {
    readonly 'withdraw-route': Message<{ readonly route: Value; readonly device: Value }>;
    readonly 'stop-bgp': Message<{ readonly device: Value }>;
    readonly 'remove-rule': Message<{ readonly rule: Value; readonly device: Value }>;
    readonly 'take-down': Message<{ readonly device: Value }>;
    readonly 'add-filter': {
      readonly filter: Message<{ readonly device: Value; readonly verdict: Value; readonly conditions: Value }>;
      readonly separator: string;
      readonly fromAnywhere: string;
      readonly from: Message<{ readonly party: Value }>;
      readonly toAnywhere: string;
      readonly to: Message<{ readonly party: Value }>;
      readonly protocol: Message<{ readonly protocol: Value }>;
      readonly ports: Message<{ readonly ports: Value }>;
      readonly states: Message<{ readonly states: Value }>;
    };
  };
  readonly search: {
    readonly label: string;
    readonly hint: string;
    readonly none: string;
    readonly failed: string;
    readonly results: Message<{ readonly count: number }>;
    readonly kinds: {
      readonly symptom: string;
      readonly level: string;
      readonly claim: string;
      readonly scenario: string;
      readonly network: string;
      readonly term: string;
    };
  };
}

export interface TerminalMessages {
  readonly cli: {
    readonly internalError: Message<{ readonly what: Value }>;
    readonly missing: Message<{ readonly field: Value; readonly allowed: Value }>;
    readonly missingValue: Message<{ readonly field: Value }>;
    readonly notAllowed: Message<{ readonly field: Value; readonly value: Value; readonly allowed: Value }>;
    readonly multicast: Message<{ readonly field: Value; readonly value: Value }>;
    readonly notSetting: Message<{ readonly value: Value; readonly keys: Value }>;
    readonly notPrefixes: Message<{ readonly field: Value; readonly value: Value; readonly example: Value }>;
    readonly nothingToBreak: Message<{ readonly field: Value; readonly value: Value; readonly allowed: Value }>;
    readonly unknownOption: Message<{ readonly option: Value; readonly allowed: Value }>;
    readonly takesNoValue: Message<{ readonly option: Value; readonly value: Value }>;
    readonly repeated: Message<{ readonly option: Value }>;
    readonly surplus: Message<{ readonly argument: Value }>;
    readonly noScenario: Message<{ readonly value: Value; readonly reason: Value; readonly catalogue: Value }>;
    readonly problem: Message<{ readonly field: Value; readonly first: Value }>;
    readonly problems: Message<{ readonly field: Value; readonly first: Value; readonly others: number }>;
    readonly onlyJson: Message<{ readonly option: Value }>;
    readonly notForTerminals: Message<{ readonly option: Value; readonly example: Value }>;
    readonly notWritten: Message<{ readonly option: Value; readonly value: Value; readonly reason: Value }>;
    readonly written: Message<{ readonly file: Value; readonly bytes: Value }>;
    readonly allowed: {
      readonly nothing: string;
      readonly one: Message<{ readonly value: Value }>;
      readonly several: Message<{ readonly values: Value }>;
    };
    readonly headings: {
      readonly model: string;
      readonly fault: string;
      readonly warning: string;
      readonly from: string;
      readonly to: string;
      readonly dialed: string;
      readonly request: string;
      readonly reply: string;
      readonly outcome: string;
      readonly sender: string;
      readonly receiver: string;
      readonly candidates: string;
      readonly state: string;
      readonly scenarios: string;
      readonly models: string;
      readonly claims: string;
    };
    readonly summaries: {
      readonly 'two-clusters': string;
      readonly 'one-node-each': string;
      readonly overlap: string;
      readonly firewall: string;
      readonly 'same-port': string;
      readonly 'few-ports': string;
      readonly 'real-networks': string;
      readonly 'load-balanced': string;
      readonly 'static-flat': string;
      readonly 'one-ip-block': string;
      readonly guarded: string;
      readonly routed: string;
    };
    readonly connection: Message<{ readonly number: Value; readonly of: Value }>;
    readonly noReply: string;
    readonly matrixLegend: string;
    readonly matrixPolicies: string;
    readonly shutBy: Message<{ readonly policy: Value; readonly cells: number }>;
    readonly classes: {
      readonly members: Message<{ readonly count: number; readonly example: Value }>;
      readonly legend: string;
      readonly otherwise: Message<{ readonly from: Value; readonly to: Value; readonly where: Value; readonly sign: Value }>;
      readonly same: {
        readonly node: string;
        readonly cluster: string;
        readonly none: string;
      };
      readonly shared: {
        readonly itself: string;
        readonly address: string;
        readonly block: string;
      };
    };
    readonly initial: Message<{ readonly value: Value }>;
    readonly prefixes: Message<{ readonly initial: Value }>;
    readonly policy: {
      readonly nothing: string;
    };
  };
  readonly lab: {
    readonly notBoth: Message<{ readonly one: Value; readonly others: Value }>;
    readonly notNumber: Message<{ readonly field: Value; readonly value: Value }>;
    readonly notRoot: string;
    readonly noNamespaces: Message<{ readonly reason: Value }>;
    readonly missingTools: Message<{ readonly tools: Value; readonly count: number; readonly packages: Value }>;
    readonly obstacles: {
      readonly proxies: string;
      readonly bgp: string;
      readonly tunnel: Message<{ readonly name: Value }>;
    };
    readonly predicted: string;
    readonly observed: string;
    readonly later: string;
    readonly aspect: {
      readonly request: string;
      readonly reply: string;
      readonly order: string;
      readonly later: string;
      readonly symptom: string;
      readonly receiver: string;
      readonly outcome: string;
      readonly flows: string;
    };
    readonly nothing: string;
    readonly difference: Message<{ readonly aspect: Value; readonly predicted: Value; readonly observed: Value }>;
    readonly differenceOf: Message<{ readonly aspect: Value; readonly connection: Value; readonly predicted: Value; readonly observed: Value }>;
    readonly firstDifference: Message<{ readonly difference: Value }>;
    readonly agrees: Message<{ readonly kernel: Value }>;
    readonly disagrees: Message<{ readonly kernel: Value }>;
    readonly incomplete: string;
    readonly learned: {
      readonly otherwise: Message<{ readonly device: Value }>;
      readonly missing: Message<{ readonly device: Value; readonly missing: Value }>;
      readonly surplus: Message<{ readonly device: Value; readonly surplus: Value }>;
      readonly both: Message<{ readonly device: Value; readonly missing: Value; readonly surplus: Value }>;
    };
    readonly verifying: Message<{ readonly sends: number; readonly topologies: number; readonly labs: number; readonly seed: Value }>;
    readonly progress: Message<{ readonly done: Value; readonly of: Value }>;
    readonly leftOut: {
      readonly proxies: Message<{ readonly networks: number }>;
      readonly bgp: Message<{ readonly networks: number }>;
      readonly tunnel: Message<{ readonly name: Value; readonly networks: number }>;
    };
    readonly processes: Message<{ readonly speakingBgp: number; readonly withProxies: number }>;
    readonly byModel: {
      readonly model: string;
      readonly topologies: string;
      readonly sends: string;
      readonly differ: string;
    };
    readonly generated: Message<{ readonly topologies: number; readonly seed: Value }>;
    readonly policies: Message<{ readonly sends: number; readonly refused: number }>;
    readonly presets: Message<{ readonly topologies: number }>;
    readonly cases: Message<{ readonly sends: number }>;
    readonly passing: Message<{ readonly difference: Value }>;
    readonly couldNotBuild: Message<{ readonly reason: Value; readonly link: Value }>;
    readonly took: Message<{ readonly minutes: Value; readonly seconds: Value }>;
    readonly total: Message<{ readonly sends: number; readonly topologies: number; readonly differ: Value }>;
  };
  readonly still: {
    readonly what: string;
    readonly late: Message<{ readonly browsers: Value }>;
    readonly unstyled: string;
    readonly again: string;
    readonly scriptless: string;
  };
  readonly costCli: {
    readonly measuring: Message<{ readonly ways: number; readonly rounds: number }>;
    readonly progress: Message<{ readonly done: Value; readonly of: Value }>;
    readonly way: string;
    readonly units: {
      readonly roundTrip: string;
      readonly connection: string;
      readonly throughput: string;
    };
    readonly ratio: Message<{ readonly median: Value; readonly low: Value; readonly high: Value }>;
    readonly against: string;
    readonly notObservable: Message<{ readonly way: Value }>;
    readonly load: {
      readonly quiet: Message<{ readonly load: Value; readonly cores: number }>;
      readonly busy: Message<{ readonly load: Value; readonly cores: number }>;
    };
    readonly written: Message<{ readonly file: Value }>;
    readonly tooFew: Message<{ readonly rounds: number; readonly least: Value }>;
  };
}

export interface ToldMessages {
  readonly title: string;
  readonly 'cluster-ip': string;
  readonly foreign: string;
  readonly 'node-port': string;
  readonly 'load-balancer': string;
  readonly 'external-ip': string;
  readonly headless: string;
  readonly imported: string;
  readonly published: string;
  readonly outside: string;
}

export interface TraceMessages {
  readonly packets: {
    readonly error: {
      readonly 'net-unreachable': string;
      readonly 'host-unreachable': string;
      readonly 'port-unreachable': string;
      readonly 'admin-prohibited': string;
      readonly 'ttl-exceeded': string;
    };
    readonly field: {
      readonly source: string;
      readonly sourcePort: string;
      readonly destination: string;
      readonly destinationPort: string;
      readonly quotedSource: string;
      readonly quotedDestination: string;
    };
    readonly icmp: Message<{ readonly code: Value; readonly error: Value }>;
    readonly packet: Message<{ readonly flow: Value; readonly content: Value; readonly ttl: Value }>;
    readonly inside: Message<{ readonly outer: Value; readonly inner: Value }>;
    readonly conntrack: Message<{ readonly protocol: Value; readonly original: Value; readonly reply: Value }>;
  };
  readonly laterPackets: {
    readonly name: {
      readonly 'handshake-ack': string;
      readonly 'first-data': string;
      readonly 'data-ack': string;
      readonly answer: string;
      readonly 'answer-ack': string;
      readonly 'data-again': string;
      readonly reset: string;
      readonly 'icmp-error': string;
    };
    readonly heading: {
      readonly 'handshake-ack': string;
      readonly 'first-data': string;
      readonly 'data-ack': string;
      readonly answer: string;
      readonly 'answer-ack': string;
      readonly 'data-again': string;
      readonly reset: Message<{ readonly maker: Value }>;
      readonly 'icmp-error': Message<{ readonly maker: Value }>;
    };
    readonly ofConnection: Message<{ readonly heading: Value; readonly connection: Value }>;
  };
  readonly mismatches: {
    readonly source: Message<{ readonly address: Value; readonly ranges: Value }>;
    readonly notSource: Message<{ readonly address: Value; readonly range: Value }>;
    readonly destination: Message<{ readonly address: Value; readonly ranges: Value }>;
    readonly notDestination: Message<{ readonly address: Value; readonly range: Value }>;
    readonly protocol: Message<{ readonly protocol: Value }>;
    readonly anotherProtocol: string;
    readonly destinationPorts: Message<{ readonly ports: Value }>;
    readonly anotherPort: string;
    readonly inInterface: Message<{ readonly interface: Value }>;
    readonly inElsewhere: string;
    readonly outInterface: Message<{ readonly interface: Value }>;
    readonly outElsewhere: string;
    readonly states: Message<{ readonly states: Value }>;
    readonly anotherState: string;
    readonly destinationTranslated: string;
    readonly notToSelf: Message<{ readonly address: Value }>;
    readonly originalDestination: Message<{ readonly ranges: Value }>;
    readonly originalPorts: string;
    readonly toSelf: Message<{ readonly address: Value }>;
    readonly fromSelf: Message<{ readonly address: Value }>;
    readonly marked: string;
    readonly hairpinOf: Message<{ readonly address: Value }>;
  };
  readonly rules: {
    readonly rule: Message<{ readonly name: Value; readonly conditions: Value; readonly action: Value }>;
    readonly everyPacket: string;
    readonly separator: string;
    readonly condition: {
      readonly source: Message<{ readonly ranges: Value }>;
      readonly sourceAddress: Message<{ readonly addresses: Value }>;
      readonly sourceCluster: Message<{ readonly cluster: Value }>;
      readonly notSource: Message<{ readonly ranges: Value }>;
      readonly destination: Message<{ readonly ranges: Value }>;
      readonly destinationAddress: Message<{ readonly addresses: Value }>;
      readonly destinationCluster: Message<{ readonly cluster: Value }>;
      readonly notDestination: Message<{ readonly ranges: Value }>;
      readonly destinationPorts: Message<{ readonly ports: Value }>;
      readonly inInterface: Message<{ readonly interface: Value }>;
      readonly outInterface: Message<{ readonly interface: Value }>;
      readonly states: Message<{ readonly states: Value }>;
      readonly destinationTranslated: string;
      readonly notToSelf: string;
      readonly originalDestination: Message<{ readonly ranges: Value }>;
      readonly originalAddress: Message<{ readonly addresses: Value }>;
      readonly originalPorts: Message<{ readonly ports: Value }>;
      readonly toSelf: string;
      readonly fromSelf: string;
      readonly marked: string;
      readonly hairpinOf: Message<{ readonly addresses: Value }>;
    };
    readonly action: {
      readonly masquerade: {
        readonly kept: string;
        readonly redrawn: string;
      };
      readonly 'source-nat': {
        readonly kept: Message<{ readonly address: Value }>;
        readonly redrawn: Message<{ readonly address: Value }>;
      };
      readonly mark: string;
      readonly 'no-translation': string;
      readonly 'destination-nat': {
        readonly one: Message<{ readonly backend: Value }>;
        readonly inTurn: Message<{ readonly backends: Value }>;
        readonly backend: Message<{ readonly address: Value; readonly device: Value }>;
      };
    };
  };
  readonly routes: {
    readonly route: Message<{ readonly way: Value; readonly learned: Value }>;
    readonly longestMatch: Message<{ readonly address: Value; readonly route: Value }>;
    readonly default: string;
    readonly unicast: {
      readonly onLink: Message<{ readonly prefix: Value; readonly interface: Value }>;
      readonly via: Message<{ readonly prefix: Value; readonly via: Value; readonly interface: Value }>;
    };
    readonly blackhole: Message<{ readonly prefix: Value }>;
    readonly unreachable: Message<{ readonly prefix: Value }>;
    readonly prohibit: Message<{ readonly prefix: Value }>;
    readonly learned: {
      readonly connected: string;
      readonly static: string;
      readonly bgp: Message<{ readonly speaker: Value; readonly path: Value }>;
    };
  };
  readonly rewrites: {
    readonly title: {
      readonly source: string;
      readonly destination: string;
      readonly undoes: Message<{ readonly translation: Value }>;
      readonly clash: string;
      readonly other: string;
    };
    readonly separator: string;
    readonly clash: string;
    readonly flow: {
      readonly reverses: Message<{ readonly rule: Value; readonly changes: Value }>;
      readonly reversesFirst: Message<{ readonly changes: Value }>;
      readonly repeats: Message<{ readonly rule: Value; readonly changes: Value }>;
      readonly repeatsFirst: Message<{ readonly changes: Value }>;
    };
    readonly rule: Message<{ readonly rule: Value; readonly changes: Value }>;
    readonly matched: Message<{ readonly rule: Value; readonly conditions: Value }>;
    readonly masqueraded: Message<{ readonly rule: Value; readonly conditions: Value }>;
    readonly masquerade: {
      readonly byOther: Message<{ readonly source: Value }>;
      readonly byHolder: Message<{ readonly source: Value; readonly holder: Value }>;
      readonly byExit: Message<{ readonly exit: Value; readonly source: Value }>;
      readonly byNamedExit: Message<{ readonly source: Value }>;
      readonly byNeighbour: Message<{ readonly exit: Value; readonly holder: Value; readonly source: Value }>;
    };
    readonly sourceNat: Message<{ readonly address: Value }>;
    readonly destinationNat: {
      readonly only: Message<{ readonly backend: Value }>;
      readonly inTurn: Message<{ readonly backend: Value; readonly count: Value }>;
      readonly backend: Message<{ readonly device: Value; readonly address: Value }>;
    };
    readonly port: {
      readonly kept: Message<{ readonly port: Value }>;
      readonly held: Message<{ readonly port: Value; readonly drawn: Value; readonly range: Value }>;
      readonly redrawn: Message<{ readonly port: Value; readonly drawn: Value; readonly range: Value }>;
    };
    readonly changes: {
      readonly one: Message<{ readonly field: Value; readonly before: Value; readonly after: Value }>;
      readonly separator: string;
      readonly several: Message<{ readonly before: Value; readonly last: Value }>;
    };
  };
  readonly originating: {
    readonly title: {
      readonly error: string;
      readonly syn: string;
      readonly 'syn-ack': string;
      readonly rst: string;
      readonly ack: string;
      readonly data: string;
      readonly datagram: string;
    };
    readonly why: Message<{ readonly content: Value; readonly choice: Value }>;
    readonly source: {
      readonly connection: string;
      readonly bound: string;
      readonly 'own-destination': string;
      readonly route: Message<{ readonly destination: Value; readonly source: Value }>;
      readonly interface: Message<{ readonly destination: Value; readonly interface: Value }>;
      readonly ownInterface: Message<{ readonly destination: Value }>;
      readonly 'any-interface': Message<{ readonly interface: Value }>;
      readonly anotherInterface: string;
    };
  };
  readonly steps: {
    readonly recognise: {
      readonly title: string;
      readonly original: Message<{ readonly flow: Value }>;
      readonly reply: Message<{ readonly flow: Value }>;
    };
    readonly unrecognised: {
      readonly title: string;
      readonly why: Message<{ readonly content: Value }>;
    };
    readonly 'rewrite-outer': {
      readonly title: string;
      readonly why: Message<{ readonly rule: Value; readonly before: Value; readonly after: Value }>;
    };
    readonly 'left-alone': {
      readonly title: string;
      readonly notExempt: string;
      readonly masquerade: Message<{ readonly rule: Value; readonly reason: Value }>;
      readonly 'no-translation': Message<{ readonly rule: Value; readonly reason: Value }>;
      readonly other: Message<{ readonly rule: Value; readonly reason: Value }>;
    };
    readonly exempt: {
      readonly title: string;
      readonly why: Message<{ readonly rule: Value; readonly match: Value }>;
    };
    readonly mark: {
      readonly title: string;
      readonly why: Message<{ readonly rule: Value; readonly match: Value }>;
    };
    readonly permit: {
      readonly title: string;
      readonly why: Message<{ readonly rule: Value; readonly match: Value }>;
    };
    readonly matches: string;
    readonly route: {
      readonly looksUp: string;
      readonly title: string;
      readonly ttl: Message<{ readonly found: Value; readonly before: Value; readonly after: Value }>;
      readonly outerTtl: Message<{ readonly found: Value; readonly before: Value; readonly after: Value }>;
    };
    readonly switch: {
      readonly title: string;
      readonly why: Message<{ readonly bridge: Value; readonly from: Value; readonly to: Value; readonly ttl: Value }>;
    };
    readonly remember: {
      readonly title: string;
      readonly why: Message<{ readonly original: Value; readonly reply: Value }>;
    };
    readonly forget: {
      readonly title: string;
      readonly why: Message<{ readonly original: Value }>;
    };
    readonly encapsulate: {
      readonly title: Message<{ readonly protocol: Value }>;
      readonly vxlan: Message<{ readonly interface: Value; readonly outer: Value }>;
      readonly geneve: Message<{ readonly interface: Value; readonly outer: Value }>;
      readonly ipip: Message<{ readonly interface: Value; readonly outer: Value }>;
    };
    readonly decapsulate: {
      readonly title: Message<{ readonly protocol: Value }>;
      readonly why: Message<{ readonly outer: Value; readonly interface: Value }>;
    };
    readonly 'ambiguous-neighbour': {
      readonly title: string;
      readonly why: Message<{ readonly address: Value; readonly taken: Value; readonly rivals: Value }>;
    };
    readonly 'answered-for': {
      readonly title: string;
      readonly why: Message<{ readonly address: Value; readonly by: Value }>;
    };
    readonly 'to-self': {
      readonly title: string;
      readonly port: Message<{ readonly address: Value; readonly port: Value }>;
      readonly socket: Message<{ readonly address: Value }>;
    };
    readonly reconnect: {
      readonly title: string;
      readonly why: Message<{ readonly proxy: Value; readonly upstream: Value; readonly hidden: Value }>;
    };
  };
  readonly acts: {
    readonly rule: Message<{ readonly values: Value; readonly rule: Value }>;
    readonly clash: Message<{ readonly values: Value }>;
    readonly back: Message<{ readonly values: Value }>;
    readonly again: Message<{ readonly values: Value }>;
    readonly reconnect: Message<{ readonly upstream: Value; readonly hidden: Value }>;
  };
  readonly endings: {
    readonly listener: {
      readonly title: string;
      readonly why: Message<{ readonly port: Value; readonly peer: Value }>;
      readonly error: string;
    };
    readonly proxy: {
      readonly title: string;
      readonly why: Message<{ readonly proxy: Value }>;
    };
    readonly peer: {
      readonly title: string;
      readonly why: Message<{ readonly peer: Value }>;
    };
    readonly peerError: {
      readonly title: string;
      readonly why: string;
    };
    readonly peerReset: {
      readonly title: string;
      readonly why: string;
    };
    readonly asker: {
      readonly title: string;
      readonly why: Message<{ readonly peer: Value }>;
    };
    readonly askerError: {
      readonly title: string;
      readonly why: Message<{ readonly content: Value }>;
    };
    readonly askerReset: {
      readonly title: string;
      readonly why: Message<{ readonly peer: Value }>;
    };
    readonly title: Message<{ readonly cause: Value }>;
    readonly why: Message<{ readonly evidence: Value; readonly response: Value }>;
    readonly evidence: {
      readonly 'no-route': Message<{ readonly destination: Value }>;
      readonly refusingRoute: Message<{ readonly destination: Value }>;
      readonly 'no-neighbour': Message<{ readonly address: Value }>;
      readonly 'ttl-expired': Message<{ readonly ttl: Value }>;
      readonly 'not-a-router': Message<{ readonly destination: Value }>;
      readonly 'martian-source': Message<{ readonly source: Value }>;
      readonly martianOfItself: Message<{ readonly source: Value }>;
      readonly 'reverse-path': Message<{ readonly source: Value }>;
      readonly filter: string;
      readonly filterNamed: Message<{ readonly rule: Value }>;
      readonly 'port-closed': Message<{ readonly port: Value }>;
      readonly closedToErrors: string;
      readonly closedToTunnels: string;
      readonly 'no-such-connection': Message<{ readonly content: Value; readonly flow: Value }>;
      readonly 'no-free-port': Message<{ readonly destination: Value; readonly rule: Value }>;
      readonly 'hairpin-port': string;
      readonly 'tunnel-loop': Message<{ readonly route: Value }>;
      readonly tunnelToItself: string;
      readonly 'broadcast-address': Message<{ readonly destination: Value }>;
      readonly broadcastItself: Message<{ readonly destination: Value }>;
      readonly 'device-down': string;
    };
    readonly response: Message<{ readonly content: Value; readonly address: Value }>;
    readonly silence: {
      readonly 'no-packet': string;
      readonly nothing: string;
      readonly 'no-error-about-errors': string;
      readonly 'reset-not-followed': string;
      readonly 'error-not-followed': string;
      readonly 'knows-no-way': Message<{ readonly asker: Value }>;
    };
  };
  readonly hops: {
    readonly betweenTitles: string;
    readonly betweenReasons: string;
  };
  readonly outcomes: {
    readonly kind: {
      readonly delivered: string;
      readonly misdelivered: string;
      readonly dropped: string;
      readonly rejected: string;
    };
    readonly symptom: {
      readonly tcp: {
        readonly connected: string;
        readonly reset: string;
        readonly refused: string;
        readonly unreachable: string;
        readonly timeout: string;
      };
      readonly udp: {
        readonly connected: string;
        readonly reset: string;
        readonly refused: string;
        readonly unreachable: string;
        readonly timeout: string;
      };
    };
    readonly experience: {
      readonly tcp: Message<{ readonly symptom: Value; readonly errno: Value }>;
      readonly udp: Message<{ readonly symptom: Value; readonly errno: Value }>;
      readonly silence: Message<{ readonly symptom: Value }>;
      readonly laterError: Message<{ readonly symptom: Value; readonly errno: Value }>;
      readonly laterSilence: Message<{ readonly symptom: Value }>;
    };
    readonly delivered: Message<{ readonly touched: Value }>;
    readonly misdelivered: Message<{ readonly device: Value; readonly touched: Value }>;
    readonly taken: {
      readonly own: Message<{ readonly address: Value; readonly taker: Value }>;
      readonly here: Message<{ readonly address: Value; readonly taker: Value }>;
      readonly twin: Message<{ readonly receiver: Value; readonly address: Value }>;
    };
    readonly dropped: {
      readonly request: Message<{ readonly device: Value }>;
      readonly reply: Message<{ readonly device: Value }>;
      readonly laterRequest: Message<{ readonly device: Value }>;
      readonly laterReply: Message<{ readonly device: Value }>;
    };
    readonly rejected: {
      readonly request: Message<{ readonly device: Value }>;
      readonly reply: Message<{ readonly device: Value }>;
      readonly laterRequest: Message<{ readonly device: Value }>;
      readonly laterReply: Message<{ readonly device: Value }>;
    };
    readonly because: Message<{ readonly stopped: Value; readonly cause: Value }>;
    readonly publishedOnly: Message<{ readonly stopped: Value; readonly address: Value; readonly protocol: Value }>;
    readonly touched: {
      readonly untouched: string;
      readonly rewrites: Message<{ readonly count: number }>;
      readonly connections: Message<{ readonly count: number }>;
      readonly separator: string;
    };
    readonly receiver: {
      readonly none: string;
      readonly sees: Message<{ readonly receiver: Value; readonly address: Value }>;
    };
    readonly candidates: {
      readonly none: string;
      readonly one: Message<{ readonly endpoint: Value }>;
      readonly several: Message<{ readonly count: number }>;
    };
  };
  readonly results: {
    readonly ledger: {
      readonly name: string;
      readonly step: string;
      readonly waits: string;
      readonly connection: Message<{ readonly number: Value }>;
      readonly quotes: Message<{ readonly flow: Value }>;
      readonly steps: Message<{ readonly count: number }>;
      readonly ended: Message<{ readonly outcome: Value }>;
      readonly experienced: Message<{ readonly experience: Value }>;
      readonly noReply: Message<{ readonly outcome: Value }>;
    };
    readonly tally: {
      readonly of: Message<{ readonly model: Value }>;
      readonly left: Message<{ readonly model: Value }>;
      readonly right: Message<{ readonly model: Value }>;
      readonly only: Message<{ readonly name: Value }>;
      readonly anyOf: Message<{ readonly count: Value }>;
      readonly nobody: string;
    };
  };
  readonly tally: {
    readonly hops: {
      readonly name: string;
      readonly help: string;
    };
    readonly rewrites: {
      readonly name: string;
      readonly help: string;
    };
    readonly connections: {
      readonly name: string;
      readonly help: string;
    };
    readonly stateEntries: {
      readonly name: string;
      readonly help: string;
    };
    readonly seen: {
      readonly name: string;
      readonly help: string;
    };
    readonly candidates: {
      readonly name: string;
      readonly help: string;
    };
  };
  readonly moments: {
    readonly caption: {
      readonly dials: Message<{ readonly sender: Value; readonly address: Value }>;
      readonly travels: Message<{ readonly towards: Value }>;
      readonly reason: {
        readonly given: Message<{ readonly why: Value }>;
        readonly none: string;
      };
      readonly clause: {
        readonly between: Message<{ readonly why: Value }>;
        readonly last: Message<{ readonly why: Value }>;
      };
      readonly seenBySender: Message<{ readonly experience: Value }>;
    };
    readonly transport: {
      readonly moment: {
        readonly before: Message<{ readonly steps: Value }>;
        readonly at: Message<{ readonly step: Value; readonly steps: Value; readonly devices: Value }>;
        readonly both: Message<{ readonly device: Value; readonly next: Value }>;
      };
      readonly request: string;
      readonly reply: string;
      readonly hop: Message<{ readonly at: Value; readonly of: Value }>;
      readonly notBegun: string;
    };
    readonly announce: {
      readonly atStep: {
        readonly sentence: Message<{ readonly model: Value; readonly device: Value; readonly did: Value; readonly changes: Value }>;
        readonly change: Message<{ readonly change: Value }>;
      };
      readonly became: Message<{ readonly field: Value; readonly before: Value; readonly after: Value }>;
      readonly broken: Message<{ readonly model: Value; readonly fault: Value }>;
      readonly mended: Message<{ readonly model: Value; readonly fault: Value }>;
    };
    readonly strip: {
      readonly from: string;
      readonly to: string;
      readonly thinks: Message<{ readonly receiver: Value }>;
      readonly only: Message<{ readonly count: Value }>;
      readonly anyOf: Message<{ readonly count: Value }>;
      readonly anySender: Message<{ readonly count: Value }>;
      readonly hearsNothing: Message<{ readonly receiver: Value }>;
      readonly wrong: Message<{ readonly taker: Value; readonly receiver: Value }>;
      readonly packetAt: Message<{ readonly device: Value }>;
      readonly open: Message<{ readonly device: Value }>;
      readonly close: string;
      readonly came: string;
      readonly went: string;
    };
    readonly question: Message<{ readonly device: Value }>;
  };
  readonly zoom: {
    readonly in: string;
    readonly out: string;
    readonly whole: string;
    readonly follow: string;
  };
  readonly controls: {
    readonly transport: {
      readonly play: string;
      readonly pause: string;
      readonly answer: string;
      readonly stepBack: string;
      readonly stepForward: string;
      readonly restart: string;
      readonly timeline: string;
      readonly speed: string;
      readonly speedValue: Message<{ readonly times: Value }>;
    };
    readonly ledger: {
      readonly request: string;
      readonly reply: string;
      readonly hop: string;
      readonly device: string;
      readonly header: string;
      readonly ttl: string;
      readonly goToHop: Message<{ readonly hop: Value; readonly device: Value }>;
      readonly changed: Message<{ readonly field: Value; readonly before: Value; readonly after: Value }>;
    };
    readonly views: {
      readonly label: string;
      readonly map: string;
      readonly lanes: string;
      readonly table: string;
    };
    readonly prediction: {
      readonly toggle: string;
      readonly hopAt: Message<{ readonly at: Value }>;
      readonly aboutToSend: Message<{ readonly sender: Value }>;
    };
    readonly cost: {
      readonly panel: {
        readonly open: string;
      };
    };
    readonly identity: {
      readonly open: string;
    };
    readonly matrix: {
      readonly open: string;
    };
    readonly dial: {
      readonly auto: {
        readonly name: string;
        readonly help: string;
      };
      readonly 'pod-ip': {
        readonly name: string;
        readonly help: string;
      };
      readonly service: {
        readonly name: string;
        readonly help: string;
      };
    };
    readonly policyEditor: {
      readonly open: string;
    };
  };
  readonly refusals: {
    readonly accept: string;
    readonly drop: string;
    readonly 'reject-port-unreachable': string;
    readonly 'reject-admin-prohibited': string;
    readonly 'reject-tcp-reset': string;
  };
  readonly policies: {
    readonly title: {
      readonly ingress: {
        readonly accept: string;
        readonly deny: string;
      };
      readonly egress: {
        readonly accept: string;
        readonly deny: string;
      };
      readonly unasked: string;
    };
    readonly refused: Message<{ readonly policies: Value }>;
    readonly accept: Message<{ readonly says: Value; readonly comes: Value }>;
    readonly deny: {
      readonly ingress: Message<{ readonly says: Value; readonly comes: Value }>;
      readonly egress: Message<{ readonly says: Value; readonly comes: Value }>;
      readonly byRule: Message<{ readonly says: Value; readonly comes: Value }>;
    };
    readonly says: {
      readonly ingress: {
        readonly accept: Message<{ readonly policy: Value; readonly peer: Value }>;
        readonly deny: Message<{ readonly policy: Value; readonly peer: Value }>;
        readonly only: Message<{ readonly policies: Value; readonly count: number; readonly peers: Value }>;
        readonly nobody: Message<{ readonly policies: Value; readonly count: number }>;
        readonly otherPorts: Message<{ readonly policy: Value; readonly peer: Value; readonly ports: Value; readonly port: Value }>;
      };
      readonly egress: {
        readonly accept: Message<{ readonly policy: Value; readonly pod: Value; readonly peer: Value }>;
        readonly deny: Message<{ readonly policy: Value; readonly pod: Value; readonly peer: Value }>;
        readonly only: Message<{ readonly policies: Value; readonly count: number; readonly pod: Value; readonly peers: Value }>;
        readonly nobody: Message<{ readonly policies: Value; readonly count: number; readonly pod: Value }>;
        readonly otherPorts: Message<{ readonly policy: Value; readonly pod: Value; readonly peer: Value; readonly ports: Value; readonly port: Value }>;
      };
      readonly undecided: Message<{ readonly pod: Value }>;
    };
    readonly comes: {
      readonly ingress: {
        readonly unchanged: Message<{ readonly seen: Value }>;
        readonly changed: Message<{ readonly seen: Value; readonly was: Value }>;
      };
      readonly egress: {
        readonly unchanged: Message<{ readonly seen: Value }>;
        readonly changed: Message<{ readonly seen: Value; readonly was: Value }>;
      };
    };
    readonly identity: {
      readonly own: Message<{ readonly address: Value; readonly holder: Value }>;
      readonly labelled: Message<{ readonly address: Value; readonly holder: Value; readonly labels: Value }>;
      readonly mistaken: Message<{ readonly address: Value; readonly holder: Value; readonly pod: Value }>;
      readonly taken: Message<{ readonly address: Value; readonly pod: Value }>;
    };
    readonly peer: {
      readonly everybody: string;
      readonly addresses: Message<{ readonly prefixes: Value }>;
      readonly except: Message<{ readonly prefixes: Value; readonly except: Value }>;
      readonly pods: {
        readonly named: Message<{ readonly pods: Value; readonly namespace: Value }>;
        readonly labelled: Message<{ readonly pods: Value; readonly namespaces: Value }>;
        readonly anywhere: Message<{ readonly pods: Value }>;
      };
      readonly allPods: {
        readonly named: Message<{ readonly namespace: Value }>;
        readonly labelled: Message<{ readonly namespaces: Value }>;
        readonly anywhere: string;
      };
      readonly more: Message<{ readonly peers: Value; readonly count: Value }>;
    };
    readonly ports: {
      readonly of: Message<{ readonly protocol: Value; readonly ports: Value }>;
      readonly none: string;
    };
    readonly unasked: {
      readonly 'known-flow': Message<{ readonly pod: Value }>;
      readonly 'no-flow': Message<{ readonly pod: Value }>;
      readonly 'same-pod': Message<{ readonly pod: Value }>;
      readonly 'host-network': Message<{ readonly pod: Value }>;
      readonly 'not-selected': {
        readonly ingress: Message<{ readonly pod: Value }>;
        readonly egress: Message<{ readonly pod: Value }>;
      };
      readonly 'at-port': Message<{ readonly pod: Value }>;
      readonly bridged: Message<{ readonly pod: Value }>;
      readonly 'own-node': {
        readonly ingress: Message<{ readonly pod: Value; readonly seen: Value }>;
        readonly egress: Message<{ readonly pod: Value }>;
        readonly passed: Message<{ readonly pod: Value; readonly seen: Value; readonly was: Value }>;
        readonly refusable: Message<{ readonly pod: Value; readonly seen: Value; readonly was: Value }>;
      };
      readonly 'filter-first': Message<{ readonly rule: Value; readonly pod: Value }>;
      readonly 'rule-removed': Message<{ readonly pod: Value }>;
    };
  };
}
