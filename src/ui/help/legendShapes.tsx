import type { ReactNode } from 'react';
import type { ModelId } from '../../engine/index.ts';

/** Signs that are drawn as in the picture. */
export type Drawn =
  | 'sender'
  | 'receiver'
  | 'packet'
  | 'current'
  | 'twinQuiet'
  | 'twin'
  | 'suspect'
  | 'interfaces'
  | 'dropped'
  | 'overlay';

const body = <rect className="body" x="12" y="5" width="48" height="16" rx="4" />;

export const shapes: Readonly<Record<Drawn, ReactNode>> = {
  sender: (
    <g className="device source">
      {body}
      <g className="part-badge" transform="translate(24,6)">
        <circle r="5.5" />
        <path d="M-2.5,-4L4.5,0L-2.5,4Z" transform="scale(0.75)" />
      </g>
    </g>
  ),
  receiver: (
    <g className="device destination">
      {body}
      <g className="part-badge" transform="translate(24,6)">
        <circle r="5.5" />
        <path
          d="M0,-4.4A4.4,4.4 0 1 1 -0.01,-4.4ZM0,-2A2,2 0 1 0 0.01,-2Z"
          fillRule="evenodd"
          transform="scale(0.75)"
        />
      </g>
    </g>
  ),
  packet: (
    <g className="token request" transform="translate(36,12)">
      <circle r="8" />
      <path d="M-3.6,-4.6L5,0L-3.6,4.6L-1.6,0Z" />
    </g>
  ),
  current: (
    <g className="device is-current">
      <rect className="body" x="12" y="5" width="48" height="14" rx="4" />
      <rect className="current" x="8.5" y="2" width="55" height="20" rx="6" />
    </g>
  ),
  twinQuiet: (
    <g className="device twin-quiet">
      {body}
      <g className="twin-badge" transform="translate(50,6)">
        <circle className="quiet" r="3" />
        <circle className="quiet" r="3" cx="4" />
      </g>
    </g>
  ),
  twin: (
    <g className="device twin-strong">
      {body}
      <g className="twin-badge" transform="translate(52,8)">
        <rect x="-13" y="-7" width="26" height="14" rx="7" />
        <text textAnchor="middle" y="3.5">
          ×2
        </text>
      </g>
    </g>
  ),
  suspect: (
    <g className="device is-suspect">
      <rect className="body" x="11" y="5" width="50" height="14" rx="3" />
      <rect className="suspect" x="7" y="2" width="58" height="20" rx="5" />
    </g>
  ),
  interfaces: (
    <g className="device gateway" data-model="island">
      <rect className="body" x="8" y="3" width="56" height="18" rx="4" />
      <text className="words address" x="24" y="16" textAnchor="middle">
        ↑
      </text>
      <text className="words address" x="48" y="16" textAnchor="middle">
        ↓
      </text>
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

interface LineProps {
  readonly way: 'request' | 'reply';
  readonly model: ModelId;
  readonly y: number;
}

/** A way that a packet has gone. */
export function Line({ way, model, y }: LineProps): ReactNode {
  return <path className={`trail ${way} travelled`} data-model={model} d={`M6,${y}H66`} />;
}
