import type { AllowedTable, HostNetworkPods } from '../engine/policy/index.ts';
import { allowedTable } from '../engine/policy/index.ts';
import { readManifests } from '../formats/policy/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { columns } from './columns.ts';
import { choiceOf, isGiven, readFlags } from './flags.ts';
import { sourcesAt } from './importFiles.ts';
import { json } from './json.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';

const hostNetworkPods = { pods: 'as-pods', nodes: 'as-nodes' } as const satisfies Record<string, HostNetworkPods>;

/** Who may connect to whom, by the policies among one cluster's manifests. */
export function policyCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { 'host-network': 'once', json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  const { policy } = words.cli;
  if (isGiven(flags.value, 'help')) return ok(policy.usage);
  const [folder, surplus] = flags.value.positionals;
  // A name that a script left empty would be the folder that one is in.
  if (folder === undefined || folder === '') return failed(words.cli.missing('DIR', ['manifests/', 'manifests.yaml']));
  if (surplus !== undefined) return failed(words.cli.surplus(surplus));
  const treated = choiceOf(words, flags.value, 'host-network', { allowed: ['pods', 'nodes'], initial: 'pods' });
  if (!treated.ok) return treated;
  const sources = sourcesAt(folder);
  if (!sources.ok) return failed(words.cli.problems('DIR', words.imports.problem(sources.error), 0));
  // What people write beside manifests is not one of them.
  const files = sources.value.flatMap((source) => source.files).filter(({ name }) => !/\.(md|txt)$/i.test(name));
  const { policies, pods, problems, notes } = readManifests(files, hostNetworkPods[treated.value]);
  const [problem] = problems;
  if (problem !== undefined)
    return failed(words.cli.problems('DIR', words.imports.problem(problem), problems.length - 1));
  const table = allowedTable(policies, pods);
  const answer = isGiven(flags.value, 'json') ? json(tableJson(table)) : tableText(words, table);
  return noted({ notes: notes.map(words.imports.note) }, answer);
}

/** `policy --json`. */
function tableJson({ peers, allowed }: AllowedTable) {
  return {
    version: 1,
    peers,
    allowed: allowed.map(({ from, to, protocol, ports }) => ({
      from,
      to,
      protocol: protocol.toUpperCase(),
      ports: ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`,
    })),
  };
}

/** A line for each two peers; who may use every port of every protocol is told so in a word. */
function tableText(words: Words, table: AllowedTable): string {
  const lines = new Map<string, { readonly from: string; readonly to: string; readonly ports: string[] }>();
  for (const { from, to, protocol, ports } of tableJson(table).allowed) {
    const key = `${from} ${to}`;
    const line = lines.get(key) ?? { from, to, ports: [] };
    line.ports.push(`${protocol} ${ports}`);
    lines.set(key, line);
  }
  if (lines.size === 0) return words.cli.policy.nothing;
  return columns([...lines.values()].map(({ from, to, ports }) => [from, '->', to, ports.join(', ')])).join('\n');
}
