import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, modelIds } from '../engine/index.ts';
import { anyBreakage } from '../lab/verification/breakages.ts';
import { drawFrom } from '../lab/verification/draw.ts';
import { parseScenarioValue } from '../formats/index.ts';
import { settingsFor } from './generated.ts';
import { generatedDocument } from './generatedDocument.ts';
import { faultLaws, unseenSettings } from './linkLaws.ts';

test.for(modelIds)('every setting of a link is to be seen in the network: %s', (model) => {
  fc.assert(
    fc.property(generatedDocument, settingsFor(model), (document, settings) => {
      const parsed = parseScenarioValue({
        ...document,
        egress: [],
        filters: [],
        clusters: document.clusters.map((each) => ({ ...each, services: [] })),
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      expect(unseenSettings(model, settings, compile(parsed.value, model, settings))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.for(modelIds)(
  'every fault of a link is to be seen in the network, or said to find nothing to change: %s',
  (model) => {
    fc.assert(
      fc.property(generatedDocument, settingsFor(model), fc.nat(), (document, settings, seed) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        const whole = compile(parsed.value, model, settings);
        const fault = anyBreakage(whole, drawFrom(seed));
        const broken = compile(parsed.value, model, settings, [fault]);
        const isReported = broken.warnings.some((each) => each.kind === 'not-in-force' && each.where === 'faults[0]');
        expect(faultLaws[fault.kind](broken, fault) || isReported).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);
