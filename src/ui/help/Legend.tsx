import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';
import { Address, Glyph, usePageWords } from '../shared/index.ts';
import type { DrawnSign } from './legendShapes.tsx';
import { drawnSigns, shapes } from './legendShapes.tsx';

/** Signs of the tables and of the timeline. */
const others = ['rewritten', 'hopGone', 'hopAhead', 'hopRewrites', 'hopStops'] as const;
type Other = (typeof others)[number];

/** What the marks of the picture, the clock and the tables mean. Drawn in their own classes, so that it cannot tell a lie. */
export function Legend(): ReactNode {
  const { legend } = usePageWords().ui;
  return (
    <ul className="help-legend">
      {[...drawnSigns, ...others].map((sign) => (
        <li key={sign}>
          <span className="help-sign" aria-hidden="true">
            <Drawing sign={sign} />
          </span>
          {legend[sign]}
        </li>
      ))}
    </ul>
  );
}

function Drawing({ sign }: { readonly sign: DrawnSign | Other }): ReactNode {
  return isOther(sign) ? ticks[sign] : <Picture>{shapes[sign]}</Picture>;
}

function isOther(sign: DrawnSign | Other): sign is Other {
  return Object.hasOwn(ticks, sign);
}

const ticks: Readonly<Record<Other, ReactNode>> = {
  rewritten: <Address changed>10.4.1.2</Address>,
  hopGone: <Tick className="is-gone" />,
  hopAhead: <Tick className="" />,
  hopRewrites: (
    <span className="help-ticks">
      <span className="transport-mark">
        <Glyph identity={{ slot: '1', shape: 'hexagon', letter: '1' }} />
      </span>
    </span>
  ),
  hopStops: <Tick className="transport-stopped" />,
};

function Picture({ children }: { readonly children: ReactNode }): ReactNode {
  const model = useApp((state) => state.sides[0].model);
  return (
    <span className="diagram help-picture">
      <svg data-model={model} width="84" height="30" viewBox="0 0 84 30" focusable="false">
        {children}
      </svg>
    </span>
  );
}

/** A mark of the timeline. */
function Tick({ className }: { readonly className: string }): ReactNode {
  return (
    <span className="help-ticks">
      <span className={`transport-tick ${className}`} />
    </span>
  );
}
