import { portLimits } from './ports.ts';

/** How much a scenario may hold. Checked before anything is built from it; every message says the limit. */
export const limits = {
  characters: 4 * 1024 * 1024,
  clusters: { minimum: 1, maximum: 8 },
  nodes: { minimum: 1, maximum: 512 },
  /** Nodes that tell each other of their blocks know as many routes as there are nodes, each of them. */
  nodesInAll: 512,
  /** The kubelet's own default for a node (kubelet --max-pods). */
  pods: { minimum: 0, maximum: 110 },
  podsInAll: 15_000,
  hosts: { minimum: 0, maximum: 32 },
  filters: { minimum: 0, maximum: 64 },
  earlier: { minimum: 0, maximum: 64 },
  services: { minimum: 0, maximum: 16 },
  endpoints: { minimum: 0, maximum: 64 },
  externalIps: { minimum: 0, maximum: 4 },
  sourceRanges: { minimum: 0, maximum: 16 },
  egress: { minimum: 0, maximum: 32 },
  served: { minimum: 0, maximum: 16 },
  /** As many as one multiport match takes (iptables-extensions(8)). */
  ports: { minimum: 0, maximum: 15 },
  prefixes: { minimum: 1, maximum: 32 },
  states: { minimum: 0, maximum: 4 },
  idLength: 32,
  name: { minimum: 1, maximum: 40 },
  title: { minimum: 1, maximum: 80 },
  summary: { minimum: 0, maximum: 400 },
  port: portLimits,
  /** Lengths of prefixes: a subnet needs its own address, a router's, another's and a broadcast address. */
  subnet: { minimum: 8, maximum: 30 },
  problems: 20,
  /** What version 3 knows besides; names are as long as those of Kubernetes (Object Names and IDs). */
  longId: 253,
  label: 63,
  longName: { minimum: 1, maximum: 253 },
  blocks: { minimum: 0, maximum: 64 },
  nodeSubnets: { minimum: 1, maximum: 16 },
  furtherAddresses: { minimum: 0, maximum: 16 },
  interfaces: { minimum: 0, maximum: 16 },
  interfaceName: { minimum: 1, maximum: 15 },
  routes: { minimum: 0, maximum: 64 },
  routers: { minimum: 0, maximum: 16 },
  namespaces: { minimum: 0, maximum: 256 },
  namedPorts: { minimum: 0, maximum: 64 },
  policies: { minimum: 0, maximum: 256 },
  /** As many as a ClusterNetworkPolicy has (its CRD: 25), and room for the larger ones of other kinds. */
  policyRules: { minimum: 0, maximum: 64 },
  policyPrefixes: { minimum: 0, maximum: 64 },
  peers: { minimum: 0, maximum: 64 },
  policyPorts: { minimum: 0, maximum: 100 },
  requirements: { minimum: 0, maximum: 16 },
  labelValues: { minimum: 1, maximum: 32 },
  priority: { minimum: 0, maximum: 1000 },
  anyLength: { minimum: 1, maximum: 32 },
} as const;

/** Interfaces that models give to nodes, and the one that every machine has. */
export const reservedInterfaces = ['lo', 'eth0', 'eth1', 'cni0', 'flannel.1', 'genev_sys_6081', 'tunl0'] as const;

/** Names that the engine gives to devices of its own, and words that mean something else to programs. */
export const reservedIds = ['fabric', 'gateway', 'router', 'constructor', 'prototype'] as const;

/** All pods of a cluster together have this name in it. */
export const reservedServices = ['service'] as const;
