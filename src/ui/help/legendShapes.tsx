import type { ReactNode } from 'react';
import type { OwnerIdentity } from '../../diagram/index.ts';
import { leafOf, postsPath, shapePath } from '../../diagram/index.ts';

const sender: OwnerIdentity = { slot: 'a', shape: 'circle', letter: 'A' };
const receiver: OwnerIdentity = { slot: 'g', shape: 'circle', letter: 'G' };
const gateway: OwnerIdentity = { slot: '1', shape: 'hexagon', letter: '1' };
const virtual: OwnerIdentity = { slot: 'v', shape: 'diamond', letter: 'V' };

const body = <rect className="body" x="18" y="6" width="48" height="18" rx="5" />;

/** Signs that are drawn as in the picture, in their order. */
export const shapes = {
  tag: <Tag at="translate(0,15)" />,
  pod: <Glyph of={sender} at="translate(42,15)" />,
  gateway: <Glyph of={gateway} at="translate(42,15)" />,
  virtual: <Glyph of={virtual} at="translate(42,15)" />,
  node: <Glyph of={{ slot: 'x', shape: 'square', letter: '1' }} at="translate(42,15)" />,
  host: <Glyph of={{ slot: 'x', shape: 'pentagon', letter: 'C' }} at="translate(42,15)" />,
  packet: <Envelope />,
  waits: (
    <g className="envelope is-waiting" transform="translate(42,15)">
      <rect className="paper" x="-26" y="-12" width="52" height="24" rx="3" />
      <path className="waits" d="M-2.5,-4.5v9M2.5,-4.5v9" />
    </g>
  ),
  overlay: (
    <g className="envelope" transform="translate(42,15)">
      <g className="outer">
        <rect className="shell" x="-41" y="-14" width="82" height="28" rx="4" />
        <text className="tunnel" />
        <g className="outer-source" transform="translate(-30,0)">
          <Glyph of={{ slot: 'x', shape: 'square', letter: '1' }} at="scale(0.9)" />
        </g>
        <g className="outer-destination" transform="translate(30,0)">
          <Glyph of={{ slot: 'x', shape: 'square', letter: '3' }} at="scale(0.9)" />
        </g>
      </g>
      <rect className="paper" x="-18" y="-10" width="36" height="20" rx="3" />
    </g>
  ),
  hook: (
    <g className="hooks">
      <rect className="rail" x="2" y="3" width="80" height="3" />
      <g className="hook is-taken" transform="translate(8,4)">
        <g className="hanging">
          <Tag at="translate(-5,15)" />
        </g>
        <path className="hook-line" d="M0.5,0V15a4,4 0 0 1 -8,0" />
      </g>
    </g>
  ),
  free: (
    <g className="hooks">
      <rect className="rail" x="2" y="3" width="80" height="3" />
      <g className="hook" transform="translate(44,4)">
        <circle className="number" r="8" cx="-22" cy="16" />
        <text className="number" x="-22" y="20" textAnchor="middle">
          1
        </text>
        <path className="hook-line" d="M0.5,0V15a4,4 0 0 1 -8,0" />
      </g>
    </g>
  ),
  request: <Trail className="request travelled" />,
  reply: <Trail className="reply travelled" owner="g" />,
  past: <Trail className="request past" />,
  loop: <path className="loop" data-owner="a" d="M20,8H10V22H66V10M60,16L66,10L72,16" />,
  ghost: (
    <g className="ghost" data-owner="g">
      <path d="M6,15H78" />
    </g>
  ),
  replaced: <Tag className="replaced" at="translate(0,15)" />,
  proxy: (
    <>
      <Trail className="request travelled" />
      <g className="break" transform="translate(42,15)">
        <rect x="-4" y="-8" width="8" height="16" />
        <path d="M-2.5,-8V8M2.5,-8V8" />
      </g>
    </>
  ),
  gate: <Gate state="idle" />,
  gateOpen: <Gate state="open" />,
  gateShut: <Gate state="shut" />,
  gatePassed: <Gate state="passed" />,
  dropped: (
    <g className="stop" transform="translate(42,15)">
      <circle r="9" />
      <path d="M-4,-4L4,4M4,-4L-4,4" />
    </g>
  ),
  current: <Ringed by="current" width={55} height={25} rx={7} />,
  folded: (
    <g className="folded">
      <rect className="body" x="18" y="4" width="48" height="22" rx="9" />
      <text className="words count note" x="42" y="19" textAnchor="middle">
        +2
      </text>
    </g>
  ),
  gap: (
    <g className="gap">
      <rect x="12" y="4" width="60" height="22" rx="6" />
    </g>
  ),
  twin: (
    <g className="device twin-quiet">
      {body}
      <g className="twin-badge" transform="translate(54,15)">
        <circle className="quiet" r="4.2" cx="-3" />
        <circle className="quiet" r="4.2" cx="3" />
      </g>
    </g>
  ),
  suspect: <Ringed by="suspect" width={43} height={13} rx={3} />,
  down: (
    <g className="device is-down">
      {body}
      <path className="down-mark" d="M24,21H60" />
    </g>
  ),
  shared: <path className="wire segment" d="M6,18H78M20,6V18M64,6V18" />,
  lan: <path className="wire lan" d="M6,18H78M20,6V18M64,6V18" />,
  lit: (
    <g className="device is-lit">
      <rect className="lit" x="12" y="1.5" width="60" height="27" rx="8" />
      {body}
    </g>
  ),
  inspected: <Ringed by="inspected" width={55} height={25} rx={7} />,
} satisfies Readonly<Record<string, ReactNode>>;

function Glyph({ of: { slot, shape, letter }, at }: { readonly of: OwnerIdentity; readonly at: string }): ReactNode {
  return (
    <g className="glyph" data-owner={slot} transform={at}>
      <path d={shapePath(shape, 9)} />
      <text y="4" textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

function Tag({ at, className = 'tag' }: { readonly at: string; readonly className?: string }): ReactNode {
  return (
    <g className={className} data-owner="a" transform={at}>
      <path className="paper" d="M7,-10H84V10H7L0,3V-3Z" />
      <circle className="eyelet" r="2.2" cx="5" />
      <g className="glyph" data-owner="a" transform="translate(16,0)">
        <path d={shapePath('circle', 7.5)} />
        <text y="4" textAnchor="middle">
          A
        </text>
      </g>
      <text className="number" x="25" y="4.4">
        <tspan className="address">10.4.1.2</tspan>
      </text>
    </g>
  );
}

function Envelope(): ReactNode {
  return (
    <g className="envelope" transform="translate(42,15)">
      <rect className="paper" x="-26" y="-13.5" width="52" height="27" rx="3" />
      <path className="flap" d="M-26,-13.5L0,-2L26,-13.5" />
      <path className="towards" d="M-2.5,-4L2,0L-2.5,4" />
      <Glyph of={sender} at="translate(-14,0)" />
      <Glyph of={receiver} at="translate(14,0)" />
    </g>
  );
}

function Trail({ className, owner = 'a' }: { readonly className: string; readonly owner?: 'a' | 'g' }): ReactNode {
  return (
    <g className={`trail ${className}`} data-owner={owner}>
      <path className="casing" d="M8,15H76" />
      <path className="line" d="M8,15H76" />
    </g>
  );
}

function Gate({ state }: { readonly state: keyof typeof leafOf }): ReactNode {
  return (
    <g className={`gate is-${state}`} transform="translate(42,15)">
      <rect x="-9" y="-9" width="18" height="18" rx="4" />
      <path className="posts" d={postsPath} />
      <path className="leaf" d={leafOf[state]} />
    </g>
  );
}

interface RingedProps {
  readonly by: string;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
}

/** A device with a ring round its middle. */
function Ringed({ by, width, height, rx }: RingedProps): ReactNode {
  return (
    <g className={`device is-${by}`}>
      {body}
      <rect className={by} x={42 - width / 2} y={15 - height / 2} width={width} height={height} rx={rx} />
    </g>
  );
}
