import type { OutcomeKind } from '../../engine/index.ts';
import type { CliWords, PolicyWords } from '../cliWords.ts';
import { usage, policyUsage } from '../format/usage.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import { labOf } from './lab.ts';

export function cliOf(speech: TerminalSpeech): CliWords {
  const { say } = speech;
  const t = speech.t.cli;
  const listed = (items: readonly string[]): string => items.join(speech.t.lists.separator);
  const allowedText = (allowed: readonly string[]): string => {
    const [only, ...others] = allowed;
    if (only === undefined) return t.allowed.nothing;
    return others.length === 0
      ? say(t.allowed.one, { value: only })
      : say(t.allowed.several, { values: listed(allowed) });
  };
  return {
    usage,
    internalError: (what) => say(t.internalError, { what }),
    missing: (field, allowed) => say(t.missing, { field, allowed: allowedText(allowed) }),
    missingValue: (field) => say(t.missingValue, { field }),
    notAllowed: (field, value, allowed) => say(t.notAllowed, { field, value, allowed: allowedText(allowed) }),
    multicast: (field, value) => say(t.multicast, { field, value }),
    notSetting: (value, keys) => say(t.notSetting, { value, keys: listed(keys) }),
    notPrefixes: (field, value, example) => say(t.notPrefixes, { field, value, example }),
    nothingToBreak: (field, value, known) => say(t.nothingToBreak, { field, value, allowed: allowedText(known) }),
    unknownOption: (option, allowed) => say(t.unknownOption, { option, allowed: allowedText(allowed) }),
    takesNoValue: (option, value) => say(t.takesNoValue, { option, value }),
    repeated: (option) => say(t.repeated, { option }),
    surplus: (argument) => say(t.surplus, { argument }),
    noScenario: (value, reason, catalogue) => say(t.noScenario, { value, reason, catalogue: listed(catalogue) }),
    problems: (field, first, others) =>
      others === 0 ? say(t.problem, { field, first }) : say(t.problems, { field, first, others }),
    onlyJson: (option) => say(t.onlyJson, { option }),
    notForTerminals: (option, example) => say(t.notForTerminals, { option, example }),
    notWritten: (option, value, reason) => say(t.notWritten, { option, value, reason }),
    written: (file, bytes) => say(t.written, { file, bytes }),
    headings: t.headings,
    summaries: t.summaries,
    connection: (number, of) => say(t.connection, { number, of }),
    noReply: t.noReply,
    cell: cellSign,
    matrixLegend: t.matrixLegend,
    matrixPolicies: t.matrixPolicies,
    shutBy: (policy, cells) => say(t.shutBy, { policy, cells }),
    classes: {
      members: (count, example) => say(t.classes.members, { count, example }),
      legend: t.classes.legend,
      otherwise: (from, to, where, sign) => say(t.classes.otherwise, { from, to, where, sign }),
      same: t.classes.same,
      shared: t.classes.shared,
    },
    values: (values, initial) => listed(values.map((value) => (value === initial ? say(t.initial, { value }) : value))),
    prefixes: (initial) => say(t.prefixes, { initial }),
    lab: labOf(speech),
    policy: policyOf(speech),
  };
}

/** Manifests with policies; what is wrong with them is told as of any that are brought. */
function policyOf({ t }: TerminalSpeech): PolicyWords {
  return { usage: policyUsage, nothing: t.cli.policy.nothing };
}

const cells: Readonly<Record<OutcomeKind, string>> = { delivered: '+', misdelivered: '!', dropped: '.', rejected: 'x' };

/** One sign for a cell of the matrix; `byPolicy`: a network policy is what stops it. */
function cellSign(kind: OutcomeKind, translated: boolean, byPolicy: boolean): string {
  if (byPolicy) return '#';
  return kind === 'delivered' && translated ? '~' : cells[kind];
}
