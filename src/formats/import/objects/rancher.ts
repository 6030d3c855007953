import * as v from 'valibot';
import { anyTable, listOf, table, text, texts } from './fields.ts';

/** The flags of K3s and RKE2 that tell of a network; a configuration file has them as keys. Values of others may be secrets. */
const telling = ['cluster-cidr', 'service-cidr', 'flannel-backend', 'disable-network-policy', 'cni'];

/** What only such a file has; keys that agents have too do not tell of a cluster's network. */
const ofServers = [...telling, 'cluster-init', 'write-kubeconfig-mode', 'tls-san', 'cluster-dns', 'disable-kube-proxy'];

export function isRancherConfig(value: object): boolean {
  return Object.entries(value).some(
    ([key, each]) => ofServers.includes(key) && (typeof each !== 'object' || Array.isArray(each)),
  );
}

/** `cluster-cidr` to its value, of a flag alone `true`; one that is given several times has all of its values. */
type RancherFlags = Readonly<Record<string, string>>;

/** The file at `/etc/rancher`. */
export const rancherConfig = v.pipe(
  anyTable,
  v.transform((entries): { readonly flags: RancherFlags } => ({
    flags: Object.fromEntries(
      Object.entries(entries).flatMap(([key, value]) =>
        telling.includes(key) ? [[key, Array.isArray(value) ? value.map(String).join(',') : String(value)]] : [],
      ),
    ),
  })),
);

/** What a node says that it was started with, its file included: `["server","--cluster-cidr","10.42.0.0/16"]`. */
export const nodeArgs = /^(k3s|rke2)\.io\/node-args$/;

/** The same without all that is not asked for; of an agent nothing is, as it is told by its servers. */
export function keptArgs(value: string): string {
  const [role, ...words] = wordsOf(value);
  if (role !== 'server') return '[]';
  const kept = words.flatMap((word, at) => {
    const [flag = '', ...rest] = word.replace(/^-{1,2}/, '').split('=');
    if (!word.startsWith('-') || !telling.includes(flag)) return [];
    const next = words[at + 1];
    const apart = next === undefined || next.startsWith('-') ? 'true' : next;
    return [`${flag}=${rest.length > 0 ? rest.join('=') : apart}`];
  });
  return JSON.stringify([role, ...kept]);
}

/** Those that were kept of a server; `null` of everybody else. */
export function flagsKept(value: string): RancherFlags | null {
  const [role, ...kept] = wordsOf(value);
  if (role !== 'server') return null;
  const flags = new Map<string, string>();
  for (const each of kept) {
    const [flag = '', ...rest] = each.split('=');
    const before = flags.get(flag);
    flags.set(flag, before === undefined ? rest.join('=') : `${before},${rest.join('=')}`);
  }
  return Object.fromEntries(flags);
}

function wordsOf(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** A cluster of K3s in containers: what k3d is told to start its servers with. */
export const k3dCluster = v.object({
  options: table({
    k3s: table({ extraArgs: listOf(v.object({ arg: text }, 'table')), extraServerArgs: texts }),
  }),
});
