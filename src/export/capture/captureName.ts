import type { DeviceId, ModelId } from '../../engine/index.ts';

/** Whose send it is that a file shows. */
export interface CaptureSubject {
  readonly scenario: string;
  readonly model: ModelId;
  readonly from: DeviceId;
  /** An endpoint or service, or an address and port. */
  readonly to: string;
}

/** NAME_MAX is 255 on Linux, macOS and Windows; browsers add ` (1)` and the like. */
const longestName = 200;

/** A name that every file system takes: `two-clusters_island_cluster-1-pod-a_cluster-2-pod-g.pcapng`. */
export function captureName({ scenario, model, from, to }: CaptureSubject): string {
  return `${[scenario, model, from, to].map(plain).join('_').slice(0, longestName)}.pcapng`;
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|-+$/g, '') || '-';
}
