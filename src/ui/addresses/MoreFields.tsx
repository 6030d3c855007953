import type { ReactNode } from 'react';
import { useState } from 'react';
import { Select, usePageWords } from '../shared/index.ts';
import { BlocksField } from './BlocksField.tsx';
import type { Draft } from './draft.ts';
import { NumberField } from './NumberField.tsx';
import type { PlanDraft } from './usePlanDraft.ts';

const serviceKinds: readonly Draft['services'][] = ['private', 'advertised'];
const reusedKinds: readonly Draft['reused'][] = ['from-space', 'own'];

/** What many plans leave as it is; open as soon as something is not. */
export function MoreFields({ draft, read, edit }: Pick<PlanDraft, 'draft' | 'read' | 'edit'>): ReactNode {
  const words = usePageWords().addresses;
  const { form } = words;
  const [opened, setOpened] = useState(false);
  const set = (change: Partial<Draft>): void => edit({ ...draft, ...change });
  const told = draft.virtualIps !== '0' || draft.egressIps !== '0' || draft.services !== 'private';
  return (
    <details
      className="plan-more"
      open={opened || told || draft.reused === 'own'}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{form.more}</summary>
      <div className="plan-numbers">
        <NumberField
          label={form.virtualIps}
          field="virtualIps"
          value={draft.virtualIps}
          read={read}
          onChange={(virtualIps) => set({ virtualIps })}
        />
        <NumberField
          label={form.egressIps}
          field="egressIps"
          value={draft.egressIps}
          read={read}
          onChange={(egressIps) => set({ egressIps })}
        />
      </div>
      <Select
        label={form.services}
        labelled="above"
        value={draft.services}
        options={serviceKinds.map((value) => ({ value, label: form.serviceKinds[value] }))}
        onChoose={(services) => set({ services })}
      />
      {draft.services === 'private' ? null : (
        <NumberField
          label={form.serviceLength}
          field="serviceLength"
          value={draft.serviceLength}
          read={read}
          onChange={(serviceLength) => set({ serviceLength })}
        />
      )}
      <Select
        label={form.reused}
        labelled="above"
        value={draft.reused}
        options={reusedKinds.map((value) => ({ value, label: form.reusedKinds[value] }))}
        onChoose={(reused) => set({ reused })}
      />
      {draft.reused === 'from-space' ? null : (
        <BlocksField
          label={form.reusedRange}
          help={form.oneRange}
          rows={1}
          value={draft.range}
          problems={[...read.range.map(words.blockProblem), ...(read.oneRange ? [form.oneRange] : [])]}
          onChange={(range) => set({ range })}
        />
      )}
    </details>
  );
}
