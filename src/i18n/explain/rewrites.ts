import type { DestinationNat, Header, Hop, Masquerade, Match, Rule, RuleId, Topology } from '../../engine/index.ts';
import { deviceOf, headerDiff, portClass } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { holderOf } from '../format/addresses.ts';
import type { Rewrite } from '../format/rewriting.ts';
import { portsText } from '../format/flow.ts';
import { endText, exitBefore, isSource, isTakenBack } from '../format/rewriting.ts';
import { findRule, ruleName } from '../format/ruleName.ts';
import type { StepText } from '../words.ts';
import { labelOf } from './devices.ts';
import { fieldName } from './packets.ts';
import { matchText } from './rules.ts';

export function rewriteText(speech: TraceSpeech, topology: Topology, hop: Hop, step: Rewrite): StepText {
  const { t } = speech;
  const { cause } = step;
  switch (cause.kind) {
    case 'rule':
      return byRule(speech, topology, { hop, step, id: cause.rule });
    case 'clash':
      return { title: t.rewrites.title.clash, why: clauses(speech, t.rewrites.clash, portText(speech, step, null)) };
    case 'flow':
      return byFlow(speech, step, cause.rule);
  }
}

/** What the device does again to a flow it knows, or undoes. */
function byFlow(speech: TraceSpeech, step: Rewrite, id: RuleId | null): StepText {
  const { t, say } = speech;
  const { title, flow } = t.rewrites;
  const back = isTakenBack(step);
  const translation = isSource(step) === back ? title.destination : title.source;
  const [byName, nameless] = back ? [flow.reverses, flow.reversesFirst] : [flow.repeats, flow.repeatsFirst];
  const changes = changesText(speech, step);
  return {
    title: back ? say(title.undoes, { translation }) : translation,
    why: id === null ? say(nameless, { changes }) : say(byName, { rule: ruleName(id), changes }),
  };
}

/** A rewrite where it happened, and the rule that asked for it. */
interface RuledRewrite {
  readonly hop: Hop;
  readonly step: Rewrite;
  readonly id: RuleId;
}

function byRule(speech: TraceSpeech, topology: Topology, ruled: RuledRewrite): StepText {
  const { t, say } = speech;
  const { hop, step, id } = ruled;
  const { title, sourceNat } = t.rewrites;
  const found = findRule(topology, hop.device, id);
  const rule = ruleName(id);
  switch (found?.kind) {
    case 'masquerade': {
      const matched = say(t.rewrites.masqueraded, { rule, conditions: matchText(speech, found.match) });
      const taken = takenText(speech, topology, ruled, found.match);
      return { title: title.source, why: clauses(speech, matched, taken, portText(speech, step, found)) };
    }
    case 'source-nat': {
      const matched = say(t.rewrites.matched, { rule, conditions: matchText(speech, found.match) });
      const becomes = say(sourceNat, { address: found.to });
      return { title: title.source, why: clauses(speech, matched, becomes, portText(speech, step, found)) };
    }
    case 'destination-nat': {
      const matched = say(t.rewrites.matched, { rule, conditions: matchText(speech, found.match) });
      return {
        title: title.destination,
        why: clauses(speech, matched, backendText(speech, topology, found, step.after)),
      };
    }
    case undefined:
    case 'filter':
    case 'mark':
    case 'no-translation': {
      const translation = isSource(step) ? title.source : title.destination;
      const why = say(t.rewrites.rule, { rule, changes: changesText(speech, step) });
      return { title: found === null ? translation : title.other, why };
    }
  }
}

/** Masquerading takes an address of the interface the packet leaves by; of another where that one has none. */
function takenText(speech: TraceSpeech, topology: Topology, { hop, step }: RuledRewrite, match: Match): string {
  const { t, say } = speech;
  const { masquerade } = t.rewrites;
  const { source } = step.after;
  const exit = exitBefore(hop, step);
  const holder = holderOf(deviceOf(topology, hop.device), source, exit);
  if (holder === null) return say(masquerade.byOther, { source });
  if (exit === null) return say(masquerade.byHolder, { source, holder });
  if (holder !== exit) return say(masquerade.byNeighbour, { source, exit, holder });
  return match.outInterface === exit
    ? say(masquerade.byNamedExit, { source })
    : say(masquerade.byExit, { source, exit });
}

function backendText(speech: TraceSpeech, topology: Topology, { backends }: DestinationNat, after: Header): string {
  const { t, say } = speech;
  const { destinationNat } = t.rewrites;
  const to = endText(after, 'destination');
  const chosen = backends.find(({ address, port }) => `${address}:${port}` === to);
  const device = chosen === undefined ? null : labelOf(speech, topology, chosen.device);
  const backend = device === null ? to : say(destinationNat.backend, { device, address: to });
  return backends.length > 1
    ? say(destinationNat.inTurn, { backend, count: backends.length })
    : say(destinationNat.only, { backend });
}

function clauses({ t }: TraceSpeech, ...all: readonly (string | null)[]): string {
  return all.filter((each) => each !== null).join(t.rewrites.separator);
}

/** What became of the source port where one was chosen. */
function portText({ t, say }: TraceSpeech, { before, after, port }: Rewrite, rule: Rule | null): string | null {
  if (port === null || before.protocol === 'icmp' || after.protocol === 'icmp') return null;
  const [old, drawn] = [before.sourcePort, after.sourcePort];
  switch (port) {
    case 'kept':
      return say(t.rewrites.port.kept, { port: old });
    case 'redrawn': {
      const { ports, range = portClass(old) } = translating(rule);
      const keepsNone = ports === 'redrawn' || old < range.from || old > range.to;
      return say(t.rewrites.port[keepsNone ? 'redrawn' : 'held'], { port: old, drawn, range: portsText([range]) });
    }
  }
}

function translating(rule: Rule | null): Pick<Masquerade, 'ports' | 'range'> {
  return rule?.kind === 'masquerade' || rule?.kind === 'source-nat' ? rule : {};
}

/** `source address 10.4.1.2 becomes 192.168.101.2`. */
function changesText(speech: TraceSpeech, step: Rewrite): string {
  const { t, say } = speech;
  const { one, several, separator } = t.rewrites.changes;
  const changes = headerDiff(step.before, step.after).map(({ field, before, after }) =>
    say(one, { field: fieldName(speech, field), before, after }),
  );
  const last = changes.at(-1) ?? '';
  return changes.length < 2 ? last : say(several, { before: changes.slice(0, -1).join(separator), last });
}
