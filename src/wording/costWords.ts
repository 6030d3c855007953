import type { CostPathId } from '../cost/index.ts';
import type { NamedText } from './words.ts';

/** What is measured of each way. */
export type CostFigure = 'roundTrip' | 'connection' | 'throughput';

/** What the terminal says while it measures, and of what it measured. */
export interface CostCliWords {
  readonly measuring: (counts: { readonly ways: number; readonly rounds: number }) => string;
  readonly progress: (done: number, of: number) => string;
  readonly way: string;
  readonly units: Readonly<Record<CostFigure, string>>;
  /** The ratio in the middle, and the middle half of all: `×1.24 (1.20-1.31)`. */
  readonly ratio: (median: number, low: number, high: number) => string;
  readonly against: string;
  readonly notObservable: (way: string) => string;
  /** How busy the machine was before: `0.07`. */
  readonly load: (load: number, cores: number) => string;
  readonly written: (file: string) => string;
  readonly tooFew: (rounds: number, least: number) => string;
}

/** What things cost: the ways that are measured, and the panel that shows them. */
export interface CostWords {
  readonly ways: Readonly<Record<CostPathId, NamedText>>;
  readonly figures: Readonly<Record<CostFigure, NamedText>>;
  /** These words must stand wherever a figure does. */
  readonly virtualLinks: string;
  readonly cli: CostCliWords;
}
