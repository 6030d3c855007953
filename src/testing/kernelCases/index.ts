import { arriving } from './arriving.ts';
import { asking } from './asking.ts';
import { connections } from './connections.ts';
import { errors } from './errors.ts';
import { filtering } from './filtering.ts';
import { halfSeenFlows } from './halfSeen.ts';
import type { KernelCase } from './kernelCase.ts';
import { policies } from './policies.ts';
import { policiesAtGateways } from './policiesAtGateways.ts';
import { publishing } from './publishing.ts';
import { refusing } from './refusing.ts';
import { specialAddresses } from './special.ts';
import { translating } from './translating.ts';

export type { KernelCase } from './kernelCase.ts';

/** Whom policies see. */
export const policyCases: readonly KernelCase[] = [...policies, ...policiesAtGateways];

/** What was seen in a kernel and would catch a naive engine; the engine is held to it, and every kernel that is asked again. */
export const kernelCases: readonly KernelCase[] = [
  ...arriving,
  ...asking,
  ...translating,
  ...halfSeenFlows,
  ...refusing,
  ...policyCases,
  ...publishing,
  ...errors,
  ...connections,
  ...filtering,
  ...specialAddresses,
];
