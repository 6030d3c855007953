import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { FieldChange, Packet, Step } from '../../engine/index.ts';
import { packetAfter } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { changedIn, hasActed } from '../../playback/index.ts';
import { frameOfState, timelineOfState, topologyOf } from '../../state/index.ts';
import { HeaderCell } from '../ledger/index.ts';
import { Button, useDerived, useTraceWords } from '../shared/index.ts';

interface PacketHeaderProps {
  readonly side: SideIndex;
  readonly onClose: () => void;
}

/** The packet opened: its header as it came into the device of this moment and, once that has acted, as it leaves. */
export function PacketHeader({ side, onClose }: PacketHeaderProps): ReactNode {
  const words = useTraceWords();
  const { strip } = words.shell;
  const panel = useRef<HTMLDivElement>(null);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const visit = useDerived((state, scenario) => {
    const at = frameOfState(state, scenario)?.lanes[side].visit ?? null;
    return at === null ? null : (timelineOfState(state, scenario)?.lanes[side][at] ?? null);
  });
  const acted = useDerived((state, scenario) => {
    const lane = frameOfState(state, scenario)?.lanes[side];
    return lane !== undefined && hasActed(lane);
  });
  useEffect(() => {
    const opener = document.activeElement;
    const around = panel.current?.closest('.side-stage');
    panel.current?.focus();
    return () => {
      const asked = opener instanceof HTMLElement && around?.contains(opener) ? opener : null;
      (asked ?? around?.querySelector<HTMLElement>('.strip-open'))?.focus();
    };
  }, []);
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) onClose();
  });
  // Whoever has gone elsewhere meanwhile is rid of it as well.
  useEffect(() => {
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, []);
  if (visit === null) return null;
  const { hop } = visit;
  const device = topology.devices.get(hop.device);
  const title = strip.packetAt(device === undefined ? hop.device : words.deviceLabel(device));
  const flows = acted ? hop.steps.filter(isOfFlow) : [];
  return (
    // For whoever is inside Escape does no more than this.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      className="packet-header"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="packet-header-head">
        <h3>{title}</h3>
        <Button look="quiet" icon="close" label={strip.close} onClick={onClose} />
      </header>
      <dl>
        <Seen name={strip.came} packet={hop.arrived} changed={[]} />
        {acted ? <Seen name={strip.went} packet={packetAfter(hop)} changed={changedIn(hop)} /> : null}
        {flows.map((step) => {
          const { title: what, why } = words.stepText(topology, hop, step);
          return (
            <div key={`${what} ${why}`}>
              <dt>{what}</dt>
              <dd>{why}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

interface SeenProps {
  readonly name: string;
  readonly packet: Packet;
  readonly changed: readonly FieldChange[];
}

function Seen({ name, packet, changed }: SeenProps): ReactNode {
  const { ttl } = useTraceWords().ui.ledger;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <HeaderCell packet={packet} changed={changed} />{' '}
        <span className="packet-header-ttl">
          {ttl} {packet.ttl}
        </span>
      </dd>
    </div>
  );
}

/** The state table's part in it. */
function isOfFlow({ kind }: Step): boolean {
  return kind === 'remember' || kind === 'recognise' || kind === 'forget';
}
