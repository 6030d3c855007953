import type { PortRange } from '../../engine/index.ts';
import { limits } from './limits.ts';

/** `80` or `8000-8080`; `null` when it is neither. */
export function parsePorts(text: string): PortRange | null {
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (parts === null) return null;
  const from = Number(parts[1]);
  const to = Number(parts[2] ?? parts[1]);
  const { minimum, maximum } = limits.port;
  return minimum <= from && from <= to && to <= maximum ? { from, to } : null;
}

export function portsText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}
