import type { DeviceId, LinkId } from '../../engine/index.ts';

/** Namespaces are files, so ids lose their slashes. */
export function namespaceOf(id: DeviceId): string {
  return id.replaceAll('/', '.');
}

/** A segment is a switch in a namespace of its own. */
export function namespaceOfLink(id: LinkId): string {
  return `switch.${id.replaceAll('/', '.')}`;
}

/** The bridge inside a segment's namespace. */
export const switchName = 'switch';
