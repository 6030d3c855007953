import type { Dial, ModelId } from '../../engine/index.ts';
import type { NamedText } from '../words.ts';

const models: Readonly<Record<ModelId, NamedText>> = {
  flat: {
    name: '扁平模式',
    help: '每個 Pod 在整個網路中都有自己的位址，流量直接送達。',
  },
  island: {
    name: '島嶼模式',
    help: '各叢集可以用同一批 Pod 位址；閘道代表 Pod 對外。',
  },
  isolated: {
    name: '隔離模式',
    help: '每個叢集有自己的網路，不與任何網路相連：進不來，也出不去。',
  },
  hybrid: {
    name: '混合模式',
    help: '往列出的範圍，Pod 保留自己的位址；往其他地方，換成節點的位址。',
  },
  archipelago: {
    name: '群島模式',
    help: '叢集之間靠隧道或路由互通，如同扁平模式。往其他地方一律偽裝；走隧道時，別人也連不到 Pod。',
  },
};

const dials: Readonly<Record<Dial, NamedText>> = {
  auto: { name: '自動', help: '在這個模式下，熟悉狀況的用戶端會用的位址。' },
  'pod-ip': { name: '自己的位址', help: '不論如何，都用目的地自己的位址。' },
  service: { name: '公布的位址', help: '目的地對外公布的位址；沒有公布時，用它自己的位址。' },
};

export function modelText(model: ModelId): NamedText {
  return models[model];
}

export function dialText(dial: Dial): NamedText {
  return dials[dial];
}
