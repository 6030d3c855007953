/** A topology written out for the Linux kernel. Pure: neither the page nor a terminal is needed. */
export type { LabDaemon, Program } from './daemons.ts';
export { commandOf, fileOf, folderOf } from './daemons.ts';
export { namespaceOf } from './names.ts';
export { ruleComment } from './nftables.ts';
export type { LabPlan, LabStep } from './plan.ts';
export { labPlan } from './plan.ts';
export { responderFile, responderProgram } from './responder.ts';
export { tunnelTrials } from './wiring.ts';
