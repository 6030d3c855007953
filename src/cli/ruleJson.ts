import type { Hook, Hooks, PortPolicy, Rule } from '../engine/index.ts';
import { socketText } from '../engine/index.ts';
import { nftRule } from '../i18n/index.ts';

const hooks: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** Rules by hook, in the order in which they are asked, each as data and in the language of nft(8). */
export function rulesJson(of: Hooks): Readonly<Record<string, readonly object[]>> {
  return Object.fromEntries(hooks.map((hook) => [hook, of[hook].map(ruleJson)]));
}

function ruleJson(rule: Rule): object {
  const { id, kind, match } = rule;
  return { id, kind, chain: chainOf(rule), match, ...actionOf(rule), nft: nftRule(rule) };
}

/** The type of the chain that such a rule stands in. */
function chainOf({ kind }: Rule): 'filter' | 'nat' {
  return kind === 'filter' ? 'filter' : 'nat';
}

function actionOf(rule: Rule): object {
  switch (rule.kind) {
    case 'filter':
      return { verdict: rule.verdict };
    case 'source-nat':
      return { to: rule.to, ...portsOf(rule) };
    case 'destination-nat':
      return { backends: rule.backends.map(({ device, ...socket }) => ({ device, to: socketText(socket) })) };
    case 'masquerade':
      return portsOf(rule);
    case 'mark':
    case 'no-translation':
      return {};
  }
}

/** Said only where the source port is drawn anew whether or not it is free. */
function portsOf({ ports }: { readonly ports?: PortPolicy }): object {
  return ports === 'redrawn' ? { ports } : {};
}
