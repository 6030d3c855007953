import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import {
  dispatch,
  earlierOf,
  exchangeOf,
  frameOfState,
  timelineOfState,
  topologyOf,
  useApp,
} from '../../state/index.ts';
import { keepInView } from '../ledger/index.ts';
import { ActiveFaults } from '../settings/index.ts';
import { bringIntoView, Button, useDerived, useSecret, useSideNames, usePageWords } from '../shared/index.ts';
import { Explanation } from '../terms/index.ts';
import { Actions } from './Actions.tsx';
import { Addresses } from './Addresses.tsx';
import { actedBy } from './evidence.ts';
import type { Insight } from './insight.ts';
import './inspector.css';
import { Peers } from './Peers.tsx';
import { Processes } from './Processes.tsx';
import { Routes } from './Routes.tsx';
import { Rules } from './Rules.tsx';
import { Speaker } from './Speaker.tsx';
import { StateTable } from './StateTable.tsx';

interface InspectorProps {
  readonly side: SideIndex;
  /** What a link opened is not scrolled to: whoever opens one begins at its top. */
  readonly fromLink: DeviceId | null;
}

/** The inside of the device that somebody looks into, with what decided the step on screen. */
export function Inspector({ side, fromLink }: InspectorProps): ReactNode {
  const words = usePageWords();
  const sideName = useSideNames()[side];
  const card = useRef<HTMLElement>(null);
  const secret = useSecret(side);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useApp(({ inspected }) => (inspected?.side === side ? inspected.device : null));
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const earlier = useDerived((state, scenario) => earlierOf(state, scenario, side));
  const lane = useDerived((state, scenario) => timelineOfState(state, scenario)?.lanes[side] ?? null);
  const acted = useDerived((state, scenario) => {
    const frame = frameOfState(state, scenario)?.lanes[side];
    const visits = timelineOfState(state, scenario)?.lanes[side];
    return frame === undefined || visits === undefined ? 0 : actedBy(visits, frame);
  });
  const sections = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = sections.current;
    if (box !== null && acted > 0) keepInView(box, box.querySelector('.inspector-now'));
  }, [acted]);
  useEffect(() => {
    if (id !== fromLink) bringIntoView(card.current);
  }, [id, fromLink]);
  const device = id === null ? undefined : topology.devices.get(id);
  if (device === undefined) return <p className="inspector-note inspector-empty">{words.ui.inspector.empty}</p>;
  const keepFocus = (): void => heading.current?.focus();
  const visits = (lane ?? []).slice(0, acted);
  const insight: Insight = { side, topology, device, exchange, acted: visits, earlier, keepFocus };
  const title = words.ui.inspector.title(words.deviceLabel(device));
  return (
    <section ref={card} className="inspector" aria-label={title}>
      <header className="inspector-head">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <span className="inspector-side">{sideName}</span>
        <Button
          look="quiet"
          icon="close"
          label={words.ui.inspector.close}
          onClick={() => dispatch({ kind: 'inspected', side, device: null })}
        />
      </header>
      {secret ? <p className="inspector-secret">{words.teaching.prediction.inside}</p> : null}
      {device.up ? null : <p className="inspector-down">{words.panels.inspector.down}</p>}
      <Actions insight={insight} />
      <ActiveFaults
        side={side}
        isShown={(fault) => 'device' in fault && fault.device === device.id}
        onUndo={keepFocus}
      />
      <div ref={sections} className="inspector-sections scrolls">
        <div className="inspector-columns">
          <p className="inspector-note">
            <Explanation about={{ kind: 'role', role: device.role }} />
          </p>
          <Peers insight={insight} />
          <StateTable insight={insight} />
          <Rules insight={insight} />
          <Routes insight={insight} />
          <Speaker insight={insight} />
          <Processes insight={insight} />
          <Addresses insight={insight} />
        </div>
      </div>
    </section>
  );
}
