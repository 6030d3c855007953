import type { ReactNode } from 'react';
import type { Hook, Rule } from '../../engine/index.ts';
import { nftRule, ruleName } from '../../wording/index.ts';
import { useWords } from '../shared/index.ts';
import { BreakButton } from './BreakButton.tsx';
import { usesOf } from './evidence.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';
import { rowClass, UseTag } from './UseTag.tsx';

/** The order in which a packet meets them. */
const hooks: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** Every rule, hook by hook, in words and as nft would have it. */
export function Rules({ insight }: { readonly insight: Insight }): ReactNode {
  const words = useWords();
  const used = hooks.filter((hook) => insight.device.hooks[hook].length > 0);
  return (
    <Section title={words.ui.inspector.rules}>
      {used.length === 0 ? <p className="inspector-note">{words.ui.inspector.noRules}</p> : null}
      {used.map((hook) => (
        <div key={hook} className="inspector-hook">
          <h5>{words.hookText(hook).name}</h5>
          <p className="inspector-note">{words.hookText(hook).help}</p>
          <ol className="inspector-rules">
            {insight.device.hooks[hook].map((rule) => (
              <RuleRow key={rule.id} insight={insight} hook={hook} rule={rule} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

interface RuleRowProps {
  readonly insight: Insight;
  readonly hook: Hook;
  readonly rule: Rule;
}

function RuleRow({ insight, hook, rule }: RuleRowProps): ReactNode {
  const words = useWords();
  const { remove, removeNamed } = words.panels.inspector;
  const { acted, device, topology } = insight;
  const use = usesOf(
    acted,
    device.id,
    (each) => each.kind === 'rule' && each.rule === rule.id && (each.hook ?? hook) === hook,
  );
  const inVain = usesOf(acted, device.id, (each) => each.kind === 'passed-over' && each.rule === rule.id);
  return (
    <li className={rowClass(use)}>
      <div className="inspector-rule">
        <p>{words.ruleText(topology, rule)}</p>
        <code>{nftRule(rule)}</code>
        {use === null ? <UseTag use={inVain} inVain /> : <UseTag use={use} />}
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
