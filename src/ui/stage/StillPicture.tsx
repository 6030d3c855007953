import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { castOf, Diagram, sceneWith } from '../../diagram/index.ts';
import type { DeviceId, ModelId, Topology } from '../../engine/index.ts';
import { sceneLabels } from '../../export/sceneLabels/index.ts';
import { stillFrame } from '../../playback/index.ts';
import { useWords } from '../shared/index.ts';

interface StillPictureProps {
  readonly topology: Topology;
  readonly model: ModelId;
  readonly label: string;
  readonly className: string;
  readonly from?: DeviceId | null;
  readonly to?: DeviceId | null;
  /** Who is lit. */
  readonly highlighted?: ReadonlySet<DeviceId>;
}

/** Where there are more, they stay in their nodes. */
const mostUnfolded = 12;

/** A network that stands still: nobody is picked in it, and nothing in it is opened. */
export function StillPicture({
  topology,
  model,
  label,
  className,
  from = null,
  to = null,
  highlighted = nobody,
}: StillPictureProps): ReactNode {
  const words = useWords();
  const cast = useMemo(() => {
    const also = [...highlighted].slice(0, mostUnfolded);
    return castOf({ topology, visits: [], tags: [], from, to, also });
  }, [topology, from, to, highlighted]);
  return (
    <div className={className} role="img" aria-label={label}>
      <div inert data-model={model}>
        <Diagram
          build={(room) =>
            sceneWith(
              {
                room,
                model,
                cast,
                beside: null,
                visits: [],
                tags: [],
                frame: stillFrame,
                waiting: false,
                inspected: null,
                reducedMotion: true,
                highlighted,
                candidates: nobody,
                labels: sceneLabels(topology, words),
                lanes: null,
              },
              null,
            )
          }
          moving={null}
          label=""
          onPick={ignored}
          onUnfold={ignored}
          onPacket={ignored}
          onGate={ignored}
          createCamera={null}
          looking={whole}
          onScale={ignored}
          onMove={ignored}
        />
      </div>
    </div>
  );
}

const nobody: ReadonlySet<never> = new Set();
const whole = { scale: 1, most: 1, following: false, playing: false, reducedMotion: true };

function ignored(): void {}
