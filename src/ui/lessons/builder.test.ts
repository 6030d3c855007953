import { describe, expect, test } from 'vitest';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import { carriedText, judge, parseCarried } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView, linkParts, parseLink } from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { goalOffers } from './builder.ts';

function viewOf(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return { ...defaultView, ...parsed.value };
}

function observedIn(view: View): readonly [Observed | null, Observed | null] {
  if (view.scenario.kind === 'custom') throw new Error('only of the catalogue');
  const scenario = scenarioNamed(view.scenario.id);
  return [runView(view, scenario, 0), runView(view, scenario, 1)];
}

/** What may be asked for, in the words of the page, with the side it is about. */
function offered(beginning: string, now: string): readonly string[] {
  const { factText } = wordsFor('en').teaching;
  const [before, after] = [observedIn(viewOf(beginning)), observedIn(viewOf(now))];
  return goalOffers(before, after).map(({ goal, fresh }) => {
    const observed = after[goal.kind === 'so' && goal.side === 'left' ? 0 : 1];
    if (goal.kind !== 'so' || observed === null) throw new Error('not of a send');
    return `${fresh ? '* ' : ''}${goal.side}${goal.holds ? '' : ', not'}: ${factText(observed.topology, goal.fact)}`;
  });
}

const own = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip';
const published = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=service';
const judged = '?v=1&s=one-ip-block&from=cluster-1/pod-a&to=cluster-2/pod-g';

describe('what a level may ask for', () => {
  test('whom policies saw, and what they said', () => {
    const judgement = 'the policies of Pod-G see gateway-2 in place of Pod-A, and refuse it';
    expect(offered('?v=1', judged)).toContain(`* right: ${judgement}`);
    const untold = judged.replace('s=one-ip-block', 's=one-ip-block&r=flat');
    expect(offered(judged, untold)).toContain(`* right, not: ${judgement}`);
  });

  test('how many callers the receiver cannot tell apart, and who has the same address', () => {
    const offers = offered(own, published);
    expect(offers).toContain('* right: any of 20 endpoints could be behind it');
    expect(offers).toContain('left: only one endpoint could be behind it');
    expect(offers).toContain('right: Pod-A and Pod-G have the same address');
  });

  test('that something is no longer so, whatever comes instead', () => {
    const lost = offered(own, published).filter((offer) => offer.includes(', not: '));
    expect(lost).toEqual(['* right, not: the receiver sees an address of Pod-A']);
    expect(offered(published, own)).toContain('* right, not: the receiver sees an address of gateway-2');
  });

  test('nothing of what a receiver sees where nobody receives', () => {
    const right = offered('?v=1', judged).filter((offer) => offer.startsWith('* right'));
    expect(right).toContain('* right: no process gets the request');
    expect(right.filter((offer) => /receiver sees|could be behind/.test(offer))).toEqual([]);
  });
});

test.each([
  [own, published],
  [judged, judged.replace('pod-a', 'pod-c')],
  [judged, judged.replace('s=one-ip-block', 's=one-ip-block&r.fault=remove-rule:cluster-2/gateway:ingress-snat')],
  [
    '?v=1&l=flat&r=flat&s=overlap&from=cluster-1/pod-a&to=cluster-2/pod-g',
    '?v=1&l=flat&s=overlap&from=cluster-1/pod-a&to=cluster-2/pod-g',
  ],
  ['?v=1', own],
])(
  'from %s to %s: each is so at the end, those called new are not at the beginning, and a link carries them',
  (beginning, now) => {
    const [view, solution] = [viewOf(beginning), viewOf(now)];
    const [before, after] = [observedIn(view), observedIn(solution)];
    const offers = goalOffers(before, after);
    expect(offers.length).toBeGreaterThan(10);
    const texts = { title: 'T', task: 'Reach it', hint: '' };
    for (const { goal, fresh } of offers) {
      const carried = parseCarried(carriedText({ ...texts, view, goals: [goal], moves: [], solution }));
      if (!carried.ok) throw new Error(JSON.stringify(carried.error));
      const [level] = carried.value.levels;
      const met = (observed: typeof after): boolean | undefined =>
        judge(level, { view, observed, inspected: null, right: 0 }).goals[0];
      expect([goal, met(after)]).toEqual([goal, true]);
      if (before.every((side) => side !== null)) expect([goal, met(before)]).toEqual([goal, !fresh]);
    }
  },
);
