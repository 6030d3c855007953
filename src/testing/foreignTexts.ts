import type { ForeignCode } from '../formats/import/index.ts';

interface ForeignSample {
  readonly text: string;
  /** Where it is told, counted from 1. */
  readonly line: number;
  readonly object?: string;
  readonly failure?: string;
}

const describedNode = `Name:               node-1
Roles:              control-plane
Labels:             kubernetes.io/os=linux
Annotations:        node.alpha.kubernetes.io/ttl: 0
Conditions:
  Type             Status
  ----             ------
  MemoryPressure   False
Addresses:
  InternalIP:  192.0.2.11
PodCIDR:                      10.244.0.0/24
`;
const describedService = `Name:                     web
Namespace:                default
Labels:                   app=web
Selector:                 app=web
IP:                       10.96.0.10
Events:                   <none>
`;
const pods = `NAMESPACE   NAME    READY   STATUS    RESTARTS   AGE
default     web-1   1/1     Running   0          3d
`;
const kubeconfig = `apiVersion: v1
kind: Config
clusters:
- name: a
  cluster:
    server: https://192.0.2.1:6443
users:
- name: me
  user:
    token: not-a-token
contexts: []
`;
const commented = `{
  "kind": "Node", "apiVersion": "v1",
  "metadata": {"name": "n1", "annotations": {"see": "https://example.org/a"}},
  // its block
  "spec": {"podCIDR": "10.4.0.0/24"}
}
`;
const forbidden = 'nodes is forbidden: User "dev" cannot list resource "nodes" in API group "" at the cluster scope';
const answer = (reason: string, message: string): string =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code: 400 });

/** What people bring in place of objects, as kubectl, shells and browsers write it. */
export const foreignTexts: Readonly<Record<ForeignCode, readonly ForeignSample[]>> = {
  html: [
    { text: '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>x: y</body></html>\n', line: 1 },
    { text: '\n<html lang="en"><body></body></html>', line: 2 },
  ],
  zip: [{ text: 'PK\u0003\u0004\u0014\u0000', line: 1 }],
  terraform: [
    { text: 'resource "google_gke" "x" {\n}\n', line: 1 },
    { text: '{\n"version": 4,\n"terraform_version": "1.9.5",\n"resources": []\n}\n', line: 1 },
  ],
  describe: [
    { text: describedNode, line: 1, object: 'node-1' },
    { text: `$ kubectl describe svc web\n${describedService}`, line: 2, object: 'web' },
  ],
  table: [
    { text: pods, line: 1 },
    { text: `user@host:~$ kubectl get pods -A\n${pods}`, line: 2 },
    { text: 'NAME     STATUS   ROLES   AGE\nnode-1   Ready    none    3d\n', line: 1 },
    { text: 'web-1   1/1   Running   0   3d\n', line: 1 },
    { text: `As it is now:\n\n\`\`\`\n${pods}\`\`\`\n`, line: 4 },
  ],
  names: [{ text: 'pod/web-1\nservice/web\n', line: 1 }],
  'cluster-info': [{ text: 'Kubernetes control plane is running at https://192.0.2.1:6443\n', line: 1 }],
  'none-found': [{ text: 'No resources found in default namespace.\n', line: 1 }],
  'json-comments': [
    { text: commented, line: 4 },
    { text: commented.replace('// its block', '/* its\n block */'), line: 4 },
  ],
  kubeconfig: [{ text: kubeconfig, line: 1, object: 'Config' }],
  secret: [
    { text: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  namespace: x\n', line: 1, object: 'Secret/x/s' },
  ],
  kubectl: [
    { text: `Error from server (Forbidden): ${forbidden}\n`, line: 1, failure: 'forbidden' },
    { text: answer('Forbidden', forbidden), line: 1, object: 'Status', failure: 'forbidden' },
    { text: 'error: You must be logged in to the server (Unauthorized)\n', line: 1, failure: 'not-logged-in' },
    {
      text: 'E1129 10:00:00.1 1 memcache.go:265] "Unhandled Error"\nThe connection to the server localhost:8080 was refused - did you specify the right host or port?\n',
      line: 2,
      failure: 'unreachable',
    },
    {
      text: 'Unable to connect to the server: dial tcp 192.0.2.1:6443: i/o timeout\n',
      line: 1,
      failure: 'unreachable',
    },
    { text: `error: the server doesn't have a resource type "ippools"\n`, line: 1, failure: 'no-such-kind' },
    { text: 'Error from server (NotFound): pods "a" not found\n', line: 1, failure: 'not-found' },
    { text: answer('NotFound', 'pods "a" not found'), line: 1, object: 'Status', failure: 'not-found' },
    { text: '$ kubectl get nodes -o json\nbash: kubectl: command not found\n', line: 2, failure: 'not-installed' },
    { text: 'error: unknown command "gte" for "kubectl"\n', line: 1, failure: 'other' },
  ],
};
