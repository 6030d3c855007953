import { expect, test } from 'vitest';
import { scenarioIds } from '../content/index.ts';
import { compile, modelIds } from '../engine/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { wordsFor } from './index.ts';

test.each(scenarioIds)('%s: what only another model has is called in every network as it is there', (id) => {
  const { factText } = wordsFor('en').teaching;
  const topologies = modelIds.map((model) => compile(scenarioNamed(id), model, {}));
  const said = topologies.flatMap((owner) =>
    [...owner.devices.values()].flatMap(({ id: device, name }) =>
      topologies
        .filter(({ devices }) => !devices.has(device))
        .map((other) => [factText(other, { is: 'seen-as', device }), `the receiver sees an address of ${name}`]),
    ),
  );
  expect(said.length).toBeGreaterThan(0);
  for (const [text, expected] of said) expect(text).toBe(expected);
});
