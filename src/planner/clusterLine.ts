import type { Prefix } from '../engine/index.ts';
import type { BlockProblem } from './blockLines.ts';
import { clippedWord, readBlock } from './blockLines.ts';
import type { RangeKind } from './collisions.ts';
import { rangeKinds } from './collisions.ts';
import type { OwnCluster } from './ownCluster.ts';
import { leavesKinds, publishesKinds, runsKinds } from './ownCluster.ts';

interface Said<Kind> {
  readonly kind: Kind;
  readonly line: number;
  readonly text: string;
}

/** Why a line says no cluster; lines count from 1. */
export type ClusterProblem =
  | BlockProblem
  | Said<'unknown-word'>
  | Said<'no-range'>
  | Said<'unknown-cluster'>
  | Said<'same-cluster'>
  | {
      readonly kind: 'unknown-value';
      readonly line: number;
      readonly text: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'same-name'; readonly line: number; readonly text: string; readonly first: number }
  | {
      readonly kind: 'too-many';
      readonly line: number;
      readonly what: 'characters' | 'clusters' | 'ranges';
      readonly most: number;
    };

export const clusterLimits = { characters: 8192, clusters: 32, ranges: 16, name: 40 } as const;

/** What ranges are called in configurations and flags: letters only, so that `pod-cidr`, `podCIDR` and `--pod_cidr` are one. */
const spellings: Readonly<Record<RangeKind, readonly string[]>> = {
  pods: [
    'pod',
    'pods',
    'podcidr',
    'podcidrs',
    'podrange',
    'podranges',
    'podsubnet',
    'podnetwork',
    'podnetworkcidr',
    'clustercidr',
    'clusternetwork',
    'clusterpoolipvpodcidr',
    'clusteripvcidr',
    'ippool',
  ],
  nodes: [
    'node',
    'nodes',
    'nodecidr',
    'noderange',
    'nodesubnet',
    'nodenetwork',
    'machine',
    'machines',
    'machinecidr',
    'machinenetwork',
    'host',
    'hosts',
    'subnet',
    'vpc',
    'vpccidr',
    'vnet',
    '節點',
  ],
  services: [
    'service',
    'services',
    'svc',
    'svcs',
    'servicecidr',
    'servicerange',
    'servicesubnet',
    'servicenetwork',
    'serviceclusteriprange',
    'servicesipvcidr',
    'clusterip',
    'clusterips',
    '服務',
  ],
};

const kindOf: ReadonlyMap<string, RangeKind> = new Map(
  rangeKinds.flatMap((kind) => spellings[kind].map((each) => [each, kind] as const)),
);

/** What else is said of a cluster, and in which words. */
const choices = { runs: runsKinds, leaves: leavesKinds, publishes: publishesKinds } as const;
type ChoiceName = keyof typeof choices;
const choiceNames = ['runs', 'leaves', 'publishes'] as const;

/** A line that is not empty; they count from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** A line as a cluster, or as more of the one before. */
export interface ReadLine extends NumberedLine, Omit<OwnCluster, 'name'> {
  readonly name: string | null;
  /** Ranges that nobody said a use of, and that are read as pods'. */
  readonly bare: readonly Prefix[];
  /** IPv6 ranges, which are left aside. */
  readonly ipv6: readonly string[];
  readonly problems: readonly ClusterProblem[];
  /** Does it go on with the cluster before? */
  readonly more: boolean;
}

const ipv6Word = /^[\da-f]*:[\da-f:.]*(\/\d*)?$/i;

export function readLine({ text, line }: NumberedLine): ReadLine {
  const { name, rest } = nameIn(text);
  const ranges: OwnCluster['ranges'][number][] = [];
  const bare: Prefix[] = [];
  const ipv6: string[] = [];
  const problems: ClusterProblem[] = [];
  const chosen: Partial<Record<ChoiceName, string>> = {};
  let kind: RangeKind | null = null;
  let choice: ChoiceName | null = null;
  for (const word of rest.split(/[\s,;|()[\]{}"'`]+/).filter((each) => each !== '')) {
    if (ipv6Word.test(word) && word.includes('::')) {
      ipv6.push(clippedWord(word));
      continue;
    }
    for (const part of word.split(/[=:]/).filter((each) => each !== '')) {
      const key = keyOf(part);
      const known = kindOf.get(key) ?? null;
      const chooses = choiceNames.find((each) => each === key) ?? null;
      if (choice !== null) {
        if (choices[choice].some((each) => each === part.toLowerCase())) chosen[choice] = part.toLowerCase();
        else problems.push({ kind: 'unknown-value', line, text: clippedWord(part), allowed: choices[choice] });
        choice = null;
      } else if (known !== null && !part.includes('/')) kind = known;
      else if (chooses !== null) choice = chooses;
      else if (/[\d/]/.test(part) && !/^[a-z]+$/i.test(part)) {
        const read = readBlock(part, line, 'free');
        if (read.problem === null) {
          ranges.push({ kind: kind ?? 'pods', range: read.block });
          if (kind === null) bare.push(read.block);
        } else problems.push(read.problem);
      } else problems.push({ kind: 'unknown-word', line, text: clippedWord(part) });
    }
  }
  if (choice !== null) problems.push({ kind: 'unknown-value', line, text: choice, allowed: choices[choice] });
  return {
    text,
    line,
    name,
    ranges,
    runs: runsKinds.find((each) => each === chosen.runs) ?? null,
    leaves: leavesKinds.find((each) => each === chosen.leaves) ?? null,
    publishes: publishesKinds.find((each) => each === chosen.publishes) ?? null,
    bare,
    ipv6,
    problems,
    more: /^\s/.test(text) && name === null,
  };
}

/** What stands before the first colon, or the first word, unless it says a use or is a range itself. */
function nameIn(text: string): { readonly name: string | null; readonly rest: string } {
  const [, before = null, after = ''] = /^\s*([^:=,;/]*[^:=,;/\s])\s*:(?!:)(.*)$/.exec(text) ?? [];
  if (before !== null && isName(before)) return { name: shortened(before), rest: after };
  const [, first = null, others = ''] = /^\s*([^\s:=,;/]+)\s+(.*)$/.exec(text) ?? [];
  if (first !== null && isName(first) && !/^[\d.]+$/.test(first)) return { name: shortened(first), rest: others };
  return { name: null, rest: text };
}

/** `pods 10.4.0.0` before a colon is none. */
function isName(text: string): boolean {
  const [first = ''] = text.split(/\s+/);
  const key = keyOf(first);
  return key === '' ? /^\D*\d+$/.test(text) : !kindOf.has(key) && !choiceNames.some((each) => each === key);
}

/** Without what nobody sees, and no longer than a document's names. */
function shortened(name: string): string | null {
  const shown = name
    .replace(/\s+/g, ' ')
    .replace(/^["'-]+\s*|["']+$/g, '')
    .slice(0, clusterLimits.name)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  return shown === '' ? null : shown;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, '');
}
