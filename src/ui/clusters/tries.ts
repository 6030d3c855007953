import type { ClusterTry } from '../../i18n/index.ts';

/** Lists as people have them, each with something to see. */
export const tries: Readonly<Record<ClusterTry, string>> = {
  same: `prod: pods 10.4.0.0/16, nodes 10.0.0.0/20, services 10.96.0.0/12
staging: pods 10.4.0.0/16, nodes 10.0.16.0/20, services 10.96.0.0/12`,
  apart: `one: pods 10.244.0.0/16, nodes 192.168.49.0/24, services 10.96.0.0/12
two: pods 10.244.0.0/16, nodes 192.168.49.0/24, services 10.96.0.0/12`,
  crossed: `on-prem: pods 192.168.0.0/16, nodes 172.16.0.0/22
branch: pods 10.8.0.0/16, nodes 192.168.10.0/24`,
  four: `eu: pods 10.4.0.0/14, nodes 10.128.0.0/20, services 10.96.0.0/12
us: pods 10.6.0.0/16, nodes 10.128.16.0/20, services 10.100.0.0/16
asia: pods 10.12.0.0/16, nodes 10.128.32.0/20, services 10.96.0.0/12
lab: pods 10.97.0.0/16, nodes 10.128.0.0/24, services 172.20.0.0/16`,
};

export const triesShown: readonly ClusterTry[] = ['same', 'apart', 'crossed', 'four'];
