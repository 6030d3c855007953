import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/index.ts';
import { faultApplies, faultText, parseFault } from '../../formats/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { anyBreakage } from './breakages.ts';
import { drawFrom } from './draw.ts';

describe('something to break', () => {
  const topology = compile(twoClusters, 'hybrid', { routes: 'bgp' });
  const draw = drawFrom(1);
  const faults = Array.from({ length: 200 }, () => anyBreakage(topology, draw));

  test('is there, of every kind', () => {
    expect(faults.filter((fault) => !faultApplies(topology, fault))).toEqual([]);
    expect(new Set(faults.map(({ kind }) => kind)).size).toBe(5);
  });

  test('can be written in a link and read back', () => {
    expect(faults.map((fault) => parseFault(faultText(fault)))).toEqual(faults);
  });
});
