import type { HopTable } from './hopTable.ts';

/** A row a hop, as RFC 4180 has it. */
export function csvOf({ columns, parts }: HopTable): string {
  const { packet, hop, device, header, ttl, did } = columns;
  const rows = parts.flatMap(({ heading, hops }) =>
    hops.map((each) => [
      heading,
      String(each.number),
      each.device,
      each.packet,
      String(each.ttl),
      `${each.did} ${each.why}`,
    ]),
  );
  return [[packet, hop, device, header, ttl, did], ...rows]
    .map((cells) => `${cells.map(field).join(',')}\r\n`)
    .join('');
}

/** Quoted where a sign means something. What a spreadsheet would take for a formula gets an apostrophe: names may be anybody's. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
