import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import { useApp } from '../../state/index.ts';
import { loadPageWords } from './pageWords.ts';
import { whenIdle } from './whenIdle.ts';

type Load = () => Promise<unknown>;

const loads: Load[] = [];

/** A component that loads when it is first shown, together with the words that it says. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  loads.push(load);
  return lazy(async () => {
    // Whoever reads them hears of it if they cannot be had.
    void loadRest().catch(() => null);
    return { default: await load() };
  });
}

/** Loads all that would load when it is shown, one after another, once nothing better is to be done: then nothing needs a connection. */
export async function loadEverything(): Promise<void> {
  await whenIdle();
  for (const load of [loadRest, ...loads]) await load().catch(() => null);
}

function loadRest(): Promise<unknown> {
  return loadPageWords(useApp.getState().language);
}
