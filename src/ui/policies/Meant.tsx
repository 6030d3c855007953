import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { meaningOf } from '../../engine/index.ts';
import type { Direction, PolicyPeer } from '../../engine/policy/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { shownSides, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, usePageWords, useSideNames } from '../shared/index.ts';
import { StillPicture } from '../stage/StillPicture.tsx';

/** A peer of a rule, and the pod whose policies are asked about it. */
interface Pointed {
  /** `null`: the policy selects no pod. */
  readonly pod: DeviceId | null;
  readonly direction: Direction;
  /** `null`: everybody. */
  readonly peer: PolicyPeer | null;
}

/** Whom somebody in a rule is in each of the networks on screen: lit there, and said. */
export function Meant({ pointed }: { readonly pointed: Pointed | null }): ReactNode {
  const { meant } = usePageWords().policyEditor;
  const heading = useId();
  const sides = useApp(shownSides);
  const pod = pointed?.pod ?? null;
  return (
    <section className="policies-meant" aria-labelledby={heading}>
      <h3 id={heading}>{meant.title}</h3>
      {pointed === null || pod === null ? (
        <output>{pointed === null ? meant.idle : meant.noPod}</output>
      ) : (
        <div className="policies-meant-sides">
          {sides.map((side) => (
            <MeantOnSide key={side} side={side} pod={pod} direction={pointed.direction} peer={pointed.peer} />
          ))}
        </div>
      )}
    </section>
  );
}

interface MeantOnSideProps extends Omit<Pointed, 'pod'> {
  readonly side: SideIndex;
  readonly pod: DeviceId;
}

function MeantOnSide({ side, pod, direction, peer }: MeantOnSideProps): ReactNode {
  const words = usePageWords();
  const { meant: texts } = words.policyEditor;
  const network = useSideNames()[side];
  const { model } = useApp((state) => state.sides[side]);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const meaning = useMemo(() => meaningOf(topology, { pod, direction, peer }), [topology, pod, direction, peer]);
  const lit = useMemo(() => new Set(meaning.meant), [meaning]);
  const nameOf = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  return (
    <div className="policies-meant-side" data-model={model}>
      <StillPicture
        className="policies-meant-picture"
        topology={topology}
        model={model}
        label={texts.picture(network)}
        from={direction === 'egress' ? pod : null}
        to={direction === 'ingress' ? pod : null}
        highlighted={lit}
      />
      <output>
        {texts.said({ network, pod: nameOf(pod), direction, names: meaning.meant.map(nameOf) })}{' '}
        {meaning.disguised
          .map(({ address, holder, isMeant, members }) =>
            texts.as({
              direction,
              names: members.map(nameOf),
              address,
              holder: holder === null ? null : nameOf(holder),
              isMeant,
            }),
          )
          .join(texts.between)}
      </output>
    </div>
  );
}
