import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelId } from '../engine/index.ts';
import { compile, modelIds } from '../engine/index.ts';
import { parseScenarioValue } from '../formats/index.ts';
import { brokenPromises } from './documentLaws/index.ts';
import { settingsFor } from './generated.ts';
import { generatedDocument } from './generatedDocument.ts';

test.for(modelIds)('what a document says is in the network, or reported as not in force: %s', (model: ModelId) => {
  fc.assert(
    fc.property(generatedDocument, settingsFor(model), (document, settings) => {
      const parsed = parseScenarioValue(document);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const topology = compile(parsed.value, model, settings);
      expect(brokenPromises({ document, model, settings, topology })).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
