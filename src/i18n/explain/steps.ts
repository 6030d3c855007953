import type { Hop, RuleId, Step, Topology } from '../../engine/index.ts';
import { packetBefore, socketText } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { outerText, protocolText, trackedText } from '../format/flow.ts';
import { findRule, ruleName } from '../format/ruleName.ts';
import type { StepText } from '../words.ts';
import { endpointName } from './devices.ts';
import { judgementText, omissionText } from './judgements.ts';
import { mismatchText } from './mismatches.ts';
import { originateText } from './originating.ts';
import { contentText } from './packets.ts';
import { rewriteText } from './rewrites.ts';
import { longestMatchText } from './routes.ts';
import { ruleMatchText } from './rules.ts';

export function stepText(speech: TraceSpeech, topology: Topology, hop: Hop, step: Step): StepText {
  const { t, say } = speech;
  const { steps } = t;
  switch (step.kind) {
    case 'originate':
      return originateText(speech, topology, hop, step);
    case 'recognise': {
      const { title, [step.direction]: why } = steps.recognise;
      return { title, why: say(why, { flow: trackedText(step.entry.original) }) };
    }
    case 'unrecognised': {
      const { title, why } = steps.unrecognised;
      return { title, why: say(why, { content: contentText(speech, step.header) }) };
    }
    case 'rewrite':
      return rewriteText(speech, topology, hop, step);
    case 'rewrite-outer': {
      const { title, why } = steps['rewrite-outer'];
      const { rule, before, after } = step;
      return { title, why: say(why, { rule: ruleName(rule), before: before.source, after: after.source }) };
    }
    case 'judge':
      return judgementText(speech, topology, step.judgement);
    case 'unjudged':
      return omissionText(speech, topology, step.omission);
    case 'left-alone':
      return leftAloneText(speech, topology, hop, step);
    case 'exempt':
    case 'mark':
    case 'permit': {
      const { title, why } = steps[step.kind];
      return { title, why: say(why, { rule: ruleName(step.rule), match: matched(speech, topology, hop, step.rule) }) };
    }
    case 'route':
      return routeStepText(speech, topology, hop, step);
    case 'switch': {
      const { title, why } = steps.switch;
      const { bridge, from, to } = step;
      return { title, why: say(why, { bridge, from, to, ttl: packetBefore(hop, step).ttl }) };
    }
    case 'remember': {
      const { title, why } = steps.remember;
      const { original, reply } = step.entry;
      return { title, why: say(why, { original: trackedText(original), reply: trackedText(reply) }) };
    }
    case 'forget': {
      const { title, why } = steps.forget;
      return { title, why: say(why, { original: trackedText(step.entry.original) }) };
    }
    case 'encapsulate': {
      const { title, [step.outer.kind]: why } = steps.encapsulate;
      return {
        title: say(title, { protocol: protocolText[step.outer.kind] }),
        why: say(why, { interface: step.interface, outer: outerText(step.outer) }),
      };
    }
    case 'decapsulate': {
      const { title, why } = steps.decapsulate;
      return {
        title: say(title, { protocol: protocolText[step.outer.kind] }),
        why: say(why, { interface: step.interface, outer: outerText(step.outer) }),
      };
    }
    case 'ambiguous-neighbour': {
      const { title, why } = steps['ambiguous-neighbour'];
      const [taken = '', ...rivals] = [step.taken, ...step.rivals].map((each) => endpointName(speech, topology, each));
      return { title, why: say(why, { address: step.target, taken, rivals: rivals.join(t.lists.separator) }) };
    }
    case 'answered-for': {
      const { title, why } = steps['answered-for'];
      return { title, why: say(why, { address: step.target, by: endpointName(speech, topology, step.by) }) };
    }
    case 'to-self': {
      const { title, port, socket } = steps['to-self'];
      const address = packetBefore(hop, step).header.destination;
      const { destination } = step;
      return {
        title,
        why: destination === null ? say(socket, { address }) : say(port, { address, port: destination.port }),
      };
    }
    case 'reconnect': {
      const { title, why } = steps.reconnect;
      const { proxy, upstream, hidden } = step;
      return {
        title,
        why: say(why, { proxy: ruleName(proxy), upstream: socketText(upstream), hidden: socketText(hidden) }),
      };
    }
  }
}

function leftAloneText(
  speech: TraceSpeech,
  topology: Topology,
  hop: Hop,
  step: Extract<Step, { kind: 'left-alone' }>,
): StepText {
  const { t, say } = speech;
  const { title, notExempt, ...why } = t.steps['left-alone'];
  const rule = findRule(topology, hop.device, step.rule);
  const given = {
    rule: ruleName(step.rule),
    reason: mismatchText(speech, step.mismatch, rule?.match ?? null),
  };
  switch (rule?.kind) {
    case 'masquerade':
      return { title, why: say(why.masquerade, given) };
    case 'no-translation':
      return { title: notExempt, why: say(why['no-translation'], given) };
    case 'source-nat':
    case 'mark':
    case 'destination-nat':
    case 'filter':
    case undefined:
      return { title, why: say(why.other, given) };
  }
}

function matched(speech: TraceSpeech, topology: Topology, hop: Hop, id: RuleId): string {
  const rule = findRule(topology, hop.device, id);
  return rule === null ? speech.t.steps.matches : ruleMatchText(speech, topology, rule);
}

function routeStepText(
  speech: TraceSpeech,
  topology: Topology,
  hop: Hop,
  step: Extract<Step, { kind: 'route' }>,
): StepText {
  const { t, say } = speech;
  const { title, looksUp, ttl, outerTtl } = t.steps.route;
  const { header, outer } = packetBefore(hop, step);
  const found = longestMatchText(speech, topology, outer?.destination ?? header.destination, step.route);
  return step.ttl === null
    ? { title: looksUp, why: found }
    : { title, why: say(outer === null ? ttl : outerTtl, { found, ...step.ttl }) };
}
