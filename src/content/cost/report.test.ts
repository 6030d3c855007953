import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseline, costPathIds, parseCostReport } from './index.ts';

const text = readFileSync(new URL('../../../public/cost.json', import.meta.url), 'utf8');
const document: unknown = JSON.parse(text);

function broken(pattern: RegExp, by: string): unknown {
  const changed = text.replace(pattern, by);
  expect(changed).not.toBe(text);
  const value: unknown = JSON.parse(changed);
  return value;
}

describe('the measurement that the page shows', () => {
  test('is understood, and holds every way or says that it could not be observed', () => {
    const parsed = parseCostReport(document);
    if (!parsed.ok) throw new Error(parsed.error);
    const { paths, notObservable } = parsed.value;
    expect([...paths.map(({ id }) => id), ...notObservable].toSorted()).toEqual([...costPathIds].toSorted());
    const own = paths.find(({ id }) => id === baseline);
    expect([own?.roundTrip.ratio, own?.connection.ratio].map((ratio) => [ratio?.least, ratio?.most])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test.each([
    [/"version": 1/, '"version": 2', 'version'],
    [/"id": "routed"/, '"id": "teleported"', 'paths.1.id'],
    [/"between": 1,/, '"between": -1,', 'paths.0.between'],
    [/"kernel"/, '"kernal"', 'kernel'],
    [/"median": [\d.]+/, '"median": 1000', 'paths.0.roundTrip.ratio'],
  ])('%s is refused when it is %s, naming %s', (pattern, by, path) => {
    expect(parseCostReport(broken(pattern, by))).toEqual({ ok: false, error: path });
  });

  test.each([null, [], 'cost', 7])('%j is no measurement', (value) => {
    expect(parseCostReport(value).ok).toBe(false);
  });
});
