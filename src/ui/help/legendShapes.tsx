import type { ReactNode } from 'react';

/** Signs that are drawn as in the picture. */
export type Drawn =
  | 'sender'
  | 'receiver'
  | 'packet'
  | 'packetBack'
  | 'leg'
  | 'proxy'
  | 'current'
  | 'twinQuiet'
  | 'twin'
  | 'suspect'
  | 'interfaces'
  | 'dropped'
  | 'down'
  | 'overlay'
  | 'shared'
  | 'lan'
  | 'lit'
  | 'inspected';

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
  packetBack: (
    <g className="token reply" transform="translate(36,12) rotate(180)">
      <circle r="8" />
      <path d="M-3.6,-4.6L5,0L-3.6,4.6L-1.6,0Z" />
    </g>
  ),
  leg: (
    <g className="packet request">
      <rect className="capsule" x="4" y="2" width="64" height="20" rx="10" />
      <g className="cell leg">
        <rect x="8" y="5" width="18" height="14" rx="7" />
        <text x="17" y="16" textAnchor="middle">
          2
        </text>
      </g>
    </g>
  ),
  proxy: (
    <>
      <path className="trail request travelled" d="M6,12H66" />
      <g className="break" transform="translate(36,12)">
        <rect x="-4" y="-8" width="8" height="16" />
        <path d="M-2.5,-8V8M2.5,-8V8" />
      </g>
    </>
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
      <rect className="twin" x="9" y="2" width="54" height="22" rx="6.5" />
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
  down: (
    <g className="device is-down">
      {body}
      <path className="down-mark" d="M18,18H54" />
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
  shared: <path className="wire segment" d="M6,14H66M18,4V14M54,4V14" />,
  lan: <path className="wire lan" d="M6,14H66M18,4V14M54,4V14" />,
  lit: (
    <g className="device is-lit">
      <rect className="lit" x="8" y="1.5" width="56" height="21" rx="7" />
      <rect className="body" x="14" y="6" width="44" height="12" rx="4" />
    </g>
  ),
  inspected: (
    <g className="device is-inspected">
      <rect className="body" x="12" y="5" width="48" height="14" rx="4" />
      <rect className="inspected" x="8.5" y="2" width="55" height="20" rx="6" />
    </g>
  ),
};
