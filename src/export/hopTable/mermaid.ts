import type { HopTable, TableHop } from './hopTable.ts';

/** The exchange as a sequence diagram: an arrow from device to device for every packet of every connection. */
export function mermaidOf({ title, parts, ends }: HopTable): string {
  const devices = new Map<string, TableHop>();
  for (const hop of parts.flatMap(({ hops }) => hops)) if (!devices.has(hop.id)) devices.set(hop.id, hop);
  const ids = [...devices.keys()];
  const name = ({ id }: TableHop): string => `d${ids.indexOf(id) + 1}`;
  const across = ids.length > 1 ? `d1,d${ids.length}` : 'd1';
  return [
    'sequenceDiagram',
    `  title ${plain(title)}`,
    ...[...devices.values()].map((hop) => `  participant ${name(hop)} as ${plain(hop.device)}`),
    ...parts.flatMap(({ heading, kind, hops }) => [
      `  Note over ${across}: ${plain(heading)}`,
      ...hops.flatMap((hop, at) => {
        const next = hops[at + 1];
        const arrow = kind === 'request' ? '->>' : '-->>';
        return [
          `  Note over ${name(hop)}: ${plain(hop.did)}`,
          ...(next === undefined
            ? []
            : [`  ${name(hop)}${arrow}${name(next)}: ${plain(`${hop.packet}, TTL ${hop.ttl}`)}`]),
        ];
      }),
    ]),
    `  Note over ${across}: ${ends.map(plain).join('<br/>')}`,
    '',
  ].join('\n');
}

/** Mermaid's own entities for signs that mean something to it: comments, directives, ends of statements, markup, formulas. */
function plain(text: string): string {
  const escaped = text.replace(/[#;<>&"'`%{}$\\*_]/g, (sign) => `#${sign.charCodeAt(0)};`);
  return escaped === '' ? '#32;' : escaped;
}
