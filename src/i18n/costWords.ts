import type { CitedFigureId, CostPathId, CostReport } from '../content/cost/index.ts';
import type { NamedText, TitledText } from './words.ts';

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

/** What the panel says around the figures. */
export interface CostPanelWords {
  /** The button that opens it, and its title. */
  readonly open: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  /** Before a side's ways: `Island takes`. */
  readonly takes: (side: string) => string;
  readonly nothingArrives: string;
  /** Machines between the ends, and how many of them remember the flow. */
  readonly made: (between: number, remembering: number) => string;
  /** Fewer stood in between where it was measured. */
  readonly measuredOver: (between: number) => string;
  readonly notMeasured: string;
  readonly ratio: (median: number) => string;
  readonly range: (low: number, high: number) => string;
  readonly choose: string;
  readonly caption: (figure: string) => string;
  readonly way: string;
  /** What a way's link does. */
  readonly openWay: string;
  readonly middleHalf: string;
  /** A side's mark beside the ways it takes. */
  readonly takenBy: (side: string) => string;
  /** The date is written out in the reader's language. */
  readonly measured: (report: CostReport, date: string) => string;
  readonly method: (report: CostReport) => string;
  /** The machine had other work. */
  readonly busy: string;
  readonly repeat: (command: string) => string;
  readonly honest: TitledText;
  readonly points: readonly string[];
  readonly citedTitle: string;
  readonly cited: Readonly<Record<CitedFigureId, { readonly text: string; readonly source: string }>>;
}

/** What things cost: the ways that are measured, and the panel that shows them. */
export interface CostWords {
  readonly ways: Readonly<Record<CostPathId, NamedText>>;
  readonly figures: Readonly<Record<CostFigure, NamedText>>;
  /** These words must stand wherever a figure does. */
  readonly virtualLinks: string;
  readonly panel: CostPanelWords;
  readonly cli: CostCliWords;
}
