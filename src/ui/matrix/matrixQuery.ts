import type {
  ClassTable,
  Fault,
  ListedCell,
  ModelId,
  Scenario,
  Settings,
  TransportProtocol,
} from '../../engine/index.ts';
import type { Result, ScenarioRef } from '../../formats/index.ts';
import { startWorker } from '../shared/index.ts';
// oxlint-disable-next-line import/default -- the build makes it: the worker's address.
import worker from './classes.worker.ts?worker&url';

/** Whose network, and what is sent through it. */
export interface MatrixQuestion {
  readonly scenario: Scenario;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly protocol: TransportProtocol;
}

export type MatrixAnswer = Result<Matrix, string>;

export interface Matrix extends Pick<ClassTable, 'classes'> {
  readonly cells: readonly MatrixCell[];
  /** How many sends were made for it. */
  readonly sends: number;
}

export interface MatrixCell extends ListedCell {
  /** The network policies that stop it; none where none does. */
  readonly policies: readonly string[];
}

interface MatrixQuery {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<MatrixAnswer>;
  readonly retry: number;
}

/** How react-query gets and keeps who reaches whom. */
export function matrixQuery(ref: ScenarioRef, question: MatrixQuestion): MatrixQuery {
  const { model, settings, faults, protocol } = question;
  return {
    queryKey: ['matrix', ref, model, settings, faults, protocol],
    queryFn: ({ signal }) => answered(question, signal),
    retry: 0,
  };
}

/** Rejects where the worker cannot be had or started. */
function answered(question: MatrixQuestion, signal: AbortSignal): Promise<MatrixAnswer> {
  const working = startWorker(worker);
  const answer = new Promise<MatrixAnswer>((resolve, reject) => {
    working.addEventListener('message', ({ data }: MessageEvent<MatrixAnswer>) => resolve(data));
    working.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(new Error('aborted')));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to be named.
    working.postMessage(question);
  });
  return answer.finally(() => working.terminate());
}
