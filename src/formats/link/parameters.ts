import type { Side, SideIndex } from '../view.ts';
import { defaultView } from '../view.ts';

/**
 * The version of the query; only a change that old readers would misunderstand makes a new one. Version 2 closes its links
 * (`closing.ts`) and says in `d` what the catalogue's scenario was (`scenario/digest.ts`); both may be absent when it is read.
 */
export const linkVersion = 2;

/** In `s`: the scenario is in the fragment. */
export const customScenario = 'custom';

/** Left and right. */
const sideNames: readonly [string, string] = ['l', 'r'];

export function sideName(side: SideIndex): string {
  return sideNames[side];
}

export function defaultSide(side: SideIndex): Side {
  return defaultView.sides[side];
}

/** Parameters in the order in which links are printed, settings and faults aside. */
export const viewParameters = [
  'v',
  's',
  'd',
  'l',
  'r',
  'from',
  'to',
  'dial',
  'protocol',
  'step',
  'ask',
  'inspect',
  'page',
  'network',
  'compare',
  'plan',
  'clusters',
  'lesson',
  'predict',
  'lang',
  'e',
] as const;

/** Said of the page rather than of what it shows: whoever puts a link into a page of theirs adds them (`framing.ts`). */
export const framingParameters = ['embed', 'side', 'theme', 'lock', 'keys'] as const;
export type FramingParameter = (typeof framingParameters)[number];

function isFraming(name: string): boolean {
  return framingParameters.some((each) => each === name);
}

/** No part of the view and not worth a word: framing, or stuck to every link by those who count clicks. */
export function isOthers(name: string): boolean {
  return isFraming(name) || name === 'notes' || name === 'fbclid' || name === 'gclid' || name.startsWith('utm_');
}

/** Can the name mean something in a link, whatever its models? */
export function isOurs(name: string): boolean {
  return viewParameters.some((each) => each === name) || /^[lr]\./.test(name);
}

/** Finds a step such as `3` or `2.5`; the part before the first column's end is negative. */
export const stepPattern = /^-?\d{1,5}(\.\d{1,2})?$/;

export const linkLimits = { search: 8192, hash: 65_536 };

/** Finds `flat:3`: a lesson's id, or a level as it is carried (`1.eJy…`), and one of its levels. */
export const lessonPattern = /^([a-z0-9-]{1,40}|\d\.[\w-]{1,6000}):([1-9]\d?)$/;

/** Finds `eks-default`: a real network's id. Whether there is one is for the page of networks to say. */
export const networkPattern = /^[a-z0-9-]{1,40}$/;

/** Finds what may be a plan, `space:10.0.0.0/8~clusters:10`. Whether it can be made is for the page of addresses to say. */
export const planPattern = /^[a-z]+:[^~]*(~[a-z]+:[^~]*)*$/;

export const examples: Readonly<
  Record<'device' | 'step' | 'inspect' | 'lesson' | 'network' | 'plan' | 'digest', readonly string[]>
> = {
  device: ['cluster-1/pod-a', 'other-client'],
  step: ['3', '2.5'],
  inspect: ['l:fabric', 'r:cluster-1/gateway'],
  lesson: ['flat:1'],
  network: ['eks-default'],
  plan: [
    'space:10.0.0.0/8~clusters:10~nodes:100~pods:110~blocks:gke~reserve:gke~used:10.0.0.0/16~services:20~reused:100.64.0.0/10~vips:8~egress:2',
  ],
  digest: ['1k9xq'],
};
