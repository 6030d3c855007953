import type { InSteps, Making, Scenario, Topology } from '../engine/index.ts';
import { compileInSteps, making } from '../engine/index.ts';
import type { Side } from '../formats/index.ts';

/** Nobody notices that the page did something else for so long; milliseconds. */
const slice = 25;

/** A later task: what waits to be drawn or answered comes first. */
export function laterTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Does the work in slices, so that the page draws and answers in between. */
async function inSlices<Made>(steps: InSteps<Made>): Promise<Made> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < slice) continue;
    await laterTask();
    begun = performance.now();
  }
}

/**
 * What makes a scenario's networks, having made those of both sides already, in slices: a large one would keep the page from
 * answering. What cannot be made is tried again by whoever asks, who says why.
 */
export async function compiledAhead(scenario: Scenario, sides: readonly Side[]): Promise<Making> {
  const made: { readonly model: string; readonly settings: object; readonly topology: Topology }[] = [];
  for (const { model, settings } of sides) {
    try {
      made.push({ model, settings, topology: await inSlices(compileInSteps(scenario, model, settings)) });
    } catch {
      // The side will say so.
    }
  }
  return {
    ...making,
    compile: (asked, model, settings, faults = []) => {
      const isWhole = asked === scenario && faults.length === 0;
      const ready = isWhole ? made.find((each) => each.model === model && each.settings === settings) : undefined;
      return ready?.topology ?? making.compile(asked, model, settings, faults);
    },
  };
}
