import { outcomeOf, receiverOf, socketText } from '../../engine/index.ts';
import type { CaptureSubject } from '../capture/index.ts';
import { captureName } from '../capture/index.ts';
import type { LabPlan } from '../linux/index.ts';
import { labPlan } from '../linux/index.ts';
import type { TakeHomeFacts } from '../../i18n/index.ts';
import { daemonLines } from './daemons.ts';
import { networkLines } from './network.ts';
import type { TakeHomeInput } from './input.ts';
import { toolsFor } from './needs.ts';
import { outsideLines } from './outside.ts';
import { predictionLines } from './prediction.ts';
import { programLines } from './programs.ts';
import { runLines } from './run.ts';
import { comment, heading, here } from './shell.ts';

/** One script, to be run as root: it builds the network, makes the send, captures, compares and leaves nothing behind. */
export function takeHomeScript(input: TakeHomeInput): string {
  const { topology, exchange, words } = input;
  const said = words.takeHome.script;
  const plan = labPlan(topology);
  const lines = [
    '#!/usr/bin/env bash',
    '#',
    ...comment(...said.header(factsOf(input, plan))),
    '',
    'set -Eeuo pipefail',
    'export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8',
    '',
    ...comment(...said.prediction),
    'prediction() {',
    ...here('cat', predictionLines(exchange), '  '),
    '}',
    ...outsideLines(input, plan),
    ...networkLines(input, plan),
    ...heading(...said.programs),
    ...programLines(said),
    ...daemonLines(plan, said),
    ...runLines(input, plan),
  ];
  return `${lines.join('\n')}\n`;
}

/** Packages without which there is no Debian. */
const alwaysThere: ReadonlySet<string> = new Set(['util-linux', 'coreutils']);

/** The capture's name, but for its ending. */
export function takeHomeName(subject: CaptureSubject): string {
  return captureName(subject).replace(/\.pcapng$/, '.sh');
}

function factsOf(input: TakeHomeInput, plan: LabPlan): TakeHomeFacts {
  const { scenario, model, settings, faults, topology, exchange, intended, link, words } = input;
  const { from, dialed, protocol } = exchange.attempt;
  return {
    file: takeHomeName({ scenario: scenario.id, model, from, to: input.to }),
    scenario: scenario.title,
    side: words.sideText(model, settings),
    faults: faults.map((fault) => words.faultText(topology, fault)),
    link,
    from: words.endpointName(topology, from),
    socket: socketText(dialed),
    protocol,
    outcome: words.outcomeText(topology, exchange, outcomeOf(exchange, intended)),
    sender: words.experienceText(exchange),
    receiver: words.receiverText(topology, receiverOf(exchange)),
    packages: toolsFor(plan).flatMap(([, name]) => (alwaysThere.has(name) ? [] : [name])),
  };
}
