import type { Dial, ModelId } from '../../engine/index.ts';
import type { NamedText } from '../words.ts';

const models: Readonly<Record<ModelId, NamedText>> = {
  flat: {
    name: 'Flat',
    help: 'Every pod has an address of its own in the whole network; traffic goes straight to it.',
  },
  island: {
    name: 'Island',
    help: 'Every cluster may use the same pod addresses; outside, gateways stand in for pods.',
  },
  isolated: {
    name: 'Isolated',
    help: 'Each cluster has a network of its own that is joined to nothing: no way in, no way out.',
  },
  hybrid: {
    name: 'Hybrid',
    help: 'Towards listed ranges pods keep their own address; towards all else their node’s takes its place.',
  },
  archipelago: {
    name: 'Archipelago',
    help: 'Clusters are flat among themselves, by tunnels or routes. Traffic to anywhere else is masqueraded, and with tunnels nobody else can connect to a pod.',
  },
};

const dials: Readonly<Record<Dial, NamedText>> = {
  auto: { name: 'Automatic', help: 'The address a well-informed client would use in this model.' },
  'pod-ip': { name: 'Own address', help: 'The destination’s own address, whatever happens.' },
  service: {
    name: 'Published address',
    help: 'The address the destination is published at; its own where it is not published.',
  },
};

export function modelText(model: ModelId): NamedText {
  return models[model];
}

export function dialText(dial: Dial): NamedText {
  return dials[dial];
}
