/** The domain: what a scenario's network is under a model, and what becomes of a packet in it. Pure values and functions. */
export type { IpAddress, SocketAddress } from './net/address.ts';
export { address, addressOfValue, parseAddress, parseSocket, socketText, valueOf } from './net/address.ts';
export type { FieldChange, HeaderField } from './net/headerDiff.ts';
export { headerDiff } from './net/headerDiff.ts';
export type {
  Header,
  IcmpError,
  IcmpHeader,
  OuterHeader,
  Packet,
  Signal,
  TransportHeader,
  TransportProtocol,
  Tuple,
} from './net/packet.ts';
export type { TunnelKind } from './net/encapsulation.ts';
export { encapsulations, overlayNetworkId, tunnelKinds } from './net/encapsulation.ts';
export { destinationOf, initialTtl, sourceOf, icmpNumbers } from './net/packet.ts';
export { isMulticast } from './net/specialAddress.ts';
export type { Prefix } from './net/prefix.ts';
export {
  contains,
  everywhere,
  holdsSome,
  hostPrefix,
  lengthOf,
  nthAddress,
  nthBlock,
  overlaps,
  parsePrefix,
  prefix,
  prefixAround,
  sizeOf,
} from './net/prefix.ts';
export { unusable, unusableIn } from './net/unusable.ts';
export type { Condition, ConnectionState, Match, PortRange } from './rules/match.ts';
export type { DestinationNat, Masquerade, Refusal, Rule, RuleKind, SourceNat } from './rules/rule.ts';
export { chainOf, choosesDestination, choosesSource, isInFilterChain, ruleKinds } from './rules/rule.ts';
export type { BgpSpeaker, Device, DeviceRole, Hook, Hooks, Listener, Proxy } from './topology/device.ts';
export type { ClusterId, DeviceId, LinkId, RouteId, RuleId } from './topology/ids.ts';
export {
  clusterId,
  deviceId,
  doorIdOf,
  externalPart,
  linkId,
  loadBalancerPart,
  routeId,
  ruleId,
  ruleIdNamed,
  serviceIdOf,
} from './topology/ids.ts';
export type { Interface, InterfaceAddress, Tunnel, TunnelPeer } from './topology/interface.ts';
export { isTunnel } from './topology/interface.ts';
export type { Learned, Route, UnicastRoute } from './topology/route.ts';
export { isShadowed, needsOnlink } from './topology/route.ts';
export type {
  ClusterPlan,
  DirectoryEntry,
  ServiceFrontend,
  Link,
  LinkEnd,
  Service,
  Topology,
} from './topology/topology.ts';
export { deviceOf } from './topology/topology.ts';
export type {
  Announced,
  Cluster,
  Dial,
  EarlierSend,
  EgressSpec,
  FilterSpec,
  Host,
  KubernetesService,
  Node,
  Party,
  Pod,
  InterfaceSpec,
  RouterPort,
  RouterSpec,
  RouteSpec,
  Scenario,
  TrafficPolicy,
} from './scenario.ts';
export { publishedOnlyFor } from './services/publishing.ts';
export type { Choice, PrefixList, Setting, Settings, SettingSpecs } from './models/settings.ts';
export { accepts, completed, parsePrefixList } from './models/settings.ts';
export type { NetworkModel } from './models/model.ts';
export type { ModelId, SettingKey, SettingValue } from './models/index.ts';
export { isModelId, modelIds, models } from './models/index.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { AddressHolding, AddressUse, NotInForce, Warning, WarningKind } from './topology/warning.ts';
export { whereOf } from './topology/warning.ts';
export { podAddresses, routedAddresses, sharedPodAddresses } from './topology/podAddresses.ts';
export { compile, compileInSteps, making } from './compile.ts';
export type { Compile, Making } from './compilePlain.ts';
export type { InSteps } from './inSteps.ts';
export { compilePlain, isPlain } from './compilePlain.ts';
export { modelled } from './modelled.ts';
export { planWarnings } from './planWarnings.ts';
export { blockLengthFor, blocksOf, rangeAround, roomFor, statedPrefixes } from './models/parts/addressing.ts';
export { fabric } from './models/parts/fabricAndHosts.ts';
export { gatewayName, routerName } from './models/parts/names.ts';
export { withBgpRoutes } from './topology/bgp.ts';
export type { Speaking } from './topology/bgpSessions.ts';
export { isSpeaking } from './topology/bgpSessions.ts';
export type { ConntrackEntry, FlowDirection, NetworkState } from './forwarding/conntrack.ts';
export { entryText, freshState, tupleText } from './forwarding/conntrack.ts';
export type { OuterFlow } from './forwarding/outerFlows.ts';
export { outerFlowText, tablesIn } from './forwarding/outerFlows.ts';
export type { PortChoice } from './forwarding/portChoice.ts';
export { portClass } from './forwarding/portChoice.ts';
export type { Mismatch } from './forwarding/matching.ts';
export type {
  Cause,
  Disposition,
  FinalHop,
  Hop,
  Response,
  RewriteCause,
  Sighting,
  SourceChoice,
  Step,
  StepKind,
  Trace,
  TransitHop,
  TtlChange,
} from './forwarding/trace.ts';
export { packetAfter, packetBefore } from './forwarding/packetDuring.ts';
export { hopsOf, sightingsOf } from './forwarding/trace.ts';
export type { Exchange, Leg, Reply } from './forwarding/exchange.ts';
export { drawnPorts } from './forwarding/drawnPorts.ts';
export type { AfterHandshake, LaterKind, LaterPacket } from './forwarding/afterHandshake.ts';
export { breakOf, clientPort, exchange, isProxyPort, laterPackets } from './forwarding/exchange.ts';
export type { Outcome, OutcomeKind } from './forwarding/outcome.ts';
export { doubtsIn, isAmbiguous, isTranslated, outcomeOf, rewritesIn } from './forwarding/outcome.ts';
export type { Receiver, Symptom } from './forwarding/symptom.ts';
export { isForbiddenAtHome, receiverOf, symptomOf } from './forwarding/symptom.ts';
export type { Send, Target } from './dialling.ts';
export {
  dialedFor,
  dials,
  intendedAt,
  intendedBy,
  send,
  stateAfter,
  targetNamed,
} from './dialling.ts';
export { candidatesBehind } from './candidates.ts';
export type { Assumption } from './assumed.ts';
export { assumptions } from './assumed.ts';
export type { Candidates } from './classes/candidates.ts';
export { candidatesByClass } from './classes/candidates.ts';
export type { Disguised, Meaning, PeerQuestion } from './classes/meaning.ts';
export { meaningOf } from './classes/meaning.ts';
export type { ClassCell, ClassMatrix, Same } from './classes/classCell.ts';
export { classMatrix } from './classes/classMatrix.ts';
export type { ClassTable, ListedCell, ListedClass } from './classes/classTable.ts';
export { classTable } from './classes/classTable.ts';
export type { EndpointClass } from './classes/endpointClasses.ts';
export type { Shared } from './classes/pairings.ts';
