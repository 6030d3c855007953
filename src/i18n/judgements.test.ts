import { expect, test } from 'vitest';
import { hopsOf } from '../engine/index.ts';
import type { NotAsked } from '../engine/policy/index.ts';
import { withJudgements } from '../engine/policy/index.ts';
import { languages } from '../formats/index.ts';
import { withoutFirstDrop, withoutBridgeFilters } from '../testing/kernelCases/policiesAtGateways.ts';
import type { KernelCase } from '../testing/kernelCases/index.ts';
import { policyCases } from '../testing/kernelCases/index.ts';
import { probe } from '../testing/probe.ts';
import type { Words } from './index.ts';
import { wordsIn } from './index.ts';

/** What no kernel needs to be asked: a fault, and a setting. */
const all: readonly KernelCase[] = [...policyCases, withoutFirstDrop, withoutBridgeFilters];

const told = all.map((each) => {
  const { topology, exchange, outcome } = probe(each);
  return { fact: each.fact, topology, exchange: withJudgements(topology, exchange), outcome };
});

function sentences(words: Words): string {
  const texts = told.map(({ fact, topology, exchange, outcome }) => {
    const hops = exchange.legs.flatMap(({ request, reply }) => [
      ...hopsOf(request),
      ...(reply === null ? [] : hopsOf(reply.trace)),
    ]);
    const lines = hops.flatMap((hop) =>
      hop.steps
        .filter(({ kind }) => kind === 'judge' || kind === 'unjudged')
        .map((step) => {
          const { title, why } = words.stepText(topology, hop, step);
          return `  ${words.endpointName(topology, hop.device)}: ${title}\n    ${why}`;
        }),
    );
    return [`# ${fact}`, ...lines, `  = ${words.outcomeText(topology, exchange, outcome)}`].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

test.each(languages)('what policies saw, and why none was asked: %s', async (language) => {
  await expect(sentences(await wordsIn(language))).toMatchFileSnapshot(`goldens/policies.${language}.txt`);
});

test('every reason not to ask occurs', () => {
  const reasons: Readonly<Record<Exclude<NotAsked, 'no-flow'>, true>> = {
    'known-flow': true,
    'same-pod': true,
    'host-network': true,
    'not-selected': true,
    'at-port': true,
    bridged: true,
    'own-node': true,
    'filter-first': true,
    'rule-removed': true,
  };
  const found = told.flatMap(({ exchange: { legs } }) =>
    legs.flatMap(({ request, reply }) =>
      [...hopsOf(request), ...(reply === null ? [] : hopsOf(reply.trace))].flatMap(({ steps }) =>
        steps.flatMap((step) => (step.kind === 'unjudged' ? [step.omission.because] : [])),
      ),
    ),
  );
  expect(Object.keys(reasons).filter((reason) => !found.some((each) => each === reason))).toEqual([]);
});
