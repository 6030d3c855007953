/** Figures of others that the page repeats, each with where they stand. Read on 2026-11-23. */
export const citedFigures = [
  { id: 'oncache', url: 'https://www.usenix.org/conference/nsdi25/presentation/lin-shengkai' },
  { id: 'slim', url: 'https://www.usenix.org/conference/nsdi19/presentation/zhuo' },
  { id: 'istio', url: 'https://istio.io/v1.16/docs/ops/deployment/performance-and-scalability' },
  { id: 'calico', url: 'https://docs.tigera.io/calico/latest/networking/determine-best-networking' },
  { id: 'aks', url: 'https://learn.microsoft.com/en-us/azure/aks/azure-cni-overlay' },
] as const;

export type CitedFigureId = (typeof citedFigures)[number]['id'];
