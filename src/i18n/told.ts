import type { DeviceId, Exchange, Topology } from '../engine/index.ts';
import type { Language } from '../formats/index.ts';

/** How a caller can have come to know the address that it dials. Said of whoever is looked into, and loaded then. */
export interface Told {
  readonly title: string;
  readonly text: (topology: Topology, attempt: Pick<Exchange['attempt'], 'from' | 'dialed'>, meant: DeviceId) => string;
}

/** Rejects when it cannot be loaded. */
export async function toldIn(language: Language): Promise<Told> {
  return (await import('./explain/told.ts')).toldOf(language);
}
