import type { Message, Value } from './say.ts';

export interface DetailsMessages {
  readonly details: {
    readonly placeholder: string;
  };
}

export interface GlossaryMessages {
  readonly glossary: {
    readonly placeholder: string;
  };
}

export interface PanelsMessages {
  readonly panels: {
    readonly placeholder: string;
  };
}

export interface PlannerMessages {
  readonly planner: {
    readonly placeholder: string;
  };
}

export interface ProblemsMessages {
  readonly problems: {
    readonly placeholder: string;
  };
}

export interface ShellMessages {
  readonly shell: {
    readonly placeholder: string;
  };
}

export interface TeachingMessages {
  readonly teaching: {
    readonly placeholder: string;
  };
}

export interface TerminalMessages {
  readonly terminal: {
    readonly placeholder: string;
  };
}

export interface TraceMessages {
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
      readonly 'real-networks': string;
      readonly 'load-balanced': string;
      readonly 'static-flat': string;
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
    readonly 'hairpin-port': string;
    readonly 'tunnel-loop': string;
    readonly 'broadcast-address': string;
    readonly 'device-down': string;
  };
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
}
