/** Address planning: what a number of clusters needs in a flat network and as islands, where it lands, and what does not fit. */
export type { MapRow, MapSegment, SegmentKind } from './addressMap.ts';
export type { Allocation, Shortfall } from './allocating.ts';
export type { Block } from './block.ts';
export { blockOf, blocksOfLength, prefixOf, collisionChance } from './block.ts';
export type { BlockProblem } from './blockLines.ts';
export { parseBlockList } from './blockLines.ts';
export type { ClusterProblem } from './clusterLine.ts';
export { clusterLimits } from './clusterLine.ts';
export type { AskedPair, ClusterList } from './clusterLines.ts';
export { parseClusters, clustersLinkText, clustersText } from './clusterLines.ts';
export type {
  CollisionReport,
  Overlap,
  PairVerdict,
  RangedCluster,
  RangeKind,
  Renumbering,
  Standing,
} from './collisions.ts';
export { collisionsOf, freeRange, rangeKinds, renumbered, standings } from './collisions.ts';
export type { DrawnNames, DrawnPlan, DrawnSizes, DraftSpec, Scaffold } from './scenarioDraft.ts';
export { canonicalSizes } from './scenarioDraft.ts';
export type { PlanExample } from './examples.ts';
export { planExampleIds, planExamples } from './examples.ts';
export type { FreeSpace } from './freeSpace.ts';
export { normalised } from './freeSpace.ts';
export type { AddressCount, PlannedModel, Purpose } from './needs.ts';
export { purposes } from './needs.ts';
export type { Bounds, NodeBlockPreset, NodeBlockRule, NodeBlocks } from './nodeBlocks.ts';
export { nodeBlockPresets, nodeBlocksFor, nodesInPodRange, podBounds } from './nodeBlocks.ts';
export type { NodeReserve } from './nodeSubnet.ts';
export { nodeReserves, nodesInSubnet, nodeSubnetSize, sharedSubnetAddresses } from './nodeSubnet.ts';
export type { AddressPlan, SidePlan } from './plan.ts';
export { planOf } from './plan.ts';
export type { PlanField, PlanRequest, RequestProblem, ReusedRange, ServiceRanges } from './request.ts';
export { planLimits, requestProblems } from './request.ts';
export type { CompleteCluster, Leaves, OwnCluster, Publishes, Runs } from './ownCluster.ts';
export { complete, leavesKinds, possible, publishesKinds, runsKinds } from './ownCluster.ts';
export type { ClusterDrawing, DrawnClusters } from './drawnClusters.ts';
export { drawClusters, mostDrawn } from './drawnClusters.ts';
export type {
  Changes,
  DrawnNetwork,
  PublishedWay,
  Remedies,
  Remedy,
  Renumbered,
  Trial,
  ReachabilityVerdict,
  Which,
} from './remedies.ts';
export { remediesOf, trialIn, reachBetween } from './remedies.ts';
export { scenarioFromPlan } from './scenarioFromPlan.ts';
export type { NamedSpace } from './privateSpaces.ts';
export { namedSpaces, privateSpace, spaceName } from './privateSpaces.ts';
