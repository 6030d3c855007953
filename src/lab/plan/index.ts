/** A topology written out for the Linux kernel. Pure: neither the page nor a terminal is needed. */
export { namespaceOf } from './names.ts';
export type { LabDevice, LabPlan, LabStep } from './plan.ts';
export { labPlan } from './plan.ts';
