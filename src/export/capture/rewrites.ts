import type { Hop, Step } from '../../engine/index.ts';
import { headerDiff } from '../../engine/index.ts';
import type { Sight } from './sight.ts';

export type Rewrite = Extract<Step, { kind: 'rewrite' }>;

/** What the device did to the header of the packet at `index` since the sighting before; nothing where it shows as it came. */
export function rewritesBefore(sights: readonly Sight[], index: number): readonly Rewrite[] {
  const sight = sights[index];
  if (sight === undefined) return [];
  const [before, done] = [sights[index - 1], rewritesUpTo(sight)];
  return before === undefined || before.hop !== sight.hop ? done : done.slice(rewritesUpTo(before).length);
}

/** The rewrites of a hop that show in the packet as it was sighted. */
function rewritesUpTo({ hop, sighting }: Sight): readonly Rewrite[] {
  const all = rewritesIn(hop);
  const { header } = sighting.packet;
  if (headerDiff(hop.arrived.header, header).length === 0) return [];
  return all.slice(0, all.findIndex(({ after }) => headerDiff(after, header).length === 0) + 1);
}

function rewritesIn({ steps }: Hop): readonly Rewrite[] {
  return steps.flatMap((step) =>
    step.kind === 'rewrite' && headerDiff(step.before, step.after).length > 0 ? [step] : [],
  );
}

/** Rules are asked about a flow's first packet only; what they decided is done to every later one from memory. */
export function fromMemory({ steps }: Hop, rewrite: Rewrite): Rewrite {
  const { cause } = rewrite;
  const memory = steps.find(({ kind }) => kind === 'remember');
  if (cause.kind === 'flow' || memory?.kind !== 'remember') return rewrite;
  return {
    ...rewrite,
    cause: { kind: 'flow', entry: memory.entry, rule: cause.kind === 'rule' ? cause.rule : null },
    port: null,
  };
}
