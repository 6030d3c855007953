import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { castOf, Diagram, sceneWith } from '../../diagram/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { Side } from '../../formats/index.ts';
import { stillFrame } from '../../playback/index.ts';
import { sceneLabels } from '../stage/index.ts';
import { useWords } from '../shared/index.ts';

interface TextPictureProps {
  readonly scenario: Scenario;
  readonly side: Side;
  readonly label: string;
}

/** A network that stands still: nobody is picked in it, and nothing in it is opened. */
export function TextPicture({ scenario, side: { model, settings }, label }: TextPictureProps): ReactNode {
  const words = useWords();
  const drawn = useMemo(() => {
    const topology = compile(scenario, model, settings);
    return { topology, cast: castOf({ topology, visits: [], tags: [], from: null, to: null, also: [] }) };
  }, [scenario, model, settings]);
  const { topology, cast } = drawn;
  return (
    <div className="scenario-text-picture" role="img" aria-label={label}>
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
                highlighted: nobody,
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
