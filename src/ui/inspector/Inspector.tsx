import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { DeviceId, DeviceRole, Topology } from '../../engine/index.ts';
import { receiverOf, socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import {
  dispatch,
  earlierOf,
  exchangeOf,
  frameOfState,
  isLocked,
  timelineOfState,
  topologyOf,
  useApp,
  candidatesOf,
} from '../../state/index.ts';
import { toldIn } from '../../i18n/index.ts';
import { keepInView } from '../ledger/index.ts';
import { PoliciesOpener } from '../policies/index.ts';
import { ActiveFaults } from '../settings/index.ts';
import {
  bringIntoView,
  Button,
  remembered,
  useDerived,
  useSpoilerHidden,
  useSideNames,
  usePageWords,
  useScenario,
  Address,
} from '../shared/index.ts';
import { Explanation, Termed } from '../terms/index.ts';
import { BreakButton } from './BreakButton.tsx';
import { Processes } from './Processes.tsx';
import { Routes } from './Routes.tsx';
import { Rules } from './Rules.tsx';
import { Section } from './Section.tsx';
import { StateTable } from './StateTable.tsx';
import { actedBy } from './evidence.ts';
import type { Insight } from './insight.ts';
import './inspector.css';

/** Pods and hosts are whom one talks to; taking the rest down is the lesson. */
const canGoDown: Readonly<Record<DeviceRole, boolean>> = {
  pod: false,
  node: true,
  gateway: true,
  router: true,
  host: false,
};

/** What can be done with the whole device. */
function Actions({ insight: { side, topology, device, keepFocus } }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { actions, sendFrom, sendTo, takeDown } = words.panels.inspector;
  const isEndpoint = endpointsOf(useScenario()).includes(device.id);
  const down = device.up && canGoDown[device.role];
  const locked = useApp(isLocked);
  if (locked || (!isEndpoint && !down)) return null;
  return (
    <div className="inspector-actions" role="group" aria-label={actions}>
      {isEndpoint ? (
        <>
          <Button onClick={() => dispatch({ kind: 'from-chosen', device: device.id })}>{sendFrom}</Button>
          <Button onClick={() => dispatch({ kind: 'to-chosen', device: device.id })}>{sendTo}</Button>
          {isGuarded(topology, device.id) ? <PoliciesOpener pod={device.id} /> : null}
        </>
      ) : null}
      {down ? (
        <Button
          onClick={() => {
            keepFocus();
            dispatch({ kind: 'fault-added', side, fault: { kind: 'take-down', device: device.id } });
          }}
        >
          {takeDown}
        </Button>
      ) : null}
    </div>
  );
}

function isGuarded({ guards = [] }: Topology, id: DeviceId): boolean {
  return guards.some(({ pods }) => pods.some(({ device }) => device === id));
}

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
  const secret = useSpoilerHidden(side);
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
          {secret && acted === 0 ? null : <Told {...insight} />}
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

/** Every interface with its addresses, and what kind of thing it is. */
function Addresses({ insight: { device } }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  return (
    <Section title={words.ui.inspector.addresses}>
      <ul className="inspector-list">
        {device.interfaces.map((each) => (
          <li key={each.name}>
            <Address>{words.interfaceText(device, each)}</Address>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const tellings = remembered(toldIn);

/** On the sender: how it can have come to know what it dials. It comes when it is asked for; where it cannot, the rest stands there. */
function Told({ topology, device, exchange }: Insight): ReactNode {
  const { tag } = usePageWords();
  const to = useApp((state) => state.to);
  const told = tellings.use(exchange?.attempt.from === device.id ? tag : null).value;
  if (exchange === null || to === null || told === null) return null;
  return (
    <Section title={told.title}>
      <p className="inspector-note">
        <Termed text={told.text(topology, exchange.attempt, to)} />
      </p>
    </Section>
  );
}

/** On the receiver: whom it thinks it talks to, and everyone who could be behind that address. */
function Peers({ insight: { side, topology, device, exchange, acted } }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const candidates = useDerived((state, scenario) => candidatesOf(state, scenario, side));
  const receiver = exchange === null ? null : receiverOf(exchange);
  const secret = useSpoilerHidden(side);
  if (exchange === null || receiver === null || receiver.device !== device.id) return null;
  const { whoItSees, whoItCouldBe } = words.ui.inspector;
  const { nothingArrived, candidatesNote, itself } = words.panels.inspector;
  const arrived = acted.some(({ way, last, hop }) => way === 'request' && last && hop.device === device.id);
  // That it is this device which will be asked would already answer whether anything gets here.
  if (secret && !arrived) return null;
  return arrived ? (
    <>
      <Section title={whoItSees}>
        <p className="inspector-seen">
          <Address>{socketText(receiver.sees)}</Address>
        </p>
      </Section>
      <Section title={whoItCouldBe}>
        <p className="inspector-note">{candidatesNote(candidates.length)}</p>
        <ul className="inspector-candidates">
          {candidates.map((each) => (
            <li key={each}>
              {words.endpointName(topology, each)}{' '}
              {each === exchange.attempt.from ? <span className="inspector-tag">{itself}</span> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  ) : (
    <Section title={whoItSees}>
      <p className="inspector-note">{nothingArrived}</p>
    </Section>
  );
}

/** The BGP speaker, where the device has one: its sessions, and what it announces. */
function Speaker({ insight }: { readonly insight: Insight }): ReactNode {
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
