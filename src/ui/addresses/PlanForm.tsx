import type { ReactNode } from 'react';
import { useId } from 'react';
import { normalised, parseBlockList } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';
import { BlocksField } from './BlocksField.tsx';
import type { Draft } from './draft.ts';
import { MoreFields } from './MoreFields.tsx';
import { NodeFields } from './NodeFields.tsx';
import { NumberField } from './NumberField.tsx';
import type { PlanDraft } from './usePlanDraft.ts';

/** Everything that is asked. There is no button: what is typed is planned at once. */
export function PlanForm({ draft, read, edit }: PlanDraft): ReactNode {
  const words = usePageWords().addresses;
  const { form } = words;
  const heading = useId();
  const set = (change: Partial<Draft>): void => edit({ ...draft, ...change });
  const general = read.fields.filter(
    (problem) => problem.kind === 'no-space' || problem.field === 'blocks' || problem.field === 'usedBlocks',
  );
  const about = (field: 'blocks' | 'usedBlocks'): readonly string[] =>
    general
      .filter((problem) => (problem.kind === 'no-space' ? field === 'blocks' : problem.field === field))
      .map(words.requestProblem);
  const used = parseBlockList(draft.used, 'used').blocks.length;
  return (
    <form className="plan-form" aria-labelledby={heading} onSubmit={(event) => event.preventDefault()}>
      <h3 id={heading}>{form.title}</h3>
      <BlocksField
        label={form.space.name}
        help={form.space.help}
        rows={Math.min(Math.max(draft.space.split('\n').length, 2), 6)}
        value={draft.space}
        problems={[...read.space.map(words.blockProblem), ...about('blocks')]}
        named={normalised(parseBlockList(draft.space).blocks)}
        onChange={(space) => set({ space })}
      />
      <BlocksField
        label={form.used.name}
        help={form.used.help}
        rows={used > 3 ? 4 : 2}
        value={draft.used}
        problems={[...read.used.map(words.blockProblem), ...about('usedBlocks')]}
        onChange={(text) => set({ used: text })}
      />
      <div className="plan-numbers">
        <NumberField
          label={form.clusters}
          field="clusters"
          value={draft.clusters}
          read={read}
          onChange={(clusters) => set({ clusters })}
        />
        <NumberField
          label={form.nodes}
          field="nodesPerCluster"
          value={draft.nodesPerCluster}
          read={read}
          onChange={(nodesPerCluster) => set({ nodesPerCluster })}
        />
        <NumberField
          label={form.pods}
          field="podsPerNode"
          value={draft.podsPerNode}
          read={read}
          onChange={(podsPerNode) => set({ podsPerNode })}
        />
      </div>
      <NodeFields draft={draft} read={read} edit={edit} />
      <MoreFields draft={draft} read={read} edit={edit} />
    </form>
  );
}
