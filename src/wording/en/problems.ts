import type { Flaw, LinkNotice, LinkProblem, Problem } from '../../sharing/index.ts';
import { allOf, anyOf, counted } from './lists.ts';

type Shape = Extract<Flaw, { code: 'wrong-type' }>['expected'];

const shapes: Readonly<Record<Shape, string>> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  list: 'a list',
  object: 'an object',
  'yes-or-no': 'true or false',
  nothing: 'nothing',
};

const reservedRoles: Readonly<Record<Extract<Flaw, { code: 'reserved-address' }>['role'], string>> = {
  network: 'the network’s own address',
  broadcast: 'the broadcast address',
};

export function problemText(problem: Problem): string {
  return `${problem.path === '' ? 'the scenario' : problem.path} ${flawText(problem)}`;
}

/** What is wrong, as a predicate of the place. */
function flawText(flaw: Flaw): string {
  switch (flaw.code) {
    case 'too-large':
      return `has ${counted(flaw.size, 'character', 'characters')}; at most ${flaw.limit} are read`;
    case 'not-json':
      return 'is not JSON';
    case 'newer-version':
      return `is ${flaw.found}, newer than this page; it reads versions up to ${flaw.known}`;
    case 'unknown-version':
      return `is ${quoted(flaw.found)}; it must be ${flaw.known}`;
    case 'wrong-type':
      return `must be ${shapes[flaw.expected]}, not ${shapes[flaw.found]}`;
    case 'missing-field':
      return 'is missing';
    case 'unknown-field':
      return `means nothing here; allowed are ${flaw.allowed.join(', ')}`;
    case 'not-allowed':
      return `is ${quoted(flaw.value)}; it must be ${anyOf(flaw.allowed)}`;
    case 'out-of-range':
      return `is ${flaw.value}; it must be from ${flaw.minimum} to ${flaw.maximum}`;
    case 'wrong-count':
      return `has ${counted(flaw.count, 'item', 'items')}; it must have ${flaw.minimum} to ${flaw.maximum}`;
    case 'too-many-pods':
      return `has ${counted(flaw.count, 'pod', 'pods')} in all; at most ${flaw.limit} are drawn`;
    case 'bad-id':
      return `is ${quoted(flaw.value)}; an id has 1 to ${flaw.maximum} lowercase letters, digits and dashes, with a letter or digit at both ends`;
    case 'reserved-id':
      return `is ${quoted(flaw.value)}; ${anyOf(flaw.reserved)} cannot be used as ids`;
    case 'bad-text':
      return `must be one line of ${flaw.minimum} to ${flaw.maximum} visible characters`;
    case 'bad-address':
      return `is ${quoted(flaw.value)}; it must be an IPv4 address such as 192.168.1.11`;
    case 'bad-prefix':
      return `is ${quoted(flaw.value)}; it must be an IPv4 prefix such as 10.4.0.0/16, with no bits set after its length`;
    case 'bad-ports':
      return `is ${quoted(flaw.value)}; it must be a port such as 80 or a range such as 8000-8080`;
    case 'bad-party':
      return 'must name a cluster, a device or a list of prefixes';
    case 'duplicate':
      return `is ${quoted(flaw.value)}, which is already used at ${flaw.first}`;
    case 'unusable-range':
      return `is ${flaw.value}, which lies in ${flaw.within}, a range that no host may use`;
    case 'wrong-length':
      return `is ${flaw.value}; its length must be from ${flaw.shortest} to ${flaw.longest}`;
    case 'outside-range':
      return `is ${flaw.value}, which lies outside ${flaw.range}`;
    case 'reserved-address':
      return `is ${flaw.value}, ${reservedRoles[flaw.role]} of ${flaw.range}`;
    case 'too-few-blocks':
      return `is ${flaw.range}, which has ${counted(flaw.blocks, 'block', 'blocks')} of length ${flaw.blockLength}, too few for ${counted(flaw.nodes, 'node', 'nodes')}`;
    case 'too-many-pods-for-block':
      return `has ${counted(flaw.pods, 'pod', 'pods')}; a block of length ${flaw.blockLength} has room for ${flaw.room}`;
    case 'unknown-device':
      return `names a device ${quoted(flaw.value)} that is not there; there are ${flaw.allowed.join(', ')}`;
    case 'unknown-cluster':
      return `names a cluster ${quoted(flaw.value)} that is not there; there are ${flaw.allowed.join(', ')}`;
  }
}

export function linkProblemText(problem: LinkProblem): string {
  switch (problem.code) {
    case 'too-long':
      return `The link has ${problem.length} characters; at most ${problem.limit} are read.`;
    case 'newer-version':
      return `The link was made by a newer version of this page (${problem.found}); this one reads links up to version ${problem.known}.`;
    case 'unknown-parameter':
      return `The link has a parameter ${problem.parameter} that means nothing here; known are ${problem.allowed.join(', ')}.`;
    case 'repeated-parameter':
      return `The link gives ${problem.parameter} more than once.`;
    case 'bad-value':
      return problem.allowed.length === 0
        ? `In the link, ${problem.parameter} cannot be ${quoted(problem.value)}.`
        : `In the link, ${problem.parameter} is ${quoted(problem.value)}; it must be ${anyOf(problem.allowed)}.`;
    case 'unknown-scenario':
      return `There is no scenario ${quoted(problem.id)}; there are ${problem.known.join(', ')}.`;
    case 'missing-payload':
      return 'The link says that it carries its scenario, but it does not; perhaps its end was cut off.';
    case 'bad-payload':
      return 'The scenario that the link carries cannot be unpacked.';
    case 'bad-checksum':
      return 'The link was cut or changed on its way: its checksum does not fit.';
    case 'bad-scenario':
      return `The link carries a scenario with mistakes: ${problem.problems.map(problemText).join('; ')}.`;
  }
}

/** More than these would not be read. */
const mostNamed = 5;

export function linkNoticeText(notice: LinkNotice): string {
  switch (notice.kind) {
    case 'unknown-parameters': {
      const { length } = notice.parameters;
      const named = notice.parameters.slice(0, mostNamed);
      const names = named.map(({ name }) => quoted(name));
      const rest = length > mostNamed ? [`${length - mostNamed} more`] : [];
      const passed = length === 1 ? 'means nothing here and was passed over' : 'mean nothing here and were passed over';
      const hints = named.flatMap(({ name, meant }) =>
        meant === null ? [] : [` Did you mean ${meant}= where it says ${quoted(name)}?`],
      );
      return `In the link, ${allOf([...names, ...rest])} ${passed}.${hints.join('')}`;
    }
    case 'cut':
      return 'The end of this link is missing: it seems to have been cut on its way, and may not show what was sent.';
    case 'altered':
      return 'This link is not as it was made: it was cut or changed on its way, and may not show what was sent.';
    case 'scenario-changed':
      return `This scenario (${notice.id}) has changed since this link was made; what happens in it may be different now.`;
  }
}

function quoted(text: string): string {
  return `“${text}”`;
}
