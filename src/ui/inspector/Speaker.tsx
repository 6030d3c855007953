import type { ReactNode } from 'react';
import { usePageWords } from '../shared/index.ts';
import { BreakButton } from './BreakButton.tsx';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';

/** The BGP speaker, where the device has one: its sessions, and what it announces. */
export function Speaker({ insight }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { topology, device } = insight;
  const { bgp } = device;
  if (bgp === null) return null;
  const { announces, session, stopSpeaker } = words.panels.inspector;
  const nameOf = (id: typeof device.id): string => {
    const peer = topology.devices.get(id);
    return peer === undefined ? id : words.deviceLabel(peer);
  };
  return (
    <Section title={words.ui.inspector.bgp}>
      <p>{words.ui.inspector.bgpText(bgp.autonomousSystem, bgp.sessions.length, bgp.running)}</p>
      <ul className="inspector-list">
        <li>{announces(bgp.originates)}</li>
        {bgp.sessions.map(({ peer, address }) => (
          <li key={`${peer} ${address}`}>{session(nameOf(peer), address)}</li>
        ))}
      </ul>
      {bgp.running ? (
        <BreakButton insight={insight} fault={{ kind: 'stop-bgp', device: device.id }} name={stopSpeaker}>
          {stopSpeaker}
        </BreakButton>
      ) : null}
    </Section>
  );
}
