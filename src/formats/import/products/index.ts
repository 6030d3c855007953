import { aks } from './aks.ts';
import { antrea } from './antrea.ts';
import { awsVpcCni } from './awsVpcCni.ts';
import { bareMetal } from './bareMetal.ts';
import { calico } from './calico.ts';
import { cilium } from './cilium.ts';
import { flannel } from './flannel.ts';
import { gke } from './gke.ts';
import { ipMasqAgent } from './ipMasqAgent.ts';
import { k3s } from './k3s.ts';
import { kindnet } from './kindnet.ts';
import { kops } from './kops.ts';
import { kubeOvn } from './kubeOvn.ts';
import { kubeRouter } from './kubeRouter.ts';
import { liqo } from './liqo.ts';
import { metallb } from './metallb.ts';
import { minikube } from './minikube.ts';
import { ovnKubernetes } from './ovnKubernetes.ts';
import type { Product } from './product.ts';
import { submariner } from './submariner.ts';
import { talos } from './talos.ts';
import { weave } from './weave.ts';

/**
 * What makes a cluster's network: the first that is recognised. Those that are told by objects of their own come before those that
 * only a cloud's labels tell, and Flannel before Calico, of which Canal has both.
 */
export const networkProducts: readonly Product[] = [
  bareMetal,
  ovnKubernetes,
  antrea,
  kubeOvn,
  cilium,
  k3s,
  flannel,
  calico,
  kubeRouter,
  weave,
  awsVpcCni,
  aks,
  gke,
  kindnet,
  talos,
  kops,
  minikube,
];

/** What may be added to any of them. */
export const additions: readonly Product[] = [ipMasqAgent, submariner, liqo, metallb];
