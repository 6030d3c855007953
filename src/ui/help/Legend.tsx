import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';
import { Address, usePageWords } from '../shared/index.ts';
import type { Drawn } from './legendShapes.tsx';
import { shapes } from './legendShapes.tsx';
import type { Way } from './Ways.tsx';
import { Ways } from './Ways.tsx';
import { LegendTick } from './LegendTick.tsx';

/** What stands in the legend, in its order: what is drawn in the picture, and what is not. */
type Sign = Drawn | Way | 'rewritten' | 'hopAhead' | 'hopBack' | 'hopRewrites' | 'hopStops';

const signs: readonly Sign[] = [
  'request',
  'reply',
  'ahead',
  'past',
  'sender',
  'receiver',
  'packet',
  'packetBack',
  'leg',
  'proxy',
  'current',
  'rewritten',
  'twinQuiet',
  'twin',
  'suspect',
  'interfaces',
  'dropped',
  'down',
  'overlay',
  'shared',
  'lan',
  'lit',
  'inspected',
  'hopAhead',
  'hopBack',
  'hopRewrites',
  'hopStops',
];

/** What the marks of the picture, the clock and the tables mean. Drawn in their own classes, so that it cannot tell a lie. */
export function Legend(): ReactNode {
  const { legend } = usePageWords().ui;
  return (
    <ul className="help-legend">
      {signs.map((sign) => (
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

function Drawing({ sign }: { readonly sign: Sign }): ReactNode {
  switch (sign) {
    case 'rewritten':
      return <Address changed>10.4.1.2</Address>;
    case 'hopAhead':
      return <LegendTick looks="transport-request" />;
    case 'hopBack':
      return <LegendTick looks="transport-reply" />;
    case 'hopRewrites':
      return <LegendTick looks="transport-request transport-rewritten" />;
    case 'hopStops':
      return <LegendTick looks="transport-stopped" />;
    case 'request':
    case 'reply':
    case 'ahead':
    case 'past':
      return (
        <Picture>
          <Ways way={sign} />
        </Picture>
      );
    case 'sender':
    case 'receiver':
    case 'packet':
    case 'packetBack':
    case 'leg':
    case 'proxy':
    case 'current':
    case 'twinQuiet':
    case 'twin':
    case 'suspect':
    case 'interfaces':
    case 'dropped':
    case 'down':
    case 'overlay':
    case 'shared':
    case 'lan':
    case 'lit':
    case 'inspected':
      return <Picture>{shapes[sign]}</Picture>;
  }
}

function Picture({ children }: { readonly children: ReactNode }): ReactNode {
  const model = useApp((state) => state.sides[0].model);
  return (
    <span className="diagram">
      <svg data-model={model} width="72" height="24" viewBox="0 0 72 24" focusable="false">
        {children}
      </svg>
    </span>
  );
}
