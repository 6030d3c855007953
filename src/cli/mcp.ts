import type { CallToolResult } from '@modelcontextprotocol/server';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { scenarioIds } from '../content/index.ts';
import { dials, modelIds } from '../engine/index.ts';
import { wordsFor } from '../i18n/index.ts';
import type { CommandName } from './commands.ts';
import { commands } from './commands.ts';
import { oneLine } from './terminal.ts';

// A lone dash would mean standard input, by which assistants and this program talk.
const word = v.pipe(v.string(), v.maxLength(4_000_000), v.notValue('-', 'standard input is not to be had here'));
const text = (description: string) => v.pipe(word, v.description(description));
const texts = (description: string) => v.optional(v.pipe(v.array(word), v.description(description)), []);

const network = {
  scenario: text(
    `One of ${scenarioIds.join(', ')}; or a share link; or a scenario document as JSON text; or the path of one.`,
  ),
  model: v.pipe(v.picklist(modelIds), v.description('How each cluster joins the network.')),
  set: texts('Settings of the model, each KEY=VALUE.'),
  fault: texts('What is broken, each in the notation of share links.'),
};

const way = {
  dial: v.optional(v.pipe(v.picklist(dials), v.description('By which address the receiver is called.')), 'auto'),
  protocol: v.optional(v.picklist(['tcp', 'udp']), 'tcp'),
};

const ends = {
  from: text('Who sends: an endpoint such as cluster-1/pod-a.'),
  to: text('Who is called: an endpoint such as cluster-2/pod-g, or IP:PORT.'),
};

/** As every answer says it. */
const answersVersion = '1';

/** What assistants may ask; each answer is what the command of the same name prints with `--json`. What is misspelt is refused, as it is there. */
const tools = {
  trace: {
    description:
      'What happens to a packet and to its answer between two endpoints of Kubernetes clusters, hop by hop, with every translation: computed as Linux forwards.',
    input: v.strictObject({ ...network, ...ends, ...way }),
  },
  matrix: {
    description: 'Who reaches whom: every pair of endpoints, or of classes of endpoints that fare alike.',
    input: v.strictObject({ ...network, ...way, classes: v.optional(v.boolean(), true) }),
  },
  collisions: {
    description:
      'Which address ranges of clusters overlap, which pairs can be flat, which need gateways, and which new ranges would mend it.',
    input: v.strictObject({
      cluster: texts('A line a cluster: "prod: pods 10.4.0.0/16, nodes 10.0.0.0/20, services 10.96.0.0/12".'),
    }),
  },
  link: {
    description: 'A link that shows a send on the page, beside what another model makes of it.',
    input: v.strictObject({
      ...network,
      ...ends,
      ...way,
      against: v.optional(v.picklist(modelIds)),
      step: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      base: v.optional(text('Where the page is: https://…')),
    }),
  },
} as const satisfies Partial<
  Readonly<Record<CommandName, { readonly description: string; readonly input: v.GenericSchema }>>
>;

/** What stands in a command without a name before it. */
const unnamed: ReadonlySet<string> = new Set(['scenario', 'cluster']);

/** The arguments of a command, as a shell would give them: what has no name comes last, where nothing is taken for an option. */
function argumentsOf(given: Readonly<Record<string, unknown>>): readonly string[] {
  const each = Object.entries(given).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  const named = each.filter(({ name }) => !unnamed.has(name));
  const positionals = each.filter(({ name }) => unnamed.has(name));
  return [
    ...named.flatMap(({ name, value }) => {
      if (typeof value === 'boolean') return value ? [`--${name}`] : [];
      return typeof value === 'string' || typeof value === 'number' ? [`--${name}=${value}`] : [];
    }),
    '--',
    ...positionals.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  ];
}

function answered(name: keyof typeof tools, given: Readonly<Record<string, unknown>>): CallToolResult {
  try {
    const answer = commands[name](wordsFor('en'), ['--json', ...argumentsOf(given)]);
    if (!answer.ok) return refused(answer.error);
    // What a terminal is told beside an answer stands beside it here.
    const told = [answer.value, ...('notes' in answer ? answer.notes : [])];
    return { content: told.map((each) => ({ type: 'text', text: each })) };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

/** As a terminal is told it: in one line, which repeats no more than a part of what was asked. */
function refused(error: string): CallToolResult {
  return { content: [{ type: 'text', text: oneLine(error) }], isError: true };
}

function toolServer(): McpServer {
  const server = new McpServer({ name: 'island-hop', version: answersVersion });
  const annotations = { readOnlyHint: true, openWorldHint: false } as const;
  const add = (
    name: keyof typeof tools,
    description: string,
    input: v.GenericSchema<unknown, Readonly<Record<string, unknown>>>,
  ): void => {
    server.registerTool(name, { description, inputSchema: toStandardJsonSchema(input), annotations }, (given) =>
      answered(name, given),
    );
  };
  add('trace', tools.trace.description, tools.trace.input);
  add('matrix', tools.matrix.description, tools.matrix.input);
  add('collisions', tools.collisions.description, tools.collisions.input);
  add('link', tools.link.description, tools.link.input);
  return server;
}

/** Model Context Protocol over standard input and output, until the input ends. */
export function serveTools(): void {
  serveStdio(toolServer);
}
