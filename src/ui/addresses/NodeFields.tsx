import type { ReactNode } from 'react';
import type { NodeBlockRule } from '../../planner/index.ts';
import { nodeBlocksFor, nodeReserves } from '../../planner/index.ts';
import { Select, usePageWords } from '../shared/index.ts';
import type { BlockScheme } from './draft.ts';
import { blockSchemes, withProduct } from './draft.ts';
import { NumberField } from './NumberField.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { productSources } from './sources.ts';
import type { PlanDraft } from './usePlanDraft.ts';

const rules: readonly NodeBlockRule['kind'][] = ['gke-double', 'fixed', 'calico-blocks'];
const offered: readonly BlockScheme[] = [...blockSchemes, 'other'];

/** How a node gets its pod addresses: as some product does, or by a rule of one's own. */
export function NodeFields({ draft, read, edit }: Pick<PlanDraft, 'draft' | 'read' | 'edit'>): ReactNode {
  const words = usePageWords().addresses;
  const { form } = words;
  const { product } = draft;
  return (
    <div className="plan-field plan-product">
      <Select
        label={form.product}
        labelled="above"
        value={product}
        options={offered.map((value) => ({ value, label: form.products[value].name }))}
        onChoose={(value) => edit(withProduct(draft, value))}
      />
      {product === 'other' ? (
        <div className="plan-other">
          <Select
            label={form.rule}
            labelled="above"
            value={draft.rule}
            options={rules.map((value) => ({ value, label: form.rules[value] }))}
            onChoose={(rule) => edit({ ...draft, rule })}
          />
          {draft.rule === 'gke-double' ? null : (
            <NumberField
              label={form.blockLength}
              field="blockLength"
              value={draft.blockLength}
              read={read}
              onChange={(blockLength) => edit({ ...draft, blockLength })}
            />
          )}
          <Select
            label={form.reserve}
            labelled="above"
            value={draft.reserve}
            options={nodeReserves.map((value) => ({ value, label: form.reserves[value] }))}
            onChoose={(reserve) => edit({ ...draft, reserve })}
          />
        </div>
      ) : null}
      <p className="plan-help">
        {read.plan === null
          ? null
          : `${words.nodeBlockText(nodeBlocksFor(read.plan.nodeBlocks, read.plan.podsPerNode), read.plan.podsPerNode)} `}
        {form.products[product].help} {product === 'other' ? null : <SourceLinks sources={[productSources[product]]} />}
      </p>
    </div>
  );
}
