import { expect, test } from 'vitest';
import { printPayload } from '../../formats/index.ts';
import { initialState } from '../../state/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { ownDataIn, stateFor } from './hostRequests.ts';

const clusters = 'prod:pods+10.9.0.0/16';

test('of a reader’s own clusters, plan, scenario or level a host hears nothing', () => {
  const payload = printPayload(twoClusters);
  expect(stateFor(null, initialState)?.link).toContain('?v=2');
  expect(stateFor(null, { ...initialState, clusters })).toBeNull();
  expect(stateFor(null, { ...initialState, plan: 'space:10.9.0.0/16~clusters:2' })).toBeNull();
  expect(stateFor(null, { ...initialState, scenario: { kind: 'custom', payload } })).toBeNull();
  expect(stateFor(null, { ...initialState, lesson: { lesson: '1.eJyrVg', step: 1 } })).toBeNull();
  expect(stateFor(null, { ...initialState, lesson: { lesson: 'first-packet', step: 1 } })).not.toBeNull();
});

test('what a host brought itself it hears of, and of nothing else', () => {
  const said = ownDataIn(`https://page.example/?v=1&page=clusters&clusters=${encodeURIComponent(clusters)}&embed=full`);
  expect(stateFor(said, { ...initialState, clusters })).not.toBeNull();
  expect(stateFor(said, { ...initialState, clusters: `${clusters}~staging:pods+10.8.0.0/16` })).toBeNull();
  expect(ownDataIn('?v=99')).toBeNull();
});
