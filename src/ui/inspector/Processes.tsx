import type { ReactNode } from 'react';
import type { Proxy } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import { ruleName } from '../../i18n/index.ts';
import { usePageWords } from '../shared/index.ts';
import { BreakButton } from './BreakButton.tsx';
import { usesOf } from './evidence.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';
import { rowClass, UseTag } from './UseTag.tsx';

/** What runs on the device and takes connections: proxies, and processes that listen. */
export function Processes({ insight }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { proxies, listeners } = insight.device;
  return (
    <>
      {proxies.length === 0 ? null : (
        <Section title={words.ui.inspector.proxies}>
          <ul className="inspector-rules">
            {proxies.map((proxy) => (
              <ProxyRow key={proxy.id} insight={insight} proxy={proxy} />
            ))}
          </ul>
        </Section>
      )}
      {listeners.length === 0 ? null : (
        <Section title={words.ui.inspector.listeners}>
          <ul className="inspector-list">
            {listeners.map(({ protocol, port }) => (
              <li key={`${protocol} ${port}`}>{words.ui.inspector.listenerText(protocol, port)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ProxyRow({ insight, proxy }: { readonly insight: Insight; readonly proxy: Proxy }): ReactNode {
  const words = usePageWords();
  const { remove, removeNamed } = words.panels.inspector;
  const { acted, device } = insight;
  const { id, listen, upstream } = proxy;
  const use = usesOf(acted, device.id, (each) => each.kind === 'rule' && each.rule === id);
  const backends = upstream.kind === 'fixed' ? upstream.backends.map(socketText) : [];
  return (
    <li className={rowClass(use)}>
      <div className="inspector-rule">
        <p>{words.shell.labelled(ruleName(id), words.panels.inspector.proxy(socketText(listen), backends))}</p>{' '}
        <UseTag use={use} />
      </div>
      <BreakButton
        insight={insight}
        fault={{ kind: 'remove-rule', device: device.id, rule: id }}
        name={removeNamed(ruleName(id))}
      >
        {remove}
      </BreakButton>
    </li>
  );
}
