import type { HopTable } from './hopTable.ts';

/** A heading, a table for every packet, and how it ended: GitHub Flavored Markdown. */
export function markdownOf({ title, columns, parts, ends }: HopTable): string {
  const { hop, device, header, ttl, did } = columns;
  return [
    `# ${plain(title)}`,
    ...parts.flatMap(({ heading, hops }) => [
      '',
      `## ${plain(heading)}`,
      '',
      row([hop, device, header, ttl, did].map(plain)),
      row(['--:', '---', '---', '--:', '---']),
      ...hops.map((each) =>
        row([
          String(each.number),
          plain(each.device),
          plain(each.packet),
          String(each.ttl),
          `**${plain(each.did)}** ${plain(each.why)}`,
        ]),
      ),
    ]),
    '',
    ...ends.map((end) => `- ${plain(end)}`),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A name is no markup: any ASCII punctuation may be escaped (CommonMark 6.1), and these are what could mean something here. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, String.raw`\$&`);
}
