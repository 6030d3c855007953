import type { Network } from '../../cli/index.ts';
import {
  isGiven,
  networkFlags,
  readFlags,
  readNetwork,
  readSend,
  readWay,
  sendFlags,
  optionValue,
} from '../../cli/index.ts';
import type { DeviceId, Send } from '../../engine/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import type { KernelComparison } from '../comparison/compare.ts';
import type { LearnedOtherwise } from '../session.ts';
import { openLab } from '../session.ts';
import { checksIn } from '../verification/check.ts';
import type { LabAnswer } from './answer.ts';
import { comparisonText, differenceLine } from './comparisonText.ts';
import { obstacleIn } from './judgeable.ts';
import { kernelHere, obstacleHere } from './prerequisites.ts';
import { kernelVersion } from './toolVersions.ts';

/** Build the network for real, make one send or all of them, and hold them against the prediction. */
export async function labCommand(words: Words, args: readonly string[]): Promise<LabAnswer> {
  const flags = readFlags(words, { ...networkFlags, ...sendFlags, all: 'switch', help: 'switch' }, args);
  if (!flags.ok) return { kind: 'bad-input', sentence: flags.error };
  if (isGiven(flags.value, 'help')) return { kind: 'told', text: words.cli.usage.lab };
  const network = readNetwork(words, flags.value);
  if (!network.ok) return { kind: 'bad-input', sentence: network.error };
  const wishes = readWishes(words, flags.value, network.value);
  if (!wishes.ok) return { kind: 'bad-input', sentence: wishes.error };
  const here = obstacleHere(words);
  if (here !== null) return { kind: 'cannot-run', sentence: here };
  const obstacle = obstacleIn(network.value.topology, kernelHere());
  if (obstacle !== null) return { kind: 'cannot-run', sentence: words.cli.lab.obstacles[obstacle] };
  const answer = await judged(words, network.value, wishes.value);
  return 'text' in answer ? { ...answer, notes: network.value.notes } : answer;
}

type Wishes =
  | { readonly kind: 'one'; readonly wish: Send }
  | { readonly kind: 'all'; readonly wishes: readonly Send[] };

function readWishes(words: Words, flags: Parameters<typeof readSend>[1], network: Network): Result<Wishes, string> {
  if (!isGiven(flags, 'all')) {
    const wanted = readSend(words, flags, network);
    return wanted.ok ? ok({ kind: 'one', wish: wanted.value }) : wanted;
  }
  if (optionValue(flags, 'from') !== null || optionValue(flags, 'to') !== null) {
    return failed(words.cli.lab.notBoth('--all', ['--from', '--to']));
  }
  const way = readWay(words, flags, network.view);
  if (!way.ok) return way;
  const endpoints: readonly DeviceId[] = [...network.topology.directory.keys()];
  const wishes = endpoints.flatMap((from) =>
    endpoints.map((id): Send => ({ from, to: { kind: 'endpoint', id }, ...way.value })),
  );
  return ok({ kind: 'all', wishes });
}

async function judged(words: Words, { topology, scenario }: Network, asked: Wishes): Promise<LabAnswer> {
  const { earlier } = scenario;
  const lab = await openLab(topology);
  const check = checksIn(topology, lab);
  try {
    const otherwise = await lab.learnedOtherwise();
    if (otherwise.length > 0) return { kind: 'differs', text: otherwise.map(learnedText(words)).join('\n') };
    switch (asked.kind) {
      case 'one':
        return oneText(words, await check({ earlier, wish: asked.wish }));
      case 'all': {
        const found: (readonly [Send, KernelComparison])[] = [];
        for (const wish of asked.wishes) found.push([wish, await check({ earlier, wish })]);
        return allText(words, found);
      }
    }
  } finally {
    await lab.close();
  }
}

/** Other routes make another network: what is sent through it proves nothing. */
function learnedText({ cli }: Words): (otherwise: LearnedOtherwise) => string {
  return ({ namespace, missing, surplus }) => cli.lab.learnedOtherwise(namespace, missing, surplus);
}

function oneText(words: Words, comparison: KernelComparison): LabAnswer {
  const { lab } = words.cli;
  const [first] = comparison.differences;
  const end =
    first === undefined
      ? [lab.agrees(kernelVersion())]
      : [lab.disagrees(kernelVersion()), lab.firstDifference(differenceLine(words, first))];
  const text = [...comparisonText(words, comparison), '', ...end].join('\n');
  return { kind: first === undefined ? 'agrees' : 'differs', text };
}

function allText(words: Words, found: readonly (readonly [Send, KernelComparison])[]): LabAnswer {
  const { lab } = words.cli;
  const lines = found.flatMap(([{ from, to, dial, protocol }, { differences }]) => {
    const [first] = differences;
    const id = to.kind === 'endpoint' ? to.id : '';
    return first === undefined ? [] : [`${from} ${id} ${dial} ${protocol}: ${differenceLine(words, first)}`];
  });
  const total = lab.total({ sends: found.length, topologies: 1, differ: lines.length });
  const end = lines.length === 0 ? lab.agrees(kernelVersion()) : lab.disagrees(kernelVersion());
  return { kind: lines.length === 0 ? 'agrees' : 'differs', text: [...lines, total, end].join('\n') };
}
