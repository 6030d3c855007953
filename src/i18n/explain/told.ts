import type { Device, DeviceId, Exchange, Topology } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import english from '../messages/en/told.json' with { type: 'json' };
import type { ToldMessages } from '../messages/messageTypes.ts';
import chinese from '../messages/zh-TW/told.json' with { type: 'json' };
import type { Told } from '../told.ts';

/** They are short, few ask, and none needs a value: all languages come at once, as they are written. */
const files: Readonly<Record<Language, ToldMessages>> = { en: english, 'zh-TW': chinese };

export function toldOf(language: Language): Told {
  const told = files[language];
  return { title: told.title, text: (topology, attempt, meant) => told[wayTo(topology, attempt, meant)] };
}

/** By whom the caller means: a Service by one of its addresses, an endpoint of one, or somebody outside. */
function wayTo(
  { services, devices, directory }: Topology,
  { from, dialed }: Pick<Exchange['attempt'], 'from' | 'dialed'>,
  meant: DeviceId,
): Exclude<keyof ToldMessages, 'title'> {
  const home = devices.get(from)?.cluster ?? null;
  const service = services.get(meant);
  if (service !== undefined && service.door !== 'published') {
    return service.door === 'cluster-ip' && service.cluster !== home ? 'foreign' : service.door;
  }
  const theirs = service?.cluster ?? clusterOf(devices.get(meant));
  const ends = service?.backends ?? [meant];
  const isOwn = ends.some((id) => directory.get(id)?.own.address === dialed.address);
  if (home === null || theirs === null) return 'outside';
  if (home === theirs) return isOwn ? 'headless' : 'outside';
  return isOwn ? 'imported' : 'published';
}

/** Whose Service could have it for an endpoint: that of a pod. */
function clusterOf(device: Device | undefined): Device['cluster'] {
  return device?.role === 'pod' ? device.cluster : null;
}
