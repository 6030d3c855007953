import { configMap, labelled, node, pod } from '../../../testing/clusterObjects.ts';
import { describeNetworks } from '../../../testing/networkCases.ts';

const here = labelled(node('minikube', '192.168.49.2', '10.244.0.0/24'), { 'minikube.k8s.io/name': 'minikube' });

describeNetworks({
  'minikube by itself has a bridge that no object tells of': {
    objects: [here, pod('web', 'minikube', '10.244.0.9')],
    product: 'minikube',
    axes: { encapsulated: ['none', 'assumed'], translated: ['node', 'assumed'], ranges: ['10.244.0.0/24', 'assumed'] },
  },
  'minikube with a network that somebody chose': {
    objects: [here, configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16"}' })],
    product: 'flannel',
    axes: { ranges: ['10.244.0.0/16', 'found'] },
  },
});
