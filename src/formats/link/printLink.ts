import type { Side, SideIndex, View } from '../view.ts';
import { defaultView } from '../view.ts';
import { canonicalSettings } from '../canonicalSettings.ts';
import { closingOf, closingParameter } from './closing.ts';
import { faultText } from './faultText.ts';
import { customScenario, defaultSide, linkVersion, sideName } from './parameters.ts';
import type { Pairs } from './query.ts';
import { queryText, wellFormed } from './query.ts';

/** The end of a URL that shows this view: what differs from the default, in a stable order. `parseLink` reads it back. */
export function printLink(view: View): string {
  const pairs: Pairs = [['v', String(linkVersion)], ...viewPairs(view)];
  const fragment = fragmentOf(view);
  return `${queryText([...pairs, [closingParameter, closingOf(pairs, fragment)]])}${fragment}`;
}

/**
 * The same as a person writes it, for documents that are kept with the page and change with it: a link of version 1, without what
 * tells a reader that something is no longer as it was.
 */
export function writtenLink(view: View): string {
  return `${queryText([['v', '1'], ...viewPairs({ ...view, digest: null })])}${fragmentOf(view)}`;
}

function fragmentOf({ scenario }: View): string {
  return scenario.kind === 'custom' ? scenario.payload : '';
}

function viewPairs(view: View): Pairs {
  return [
    ...scenarioPairs(view),
    ...sidePairs(view.sides[0], 0),
    ...sidePairs(view.sides[1], 1),
    ...momentPairs(view),
    ...framePairs(view),
  ].map(([name, value]) => [name, wellFormed(value)] as const);
}

function scenarioPairs({ scenario, digest }: View): Pairs {
  const initial = defaultView.scenario;
  if (scenario.kind === 'custom') return [['s', customScenario]];
  return [
    ...(initial.kind === 'catalogue' && initial.id === scenario.id ? [] : [['s', scenario.id] as const]),
    ...(digest === null ? [] : [['d', digest] as const]),
  ];
}

function sidePairs({ model, settings, faults }: Side, index: SideIndex): Pairs {
  const name = sideName(index);
  return [
    ...(model === defaultSide(index).model ? [] : [[name, model] as const]),
    ...Object.entries(canonicalSettings(model, settings)).map(([key, value]) => [`${name}.${key}`, value] as const),
    ...faults.map((fault) => [`${name}.fault`, faultText(fault)] as const),
  ];
}

function momentPairs({ from, to, dial, protocol, step, asking, inspected }: View): Pairs {
  return [
    ...(from === null ? [] : [['from', from] as const]),
    ...(to === null ? [] : [['to', to] as const]),
    ...(dial === defaultView.dial ? [] : [['dial', dial] as const]),
    ...(protocol === defaultView.protocol ? [] : [['protocol', protocol] as const]),
    ...(step === null ? [] : [['step', String(step)] as const]),
    ...(asking && step !== null ? [['ask', '1'] as const] : []),
    ...(inspected === null ? [] : [['inspect', `${sideName(inspected.side)}:${inspected.device}`] as const]),
  ];
}

function framePairs({ page, network, compare, plan, clusters, lesson, predicting, language }: View): Pairs {
  return [
    ...(page === defaultView.page ? [] : [['page', page] as const]),
    ...(network === null ? [] : [['network', network] as const]),
    ...(compare === null ? [] : [['compare', compare] as const]),
    ...(plan === null ? [] : [['plan', plan] as const]),
    ...(clusters === null ? [] : [['clusters', clusters] as const]),
    ...(lesson === null ? [] : [['lesson', `${lesson.lesson}:${lesson.step}`] as const]),
    ...(predicting ? [['predict', '1'] as const] : []),
    ...(language === null || language === defaultView.language ? [] : [['lang', language] as const]),
  ];
}
