import { classMatrix, classTable, compile, freshState, stateAfter } from '../../engine/index.ts';
import { policiesBehind } from '../../engine/policy/index.ts';
import type { MatrixAnswer, MatrixQuestion } from './matrixQuery.ts';

/** Everyone to everyone in one network, away from what draws. */
addEventListener('message', ({ data }: MessageEvent<MatrixQuestion>) => {
  postMessage(answerTo(data));
});

function answerTo({ scenario, model, settings, faults, protocol }: MatrixQuestion): MatrixAnswer {
  try {
    const topology = compile(scenario, model, settings, faults);
    const before = scenario.earlier.length === 0 ? freshState : stateAfter(topology, scenario.earlier);
    const matrix = classMatrix(topology, { dial: 'auto', protocol, before });
    const { classes, cells } = classTable(matrix);
    const told = cells.map((cell) => ({ ...cell, policies: policiesBehind(topology.guards, cell.outcome.rule) }));
    return { ok: true, value: { classes, cells: told, sends: matrix.sends } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
