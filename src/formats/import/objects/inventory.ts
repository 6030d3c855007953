import * as v from 'valibot';
import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import { notesOn } from '../../policy/notes.ts';
import { importLimits } from '../limits.ts';
import type { ImportNote, ImportProblem, Origin } from '../problem.ts';
import type { FieldPath, Piece } from '../reading/source.ts';
import { failureFor, shortened } from '../reading/kubectlFailure.ts';
import { isRedacted, isTemplate, namesIpv6, table, text, textTable } from './fields.ts';
import type { ForeignObject } from './foreign.ts';
import { status } from './foreign.ts';
import type { FoundObject } from './found.ts';
import { objectsIn } from './found.ts';
import type { BodyOf, KindId } from './kinds.ts';
import { kinds } from './kinds.ts';
import { keptArgs, nodeArgs } from './rancher.ts';
import { silentFiles } from './silent.ts';
import { fieldText, wrongValue } from './wrongValue.ts';

/** An object, without all that is not asked about. */
export interface Kept<Id extends KindId> {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly body: BodyOf<Id>;
  /** Where a field of it stands. */
  readonly origin: (path: FieldPath) => Origin;
}

/** The objects of one cluster, by kind. */
export interface Inventory {
  readonly of: <Id extends KindId>(kind: Id) => readonly Kept<Id>[];
  /** How many there are of all kinds that tell of a network. */
  readonly count: number;
  /** Where an address or a range of IPv6 stands first, which is not read; `null`: there is none. */
  readonly ipv6: Origin | null;
}

interface Taken {
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
}

type Shelves = { [Id in KindId]?: Kept<Id>[] };

/** What of the objects in a cluster's files is kept; an object that is there twice, once. */
export function inventoryOf(pieces: readonly Piece[]): Taken {
  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  const shelves: Shelves = {};
  const secrets: { readonly found: FoundObject; readonly piece: Piece }[] = [];
  /** By what each is called, its `uid`. */
  const seen = new Map<string, string | null>();
  let ipv6: Origin | null = null;
  let count = 0;
  const silent: Piece[] = [];
  const heard = new Set<string>();
  for (const piece of pieces) {
    const objects = objectsIn(piece);
    if (objects.length > 0) heard.add(piece.file);
    else silent.push(piece);
    let values = 0;
    for (const found of objects) {
      values += 1;
      if (values + seen.size > importLimits.objects) {
        problems.push({ code: 'too-many-objects', object: null, field: null, file: piece.file, line: null });
        break;
      }
      const { id } = found;
      if (id === 'secret') {
        secrets.push({ found, piece });
        continue;
      }
      if (
        id === 'unknown-values' ||
        id === 'kubeconfig' ||
        id === 'status' ||
        id === 'terraform' ||
        id === 'too-many-objects'
      ) {
        problems.push(unasked(id, found, piece));
        continue;
      }
      const named = nameOf(found, piece);
      if (!named.ok) {
        problems.push(named.error);
        continue;
      }
      if (named.value === null) continue;
      const { title, name, uid } = named.value;
      // What has no name may be there in parts: each is its own.
      const key = name === '' ? `${title} ${piece.file}:${piece.lineOf(found.path)}` : title;
      const known = seen.get(key);
      if (known !== undefined) {
        const isOther = oneOfEach.test(title) && known !== null && uid !== null && known !== uid;
        // In front, as only so many are told.
        if (isOther && problems[0]?.code !== 'two-clusters') problems.unshift(otherCluster(title, found, piece));
        continue;
      }
      seen.set(key, uid);
      const kept = taken(shelves, id, { found, named: named.value, piece });
      if (!kept.ok) {
        problems.push(kept.error);
        continue;
      }
      if (!policyKinds.includes(id)) count += 1;
      if (readPolicies.includes(id)) notes.push(...notesOn(found.value, kinds[id].schema, kept.value.origin));
      for (const each of textsIn(kept.value.body, [])) {
        const from = kept.value.origin(each.path);
        if (ipv6 === null && !policyKinds.includes(id) && namesIpv6(each.text)) ipv6 = from;
        if (isRedacted(each.text)) notes.push({ code: 'redacted', from });
        else if (isTemplate(each.text)) {
          if (ofCharts.includes(id)) notes.push({ code: 'template', from });
          else problems.push({ code: 'template', ...from });
        }
      }
    }
  }
  problems.push(...silentFiles(silent, heard));
  const [secret] = secrets;
  if (secret !== undefined) {
    if (count > 0) notes.push({ code: 'secrets', count: secrets.length, file: secret.piece.file });
    else problems.push(secretAlone(secret.found, secret.piece));
  }
  return {
    inventory: { of: (kind) => shelves[kind] ?? [], count, ipv6 },
    problems: problems.slice(0, importLimits.problems),
    notes,
  };
}

/** What is no object of a cluster, told for what it is. */
function unasked(
  id: 'unknown-values' | 'too-many-objects' | Exclude<ForeignObject, 'secret'>,
  { value, path }: FoundObject,
  piece: Piece,
): ImportProblem {
  const place = { file: piece.file, line: piece.lineOf(path) };
  switch (id) {
    case 'unknown-values':
    case 'terraform':
    case 'too-many-objects':
      return { code: id, object: null, field: null, ...place };
    case 'kubeconfig':
      return { code: id, object: 'Config', field: null, ...place };
    case 'status': {
      const read = v.safeParse(status, value);
      const { reason, message } = read.success ? read.output : { reason: null, message: null };
      const said = shortened(message ?? reason ?? 'Failure');
      const line = piece.lineOf([...path, message === null ? 'status' : 'message']);
      const failure = failureFor(reason ?? '', said);
      return { code: 'kubectl', failure, said, object: 'Status', field: 'message', file: piece.file, line };
    }
  }
}

/** Its name alone is looked at. */
function secretAlone(found: FoundObject, piece: Piece): ImportProblem {
  const named = nameOf(found, piece);
  const object = named.ok ? (named.value?.title ?? found.kind) : found.kind;
  return { code: 'secret', object, field: null, file: piece.file, line: piece.lineOf(found.path) };
}

const readPolicies: readonly KindId[] = ['networkPolicy', 'clusterPolicy', 'adminPolicy', 'baselinePolicy'];
/** What says who may send to whom in a network, and nothing of the network. */
const policyKinds: readonly KindId[] = [...readPolicies, 'unreadPolicy', 'namespace'];

/** What a cluster has one of for as long as it stands. */
const oneOfEach = /^(Namespace\/kube-system|Service\/default\/kubernetes|Node\/.*)$/;

function otherCluster(object: string, { path }: FoundObject, piece: Piece): ImportProblem {
  const line = piece.lineOf([...path, 'metadata', 'uid']);
  return { code: 'two-clusters', object, field: 'metadata.uid', file: piece.file, line };
}

interface Named {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly uid: string | null;
  /** `Pod/default/web-1`. */
  readonly title: string;
}

const named = v.object({
  metadata: table({ name: text, namespace: text, uid: text, labels: textTable, annotations: textTable }),
});

/** Values, in which a template's engine may be yet to fill in something. */
const ofCharts: readonly KindId[] = ['ciliumValues', 'flannelValues', 'antreaValues', 'kubeOvnValues', 'ovnValues'];

/** Documents for programs rather than for the API, which have no name of their own. */
const unnamed: readonly KindId[] = [
  'kubeadm',
  'kubeProxy',
  'kindCluster',
  ...ofCharts,
  'masqConfig',
  'installation',
  'rancherConfig',
  'talosConfig',
  'talosNetwork',
  'talosFlannel',
  'talosCluster',
  'k3dCluster',
];

/** `null` for what has a kind and no name, as lines of logs may. */
function nameOf(found: FoundObject, piece: Piece): Result<Named | null, ImportProblem> {
  const read = v.safeParse(named, found.value);
  const { kind, path: base } = found;
  if (!read.success) {
    const lineOf = (path: FieldPath): number => piece.lineOf([...base, ...path]);
    return failed(wrongValue(read.issues[0], { object: kind, file: piece.file, lineOf }));
  }
  const { name, namespace, uid, labels, annotations } = read.output.metadata;
  if ((name ?? '') === '' && !unnamed.some((id) => id === found.id)) return ok(null);
  const title = [kind, namespace ?? '', name ?? ''].filter((part) => part !== '').join('/');
  return ok({ name: name ?? '', namespace: namespace ?? '', labels, annotations: telling(annotations), uid, title });
}

interface Standing {
  readonly found: FoundObject;
  readonly named: Named;
  readonly piece: Piece;
}

/** Put an object on its shelf, cut down to what is kept of its kind. */
function taken<Id extends KindId>(shelves: Shelves, id: Id, standing: Standing): Result<Kept<Id>, ImportProblem> {
  const { title, uid: _, ...names } = standing.named;
  const { piece, found } = standing;
  const lineOf = (path: FieldPath): number => piece.lineOf([...found.path, ...path]);
  const { schema } = kinds[id];
  const read = v.safeParse(schema, found.value, { abortEarly: true });
  if (!read.success) return failed(wrongValue(read.issues[0], { object: title, file: piece.file, lineOf }));
  const kept: Kept<Id> = {
    ...names,
    body: read.output,
    origin: (path) => ({ object: title, field: fieldText(path), file: piece.file, line: lineOf(path) }),
  };
  const shelf: Kept<Id>[] = shelves[id] ?? [];
  shelf.push(kept);
  Object.assign(shelves, { [id]: shelf });
  return ok(kept);
}

/** Annotations hold whole objects, addresses of people and more: only those of networks are kept. */
function telling(annotations: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) => {
      if (nodeArgs.test(key)) return [[key, keptArgs(value)]];
      return tellingAnnotations.test(key) ? [[key, value]] : [];
    }),
  );
}

const tellingAnnotations =
  /^([\w.-]+\/(backend-type|kube-subnet-manager)|projectcalico\.org\/(IPv4Address|IPv4IPIPTunnelAddr|IPv4VXLANTunnelAddr)|io\.cilium\.network\.ipv4-pod-cidr|network\.cilium\.io\/ipv4-pod-cidr|k8s\.ovn\.org\/node-subnets|ovn\.kubernetes\.io\/bgp|k8s\.v1\.cni\.cncf\.io\/network(s|-status))$/;

/** The texts of what is kept, each with its place. */
function textsIn(value: unknown, path: FieldPath): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, each]) => textsIn(each, [...path, key]));
}
