import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModelId } from '../engine/index.ts';
import { compile, modelIds } from '../engine/index.ts';
import { documentOf, parseScenario, parseScenarioValue, printScenario } from '../formats/index.ts';
import { brokenPromises } from './documentLaws/index.ts';
import { settingsFor } from './generated.ts';
import { generatedDocument } from './generatedDocument.ts';
import { generatedOwn } from './generatedOwn.ts';

describe.for(modelIds)('what a document says is in the network, or reported as not in force: %s', (model: ModelId) => {
  test('version 2', () => {
    fc.assert(
      fc.property(generatedDocument, settingsFor(model), (document, settings) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        const topology = compile(parsed.value, model, settings);
        expect(brokenPromises({ document: { ...document, version: 3 }, model, settings, topology })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('version 3', () => {
    fc.assert(
      fc.property(generatedOwn, settingsFor(model), (document, settings) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        const topology = compile(parsed.value, model, settings);
        expect(brokenPromises({ document, model, settings, topology })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('a scenario of version 3 is printed as it was read', () => {
  fc.assert(
    fc.property(generatedOwn, (document) => {
      const parsed = parseScenarioValue(document);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      expect(parseScenario(printScenario(parsed.value))).toEqual(parsed);
      expect(parseScenarioValue(documentOf(parsed.value))).toEqual(parsed);
    }),
    { numRuns: 150 },
  );
});
