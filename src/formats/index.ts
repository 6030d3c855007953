/** Every document and link format there has ever been: parsing, upgrading, printing. */
export type { LinkNotice, LinkNoticeKind, UnknownParameters } from './link/linkNotice.ts';
export { meantNames } from './link/meantNames.ts';
export type { LinkProblem } from './link/linkProblem.ts';
export type { Flaw, Problem, Shape } from './scenario/problem.ts';
export type { Result } from './result.ts';
export { failed, ok } from './result.ts';
export type { Language } from './language.ts';
export { languages } from './language.ts';
export type { Inspected, LessonPlace, Page, ScenarioRef, Side, SideIndex, View } from './view.ts';
export { defaultView, pages } from './view.ts';
export { canonicalSettings } from './canonicalSettings.ts';
export { comparedWith } from './compared.ts';
export { endpointsOf, targetsOf } from './endpoints.ts';
export type { EarlierV1, FilterV1, HostV1, PartyV1, ScenarioDocumentV1 } from './scenario/documentV1.ts';
export type { ClusterV2, EgressV2, LoadBalancerV2, ScenarioDocumentV2, ServiceV2 } from './scenario/documentV2.ts';
export type {
  ClusterV3,
  HostV3,
  InterfaceV3,
  KernelV3,
  NodeKernelV3,
  NodeV3,
  PodV3,
  PoliciesV3,
  RouterV3,
  RouteV3,
  ScenarioDocumentV3,
} from './scenario/documentV3.ts';
export type { ScenarioDocument } from './scenario/documentOf.ts';
export { limits } from './scenario/limits.ts';
export { parseScenario, parseScenarioValue } from './scenario/parseScenario.ts';
export { printScenario } from './scenario/printScenario.ts';
export { digestOf } from './scenario/digest.ts';
export { documentOf } from './scenario/documentOf.ts';
export { faultApplies } from './faultApplies.ts';
export { crc32Of } from './link/crc32.ts';
export { faultForms, faultText, parseFault } from './link/faultText.ts';
export type { AddedFilter } from './link/filterText.ts';
export { filterFault } from './link/filterText.ts';
export type { LinkBudget } from './link/linkLength.ts';
export { linkLength } from './link/linkLength.ts';
export type { LinkParts } from './link/linkParts.ts';
export { linkParts } from './link/linkParts.ts';
export type { EmbedForm, Framing } from './link/framing.ts';
export { embedForms, framingText, unframed } from './link/framing.ts';
export { framedLink } from './link/framedLink.ts';
export type { LinkReading } from './link/parseLink.ts';
export { linkReading, parseLink } from './link/parseLink.ts';
export { unparcelled, parcelOf } from './link/parcel.ts';
export { parsePayload, printPayload } from './link/payload.ts';
export { badPlan, parsePlan, planText } from './link/planText.ts';
export { printLink, writtenLink } from './link/printLink.ts';
export { resolveView, scenarioNotices } from './link/resolveView.ts';
