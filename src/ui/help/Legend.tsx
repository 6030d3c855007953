import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';
import { Address, usePageWords } from '../shared/index.ts';
import type { Drawn } from './legendShapes.tsx';
import { shapes } from './legendShapes.tsx';

/** Ways that the legend explains: gone, still to go, and gone before. */
type Way = 'request' | 'reply' | 'ahead' | 'past';

/** How each is drawn: on the left side's line, and on the right side's. */
const looks: Readonly<Record<Way, readonly [string, string]>> = {
  request: ['request travelled', 'request travelled'],
  reply: ['reply travelled', 'reply travelled'],
  ahead: ['request ahead', 'reply ahead'],
  past: ['request past', 'request past'],
};

/** A way in the colours of both sides. */
function Ways({ way }: { readonly way: Way }): ReactNode {
  const [left, right] = [useApp((state) => state.sides[0].model), useApp((state) => state.sides[1].model)];
  const [first, second] = looks[way];
  const one = left === right && first === second;
  return (
    <>
      <path className={`trail ${first}`} data-model={left} d={`M6,${one ? 12 : 7}H66`} />
      {one ? null : <path className={`trail ${second}`} data-model={right} d="M6,17H66" />}
    </>
  );
}

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
      return <LegendTick className="transport-request" />;
    case 'hopBack':
      return <LegendTick className="transport-reply" />;
    case 'hopRewrites':
      return <LegendTick className="transport-request transport-rewritten" />;
    case 'hopStops':
      return <LegendTick className="transport-stopped" />;
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

/** A mark of the timeline, in the colours of both sides. */
function LegendTick({ className }: { readonly className: string }): ReactNode {
  const [left, right] = [useApp((state) => state.sides[0].model), useApp((state) => state.sides[1].model)];
  const models = left === right ? [left] : [left, right];
  return (
    <span className="help-ticks">
      {models.map((model) => (
        <span key={model} className="transport-lane" data-model={model}>
          <span className={`transport-tick ${className}`} />
        </span>
      ))}
    </span>
  );
}
