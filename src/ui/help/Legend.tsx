import type { ReactNode } from 'react';
import type { UiWords } from '../../wording/index.ts';
import { Address, useWords } from '../shared/index.ts';

/** The marks that stand in the legend. */
type Sign = Exclude<keyof UiWords['legend'], 'title'>;

const signs: readonly Sign[] = ['request', 'reply', 'rewritten', 'twin', 'suspect', 'dropped', 'overlay'];

/** What the marks of the picture and the tables mean. Drawn in the picture's own classes, so that it cannot tell a lie. */
export function Legend(): ReactNode {
  const { legend } = useWords().ui;
  return (
    <ul className="help-legend">
      {signs.map((sign) => (
        <li key={sign}>
          <span className="help-sign" aria-hidden="true">
            {sign === 'rewritten' ? <Address changed>10.4.1.2</Address> : <Drawing sign={sign} />}
          </span>
          {legend[sign]}
        </li>
      ))}
    </ul>
  );
}

function Drawing({ sign }: { readonly sign: Exclude<Sign, 'rewritten'> }): ReactNode {
  return (
    <span className="diagram">
      <svg width="72" height="24" viewBox="0 0 72 24" focusable="false">
        {shapes[sign]}
      </svg>
    </span>
  );
}

const shapes: Readonly<Record<Exclude<Sign, 'rewritten'>, ReactNode>> = {
  request: <path className="trail request travelled" d="M6,12H66" />,
  reply: <path className="trail reply travelled" d="M6,12H66" />,
  twin: (
    <g className="device twin-strong">
      <rect className="body" x="8" y="3" width="56" height="18" rx="4" />
    </g>
  ),
  suspect: (
    <g className="device is-suspect">
      <rect className="body" x="11" y="5" width="50" height="14" rx="3" />
      <rect className="suspect" x="7" y="2" width="58" height="20" rx="5" />
    </g>
  ),
  dropped: (
    <g className="stop" transform="translate(36,12)">
      <circle r="9" />
      <path d="M-4,-4L4,4M4,-4L-4,4" />
    </g>
  ),
  overlay: (
    <g className="shell">
      <rect x="4" y="2" width="64" height="20" rx="4" />
      <text x="36" y="16" textAnchor="middle">
        VXLAN
      </text>
    </g>
  ),
};
