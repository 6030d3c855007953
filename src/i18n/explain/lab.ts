import type { DifferenceText, LabWords, Obstacle } from '../labWords.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import { perTunnel, protocolText } from '../format/flow.ts';
import { allOf } from './lists.ts';

export function labOf(speech: TerminalSpeech): LabWords {
  const { say } = speech;
  const t = speech.t.lab;
  const { proxies, bgp, tunnel } = t.obstacles;
  const listed = (items: readonly string[]): string => items.join(speech.t.lists.separator);
  return {
    notBoth: (one, others) => say(t.notBoth, { one, others: allOf(speech, others) }),
    notNumber: (field, value) => say(t.notNumber, { field, value }),
    notRoot: t.notRoot,
    noNamespaces: (reason) => say(t.noNamespaces, { reason }),
    missingTools: (tools, packages) =>
      say(t.missingTools, { tools: listed(tools), count: tools.length, packages: packages.join(' ') }),
    obstacles: { proxies, bgp, ...perTunnel((name) => say(tunnel, { name })) },
    predicted: t.predicted,
    observed: t.observed,
    nothing: '-',
    later: t.later,
    difference: (difference) => differenceText(speech, difference),
    firstDifference: (difference) => say(t.firstDifference, { difference }),
    agrees: (kernel) => say(t.agrees, { kernel }),
    disagrees: (kernel) => say(t.disagrees, { kernel }),
    incomplete: t.incomplete,
    learnedOtherwise: (device, missing, surplus) =>
      learnedOtherwiseText(speech, device, listed(missing), listed(surplus)),
    verifying: (counts) => say(t.verifying, counts),
    progress: (done, of) => say(t.progress, { done, of }),
    leftOut: (obstacle, networks) => leftOutText(speech, obstacle, networks),
    processes: (counts) => say(t.processes, counts),
    byModel: t.byModel,
    generated: (topologies, seed) => say(t.generated, { topologies, seed }),
    policies: (counts) => say(t.policies, counts),
    presets: (topologies) => say(t.presets, { topologies }),
    cases: (sends) => say(t.cases, { sends }),
    passing: (difference) => say(t.passing, { difference }),
    couldNotBuild: (link, reason) => say(t.couldNotBuild, { reason, link }),
    took: (seconds) => say(t.took, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    total: (counts) => say(t.total, counts),
  };
}

function differenceText({ t: { lab: t }, say }: TerminalSpeech, difference: DifferenceText): string {
  const { connection } = difference;
  const told = {
    aspect: t.aspect[difference.aspect],
    predicted: difference.predicted ?? t.nothing,
    observed: difference.observed ?? t.nothing,
  };
  return connection === null || connection === 1
    ? say(t.difference, told)
    : say(t.differenceOf, { ...told, connection });
}

function learnedOtherwiseText({ t, say }: TerminalSpeech, device: string, missing: string, surplus: string): string {
  const { learned } = t.lab;
  if (missing !== '' && surplus !== '') return say(learned.both, { device, missing, surplus });
  if (missing !== '') return say(learned.missing, { device, missing });
  if (surplus !== '') return say(learned.surplus, { device, surplus });
  return say(learned.otherwise, { device });
}

function leftOutText({ t, say }: TerminalSpeech, obstacle: Obstacle, networks: number): string {
  const { leftOut } = t.lab;
  if (obstacle === 'proxies' || obstacle === 'bgp') return say(leftOut[obstacle], { networks });
  return say(leftOut.tunnel, { name: protocolText[obstacle], networks });
}
