import type { ComponentType, ReactNode } from 'react';
import { Suspense, use } from 'react';
import { loadManyCandidates, loadReader, useApp } from '../../state/index.ts';
import { Guarded } from './Guarded.tsx';
import { pageWords } from './laterWords.ts';
import { inTime, reloadIfRenewed } from './missing.ts';
import { whenIdle } from './whenIdle.ts';

type Load = () => Promise<unknown>;

const loads: Load[] = [];

interface LazyOptions<Props> {
  /** Shown until it is there. */
  readonly waiting?: ReactNode;
  /** How to do without it. */
  readonly leave?: (props: Props) => void;
  /** Stands over the page, as a dialog does. */
  readonly over?: boolean;
  /** Says no more than the first screen does. */
  readonly saysLittle?: boolean;
  /** Few want it, and it is large: it comes when it is asked for, and not ahead. */
  readonly onDemand?: boolean;
}

/**
 * A component that loads when it is first shown, together with the words that it says. Until then `waiting` stands there; where it
 * cannot be had, a message with a way on does, and nothing else of the page is touched.
 */
export function lazyWithWords<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, leave, over = false, saysLittle = false, onDemand = false }: LazyOptions<Props> = {},
): ComponentType<Props> {
  if (!onDemand) loads.push(served);
  let loading: ReturnType<typeof served> | null = null;

  function Loaded(props: Props): ReactNode {
    loading ??= wanted(served);
    const [Component, { Served }] = use(loading);
    return (
      <Served>
        <Component {...props} />
      </Served>
    );
  }

  function served() {
    return Promise.all([load(), import('./Served.tsx')]);
  }

  return function Lazy(props: Props): ReactNode {
    return (
      <Guarded
        over={over}
        onRetry={() => {
          loading = null;
          if (!saysLittle) wantRest();
        }}
        onLeave={leave === undefined ? undefined : () => leave(props)}
      >
        <Suspense fallback={waiting}>
          <Loaded {...props} />
        </Suspense>
      </Guarded>
    );
  };

  function wanted(get: typeof served): ReturnType<typeof served> {
    if (!saysLittle) wantRest();
    return orRenewed(inTime(get));
  }
}

/** A dialog that loads when it is first opened. */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazyWithWords(load, { over: true, leave: ({ onClose }) => onClose() });
}

/** What loads when it is wanted, and is no component. */
export function alsoAhead(load: Load): void {
  loads.push(load);
}

/** Loads all that would load when it is shown, one after another, once nothing better is to be done: then nothing needs a connection. */
export async function loadEverything(): Promise<void> {
  await whenIdle();
  for (const load of [loadRest, loadReader, loadManyCandidates]) await load().catch(() => null);
  // What comes may bring more of them.
  for (const load of loads) await load().catch(() => null);
}

function loadRest(): Promise<unknown> {
  return pageWords.load(useApp.getState().language);
}

/** Whoever reads them hears of it if they cannot be had. */
function wantRest(): void {
  orRenewed(loadRest()).catch(() => null);
}

async function orRenewed<Value>(loading: Promise<Value>): Promise<Value> {
  try {
    return await loading;
  } catch (error) {
    await reloadIfRenewed();
    throw error;
  }
}
