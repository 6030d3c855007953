import type { Problem } from '../scenario/problem.ts';
import type { BrokenRule, PolicyNote } from '../policy/problem.ts';
import type { ForeignText } from './reading/foreign.ts';
import { isForeign } from './reading/foreign.ts';
import type { KubectlFailure } from './reading/kubectlFailure.ts';

/** Where something was found: `Node/node-1`, `spec.podCIDR`, file and line, counted from 1. */
export interface Origin {
  readonly object: string;
  readonly field: string;
  readonly file: string;
  readonly line: number;
}

interface Place {
  /** `null`: of no object. */
  readonly object: string | null;
  readonly field: string | null;
  readonly file: string;
  /** `null`: of a whole file. */
  readonly line: number | null;
}

/** What a field must hold. */
export type Expected = 'text' | 'number' | 'truth' | 'list' | 'table' | 'address' | 'range' | 'label' | 'name';

/** What people bring in place of objects; `kubectl`: what it said instead of giving them. */
export type ForeignCode = ForeignText | 'kubeconfig' | 'secret' | 'kubectl';

/** What is said in one way, wherever it is. */
type Plain =
  | Exclude<ForeignCode, 'kubectl'>
  | 'empty'
  | 'binary'
  | 'template'
  | 'no-objects'
  | 'unknown-values'
  | 'broken-archive'
  | 'nothing-known'
  | 'too-many-objects'
  | 'two-clusters';

/** Why something cannot be read. */
export type ImportProblem = Place &
  (
    | { [Code in Plain]: { readonly code: Code } }[Plain]
    | { readonly code: 'too-large'; readonly limit: number }
    /** kubectl, or the API server, said why it gives no objects. */
    | { readonly code: 'kubectl'; readonly failure: KubectlFailure; readonly said: string }
    | { readonly code: 'unreadable'; readonly reason: string }
    | { readonly code: 'syntax'; readonly form: 'JSON' | 'YAML'; readonly reason: string }
    | { readonly code: 'wrong-value'; readonly expected: Expected; readonly found: string }
    | { readonly code: 'not-allowed'; readonly found: string; readonly allowed: readonly string[] }
    /** Of policies. */
    | { readonly code: 'broken-rule'; readonly rule: BrokenRule }
  );

/** Is a file with this problem one of something else, as a folder may hold many beside those with objects? */
export function isNoObject({ code }: ImportProblem): boolean {
  return isForeign(code) || ['empty', 'binary', 'no-objects', 'nothing-known', 'unknown-values'].includes(code);
}

/** What is to be said of something that was read. */
export type ImportNote =
  /** A value that somebody blacked out. */
  | { readonly code: 'redacted'; readonly from: Origin }
  /** kubectl could not give all that it was asked for: what is missing is not read. */
  | {
      readonly code: 'kubectl';
      readonly failure: KubectlFailure;
      readonly said: string;
      readonly file: string;
      readonly line: number | null;
    }
  /** Secrets among the objects; nothing of them is kept. */
  | { readonly code: 'secrets'; readonly count: number; readonly file: string }
  /** A value that a template engine is yet to fill in. */
  | { readonly code: 'template'; readonly from: Origin }
  /** Configuration says one thing, pods have another: pods are right. */
  | {
      readonly code: 'disagrees';
      readonly cluster: string;
      readonly says: string;
      readonly pods: string;
      readonly from: Origin;
    }
  /** Nodes and pods that have addresses of IPv6 only, which are not read. */
  | { readonly code: 'ipv6-only'; readonly cluster: string; readonly nodes: number; readonly pods: number }
  /** Addresses of IPv6 beside others: left out. */
  | { readonly code: 'ipv6'; readonly cluster: string; readonly count: number }
  /** Pods in further networks beside the cluster's own (Multus): these are not read. */
  | { readonly code: 'further-networks'; readonly cluster: string; readonly count: number }
  /** Pods that have ended keep addresses which others may have by now. */
  | { readonly code: 'ended'; readonly cluster: string; readonly count: number }
  /** Pods that the endpoints of Services alone tell of. */
  | { readonly code: 'by-slices'; readonly cluster: string; readonly count: number }
  | { readonly code: 'nodes-without-address'; readonly cluster: string; readonly count: number }
  /** Machines of two clusters with one address: these cannot be one network. */
  | { readonly code: 'same-node-address'; readonly a: string; readonly b: string; readonly address: string }
  /** A pod range that another network is known to use by itself (Docker's, a home router's). */
  | {
      readonly code: 'customary-range';
      readonly cluster: string;
      readonly range: string;
      readonly by: 'docker' | 'home';
    }
  | { readonly code: 'passed-over'; readonly count: number; readonly first: string }
  | {
      readonly code: 'not-drawn';
      readonly cluster: string;
      readonly what: DrawnThing;
      readonly drawn: number;
      readonly of: number;
    }
  /** Somebody who was not in the objects stands in the picture, so that there is one. */
  | { readonly code: 'invented'; readonly cluster: string; readonly what: DrawnThing }
  /** Pods without a node or an address yet. */
  | { readonly code: 'waiting'; readonly cluster: string; readonly count: number }
  | PolicyNote
  /** Policies of kinds that are not read: what they allow and refuse is not in the picture. */
  | {
      readonly code: 'unread-policies';
      readonly cluster: string;
      /** As the objects spell it, such as `CiliumNetworkPolicy`. */
      readonly kind: string;
      readonly count: number;
    }
  /** What makes the cluster's network enforces no policies, and neither does anything else that was recognised. */
  | { readonly code: 'no-enforcer'; readonly cluster: string; readonly product: string }
  /** What was read cannot be one network. */
  | { readonly code: 'no-picture'; readonly problem: Problem };

export type DrawnThing =
  | 'clusters'
  | 'nodes'
  | 'pods'
  | 'services'
  | 'service-ports'
  | 'endpoints'
  | 'policies'
  | 'namespaces';
