import type { PortRange } from '../../engine/index.ts';

/** Port 0 is none (RFC 6335 §6). */
export const portLimits = { minimum: 1, maximum: 65_535 } as const;

/** `80` or `8000-8080`; `null` when it is neither. */
export function parsePorts(text: string): PortRange | null {
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (parts === null) return null;
  const from = Number(parts[1]);
  const to = Number(parts[2] ?? parts[1]);
  const { minimum, maximum } = portLimits;
  return minimum <= from && from <= to && to <= maximum ? { from, to } : null;
}

export function portRangeText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}
