import type { ReactNode } from 'react';
import type { Hook, Rule } from '../../engine/index.ts';
import { nftRule, ruleName } from '../../i18n/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { BreakButton } from './BreakButton.tsx';
import type { Use } from './evidence.ts';
import { usesOf } from './evidence.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';
import { rowClass, UseTag } from './UseTag.tsx';

/** The order in which a packet meets them. */
const hooks: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** Every rule, hook by hook, in words and as nft would have it. */
export function Rules({ insight }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const used = hooks.filter((hook) => insight.device.hooks[hook].length > 0);
  return (
    <Section title={words.ui.inspector.rules}>
      {used.length === 0 ? <p className="inspector-note">{words.ui.inspector.noRules}</p> : null}
      {used.map((hook) => (
        <HookRules key={hook} insight={insight} hook={hook} />
      ))}
    </Section>
  );
}

/** As many rules as are shown at a glance; more stand folded where none of them is in use. */
const glance = 3;

function HookRules({ insight, hook }: { readonly insight: Insight; readonly hook: Hook }): ReactNode {
  const words = usePageWords();
  const rules = insight.device.hooks[hook];
  const inUse = rules.some((rule) => partOf(insight, hook, rule) !== null);
  const { name, help } = words.hookText(hook);
  return (
    <details className="inspector-hook" open={inUse || rules.length <= glance}>
      <summary>
        <h5>{name}</h5> <span className="inspector-note">{words.panels.inspector.rules(rules.length)}</span>
      </summary>
      <p className="inspector-note">
        <Termed text={help} />
      </p>
      <ol className="inspector-rules">
        {rules.map((rule) => (
          <RuleRow key={rule.id} insight={insight} hook={hook} rule={rule} />
        ))}
      </ol>
    </details>
  );
}

function partOf({ acted, device }: Insight, hook: Hook, rule: Rule): Use | null {
  return usesOf(
    acted,
    device.id,
    (each) => each.kind === 'rule' && each.rule === rule.id && (each.hook ?? hook) === hook,
  );
}

interface RuleRowProps {
  readonly insight: Insight;
  readonly hook: Hook;
  readonly rule: Rule;
}

function RuleRow({ insight, hook, rule }: RuleRowProps): ReactNode {
  const words = usePageWords();
  const { remove, removeNamed } = words.panels.inspector;
  const { acted, device, topology } = insight;
  const use = partOf(insight, hook, rule);
  const inVain = usesOf(acted, device.id, (each) => each.kind === 'passed-over' && each.rule === rule.id);
  return (
    <li className={rowClass(use)}>
      <div className="inspector-rule">
        <p>
          <Termed text={words.ruleText(topology, rule)} />
        </p>
        <code>{nftRule(rule)}</code> {use === null ? <UseTag use={inVain} inVain /> : <UseTag use={use} />}
      </div>
      <BreakButton
        insight={insight}
        fault={{ kind: 'remove-rule', device: device.id, rule: rule.id }}
        name={removeNamed(ruleName(rule.id))}
      >
        {remove}
      </BreakButton>
    </li>
  );
}
