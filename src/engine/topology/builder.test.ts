import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { compile } from '../compile.ts';
import { sharedIds, unaskedRules } from '../laws/laws.ts';
import { address } from '../net/address.ts';
import type { Rule } from '../rules/rule.ts';
import type { TopologyDraft } from './builder.ts';
import {
  addDevice,
  addInterface,
  addLink,
  addProxy,
  addRoute,
  addRule,
  at,
  emptyDraft,
  ethernet,
  fixed,
  drafted,
  sealed,
} from './builder.ts';
import { deviceId, ruleId } from './ids.ts';
import { prefix } from '../net/prefix.ts';

const router = deviceId('router');
const rule = (name: string): Rule => ({ kind: 'masquerade', id: ruleId(router, name), match: {} });

function withRouter(): TopologyDraft {
  const draft = emptyDraft();
  addDevice(draft, { id: router, role: 'router', name: 'router' });
  return draft;
}

describe('a builder refuses what no machine could be', () => {
  test('two devices, links or interfaces of one name', () => {
    const draft = withRouter();
    const eth0 = ethernet('eth0', 'cable', [at(address('10.0.0.1'), 24)]);
    addInterface(draft, router, eth0);
    addLink(draft, 'cable', 'cable', [{ device: router, interface: 'eth0' }]);
    expect(() => addDevice(draft, { id: router, role: 'host', name: 'again' })).toThrow('router');
    expect(() => addInterface(draft, router, eth0)).toThrow('eth0');
    expect(() => addLink(draft, 'cable', 'segment', [])).toThrow('cable');
  });

  test('two rules of one id, and one rule twice on a hook; on two hooks it is still one', () => {
    const draft = withRouter();
    const first = rule('snat');
    addRule(draft, router, ['postrouting', 'input'], first);
    expect(() => addRule(draft, router, 'postrouting', first)).toThrow('router/snat');
    expect(() => addRule(draft, router, 'output', rule('snat'))).toThrow('router/snat');
  });

  test('two proxies of one id or on one socket, and one that is called like a rule', () => {
    const draft = withRouter();
    const proxy = (name: string, port: number) => ({
      id: ruleId(router, name),
      listen: { address: address('10.0.0.1'), port },
      upstream: { kind: 'original-destination' } as const,
    });
    addRule(draft, router, 'postrouting', rule('snat'));
    addProxy(draft, router, proxy('proxy', 80));
    expect(() => addProxy(draft, router, proxy('proxy', 81))).toThrow('router/proxy');
    expect(() => addProxy(draft, router, proxy('other', 80))).toThrow('router/other');
    expect(() => addProxy(draft, router, proxy('snat', 82))).toThrow('router/snat');
  });

  test('a listener on a device without an address', () => {
    const draft = emptyDraft();
    addDevice(draft, { id: router, role: 'host', name: 'host', listeners: [{ protocol: 'tcp', port: 80 }] });
    expect(() => sealed(draft)).toThrow('router');
    addInterface(draft, router, ethernet('eth0', 'cable', [at(address('10.0.0.1'), 24)]));
    expect(sealed(draft).devices.size).toBe(1);
  });

  test('a route twice is one, as a kernel has it, and another to the same place has an id of its own', () => {
    const draft = withRouter();
    for (const via of ['10.0.0.2', '10.0.0.2', '10.0.0.3']) {
      addRoute(draft, router, fixed(prefix('10.1.0.0/16'), address(via), 'eth0'));
    }
    expect(drafted(draft, router).routes.map(({ id }) => id)).toEqual(['10.1.0.0/16', '10.1.0.0/16#2']);
  });
});

test('a rule that hangs where nobody asks rules of its kind is told', () => {
  const draft = withRouter();
  addRule(draft, router, 'postrouting', rule('snat'));
  expect(unaskedRules(sealed(draft))).toEqual([]);
  addRule(draft, router, 'forward', rule('late'));
  expect(unaskedRules(sealed(draft))).toEqual(['router: nobody asks router/late at forward']);
});

test('what a person calls like a rule that is there already keeps an id of its own', () => {
  const wish = { from: null, to: null, protocol: null, ports: [], states: [], verdict: 'drop', enabled: true } as const;
  const at_ = deviceId('cluster-1/node-1');
  const named = { ...wish, id: 'egress-snat', at: at_ };
  const topology = compile({ ...twoClusters, filters: [named] }, 'hybrid', {}, [{ kind: 'add-filter', filter: named }]);
  expect(sharedIds(topology)).toEqual([]);
  expect(topology.devices.get(at_)?.hooks.forward.map(({ id }) => id)).toEqual([
    'cluster-1/node-1/egress-snat#3',
    'cluster-1/node-1/egress-snat#2',
  ]);
});
