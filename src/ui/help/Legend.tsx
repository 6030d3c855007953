import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';
import { Address, Glyph, usePageWords } from '../shared/index.ts';
import { shapes } from './legendShapes.tsx';

/** What the marks of the picture, the clock and the tables mean. Drawn in their own classes, so that it cannot tell a lie. */
export function Legend(): ReactNode {
  const { legend } = usePageWords().ui;
  return (
    <ul className="help-legend">
      {Object.keys(shapes)
        .filter(isDrawn)
        .map((sign) => (
          <Sign key={sign} means={legend[sign]}>
            <Picture>{shapes[sign]}</Picture>
          </Sign>
        ))}
      {Object.keys(ticks)
        .filter(isTick)
        .map((sign) => (
          <Sign key={sign} means={legend[sign]}>
            {ticks[sign]}
          </Sign>
        ))}
    </ul>
  );
}

interface SignProps {
  readonly means: ReactNode;
  readonly children: ReactNode;
}

function Sign({ means, children }: SignProps): ReactNode {
  return (
    <li>
      <span className="help-sign" aria-hidden="true">
        {children}
      </span>
      {means}
    </li>
  );
}

function isDrawn(sign: string): sign is keyof typeof shapes {
  return Object.hasOwn(shapes, sign);
}

function isTick(sign: string): sign is keyof typeof ticks {
  return Object.hasOwn(ticks, sign);
}

/** Signs of the tables and of the timeline. */
const ticks = {
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
} satisfies Readonly<Record<string, ReactNode>>;

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
