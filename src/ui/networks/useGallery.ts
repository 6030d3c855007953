import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { scenarioQuery } from '../../content/index.ts';
import type { Scenario, Topology } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { Axes, Badges, Preset } from '../../content/networks/index.ts';
import { axesOf, badgesOf, presetIds, presetQuery } from '../../content/networks/index.ts';

/** A real network, and where the engine finds it to stand. */
export interface PlacedNetwork {
  readonly preset: Preset;
  readonly scenario: Scenario;
  readonly topology: Topology;
  readonly axes: Axes;
  readonly badges: Badges;
}

interface Gallery {
  /** Those that are worked out by now, in the order in which they are offered. */
  readonly networks: readonly PlacedNetwork[];
  readonly waiting: number;
  readonly failed: boolean;
}

const forever = { gcTime: Infinity, retry: false } as const;

/** Every preset, loaded and worked out one after the other, so that the page never stands still. */
export function useGallery(): Gallery {
  const presets = useQueries({ queries: presetIds.map((id) => presetQuery(id)), combine: combined });
  const needed = [...new Set(presets.data.map(({ scenario }) => scenario))];
  const scenarios = useQueries({ queries: needed.map((id) => scenarioQuery(id)), combine: combined });
  const ready = presets.data.flatMap((preset) => {
    const scenario = scenarios.data.find(({ id }) => id === preset.scenario);
    return scenario === undefined ? [] : [{ preset, scenario }];
  });
  const found = useQueries({
    queries: ready.map(({ preset, scenario }) => ({
      ...forever,
      queryKey: ['axes', preset.id],
      queryFn: async () => workedOut(preset, scenario),
    })),
    combine: combined,
  });
  const failed = presets.failed || scenarios.failed || found.failed;
  const networks = found.data;
  return useMemo(
    () => ({ networks, failed, waiting: failed ? 0 : presetIds.length - networks.length }),
    [networks, failed],
  );
}

async function workedOut(preset: Preset, scenario: Scenario): Promise<PlacedNetwork> {
  // A turn of its own for each, between which the page can draw.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  const topology = compile(scenario, preset.model, preset.settings);
  const axes = axesOf(topology);
  return { preset, scenario, topology, axes, badges: badgesOf(axes) };
}

interface Answered<Data> {
  readonly data: Data | undefined;
  readonly isError: boolean;
}

function combined<Data>(answers: readonly Answered<Data>[]): {
  readonly data: readonly Data[];
  readonly failed: boolean;
} {
  return {
    data: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    failed: answers.some(({ isError }) => isError),
  };
}
