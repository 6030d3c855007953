import type { MatrixWords } from '../matrixWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';

/** Who reaches whom in the network of a side. */
export function matrixOf(speech: PageSpeech): MatrixWords {
  const { t, say } = speech;
  const { cellWhere, ...matrix } = t.matrix;
  return {
    ...t.controls.matrix,
    ...matrix,
    failed: (why) => say(matrix.failed, { why }),
    members: (example, others) => (others === 0 ? example : say(matrix.members, { example, count: others })),
    cell: ({ where, ...send }) => (where === null ? say(matrix.cell, send) : say(cellWhere, { ...send, where })),
    stopped: (policies) => say(matrix.stopped, { policies: allOf(speech, policies) }),
    policy: (policy, cells) => say(matrix.policy, { policy, cells }),
    counted: (counts) => say(matrix.counted, counts),
  };
}
