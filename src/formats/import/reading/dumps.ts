import { groupsOfKinds } from '../objects/kinds.ts';
import { isLog } from './logs.ts';

/** `oc adm inspect` has a folder for each group of the API: `namespaces/shop/apps/deployments.yaml`. */
const inGroup = /(?:^|\/)(?:cluster-scoped-resources|namespaces\/[^/]+)\/([^/]+)\/(\w+)/;

/** Those of the group without a name that fill dumps and tell nothing of a network. */
const ofCore = /^(secrets|serviceaccounts|persistentvolume\w*|replicationcontrollers|resourcequotas|limitranges)$/;

/** Is a file of a folder, or of an archive, one of those that hold nothing which is asked for? By its place alone. */
export function isBeside(path: string): boolean {
  if (isLog(path)) return true;
  const [, group = '', resource = ''] = inGroup.exec(path) ?? [];
  if (group === 'core') return ofCore.test(resource);
  return group.includes('.') && !groupsOfKinds.some((each) => each.test(group));
}

/** A pod that has a file of its own beside the list of all in its namespace: `shop/pods/web/web.yaml`, `shop/core/pods.yaml`. */
export function isRepeated(path: string, all: ReadonlySet<string>): boolean {
  const own = /^(.*\/)pods\/([^/]+)\/\2\.yaml$/.exec(path);
  return own !== null && all.has(`${own[1] ?? ''}core/pods.yaml`);
}
