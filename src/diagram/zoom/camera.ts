import type { D3ZoomEvent, Timer } from 'd3';
import { easeCubicInOut, select, timer, zoom, zoomIdentity } from 'd3';
import type { Box, Point } from '../geometry.ts';
import { clamp, middle } from '../geometry.ts';
import type { Scene } from '../scene/shapes.ts';
import type { Framed, Size, Viewport } from './viewport.ts';
import { seenAt, showing, unseenAt, viewBetween, wholeViewport, within, zoomedAt } from './viewport.ts';

/** How a picture is to be looked at. */
export interface Looking {
  /** Times the whole picture. */
  readonly scale: number;
  readonly most: number;
  /** Is the packet kept in sight? */
  readonly following: boolean;
  /** Does time pass by itself? */
  readonly playing: boolean;
  readonly reducedMotion: boolean;
}

/** A picture that was drawn, and the frame that it was drawn for. */
interface Seen {
  readonly scene: Scene;
  readonly room: Size;
  readonly looking: Looking;
}

export interface CameraEvents {
  readonly onScale: (scale: number) => void;
  /** By hand, away from what it would follow. */
  readonly onMove: () => void;
}

/** Moves a picture in its frame, as a person does and as the packet goes. Nothing of it is laid out or drawn again. */
export interface Camera {
  readonly see: (seen: Seen) => void;
  readonly destroy: () => void;
}

export type CreateCamera = (
  surface: { readonly frame: HTMLElement; readonly view: HTMLElement },
  events: CameraEvents,
) => Camera;

/** Milliseconds of a move from one place to another. */
const moveTime = 350;
/** One turn of a wheel is at most this. */
const mostTurn = Math.log2(1.5);
/** What a focus keeps clear of the frame, in CSS pixels. */
const focusMargin = { width: 12, height: 12 } as const;

export const createCamera: CreateCamera = ({ frame, view }, { onScale, onMove }) => {
  let seen: Seen | null = null;
  /** Where it is, and where it is going. */
  let shown = wholeViewport;
  let aim = wholeViewport;
  let moving: Timer | null = null;
  let held = false;
  const controller = new AbortController();
  const { signal } = controller;

  const zooming = zoom<HTMLElement, unknown>()
    .clickDistance(4)
    .wheelDelta(turnOf)
    .filter((event: Event) => isMeant(event, shown.scale))
    .on('start', ({ sourceEvent }: Zoomed) => {
      if (sourceEvent === null) return;
      held = true;
      stop();
    })
    .on('zoom', ({ transform: { x, y, k }, sourceEvent }: Zoomed) => {
      const before = shown;
      shown = { x, y, scale: k };
      view.style.transform = k === 1 ? '' : `translate(${x}px, ${y}px) scale(${k})`;
      frame.classList.toggle('is-zoomed', k > 1);
      if (sourceEvent === null) return;
      aim = shown;
      if (seen === null) return;
      const isMoved = k === before.scale || !isSame(followed(aim, seen), aim);
      if (k !== before.scale) onScale(k);
      if (k > 1 && isMoved) onMove();
    })
    .on('end', () => {
      held = false;
    });
  const root = select(frame).call(zooming).on('dblclick.zoom', null);

  function put({ x, y, scale }: Viewport): void {
    zooming.transform(root, zoomIdentity.translate(x, y).scale(scale));
  }

  function stop(): void {
    moving?.stop();
    moving = null;
  }

  function go(to: Viewport, calm: boolean): void {
    aim = to;
    // A move that has begun ends where it is aimed at by then.
    if (moving !== null || isSame(shown, to)) return;
    if (!calm) return put(to);
    const from = shown;
    moving = timer((elapsed) => {
      const share = Math.min(elapsed / moveTime, 1);
      if (share === 1) stop();
      put(viewBetween(from, aim, easeCubicInOut(share)));
    });
  }

  /** The point that stays where it is when somebody zooms without pointing: the packet, or what has the focus. */
  function still({ scene, room, looking }: Seen): Point {
    const packet = packetIn(scene, room);
    const focused = focusedIn(frame);
    if (looking.following && packet !== null) return middle(seenAt(aim, packet));
    return middle(focused === null ? { x: 0, y: 0, ...room } : boxIn(frame, focused));
  }

  // Fingers that were there before this was.
  frame.addEventListener(
    'touchmove',
    (event) => {
      if (held || event.touches.length < 2) return;
      const touches = [...event.touches];
      frame.dispatchEvent(new TouchEvent('touchstart', { touches, changedTouches: touches, cancelable: true }));
    },
    { signal, capture: true, passive: true },
  );
  frame.addEventListener(
    'focusin',
    ({ target }) => {
      if (seen === null || aim.scale === 1 || !(target instanceof Element) || !target.matches(':focus-visible')) return;
      const box = unseenAt(shown, boxIn(frame, target));
      const to = showing(aim, box, framedIn(seen), focusMargin);
      if (isSame(to, aim)) return;
      stop();
      go(to, false);
      onMove();
      // The browser may have scrolled the page to where it was.
      frame.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );

  return {
    see: (next) => {
      const { looking } = next;
      const { room, picture } = framedIn(next);
      const wasPlaying = seen?.looking.playing === true;
      seen = next;
      zooming
        .scaleExtent([1, looking.most])
        .extent([
          [0, 0],
          [room.width, room.height],
        ])
        .translateExtent([
          [picture.x, picture.y],
          [picture.x + picture.width, picture.y + picture.height],
        ]);
      if (held) return;
      const times = looking.scale / aim.scale;
      const to = followed(times === 1 ? aim : zoomedAt(aim, looking.scale, still(next)), next);
      // What comes bit by bit is calm by itself: the packet while it travels, and the other side while somebody turns a wheel there.
      const isTravelling = looking.playing && (wasPlaying || isNear(aim, to, room));
      const isBit = times === 1 ? isTravelling : Math.abs(Math.log2(times)) < mostTurn / 2;
      go(to, !looking.reducedMotion && !isBit);
    },
    destroy: () => {
      controller.abort();
      stop();
      root.on('.zoom', null);
      view.style.transform = '';
      frame.classList.remove('is-zoomed');
    },
  };
};

interface Zoomed extends D3ZoomEvent<HTMLElement, unknown> {
  /** `null` where no person did it. */
  readonly sourceEvent: Event | null;
}

/** The page scrolls as ever: one turns a wheel with Ctrl or Cmd, pinches, or drags what is larger than its frame. */
function isMeant(event: Event, scale: number): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (typeof TouchEvent === 'function' && event instanceof TouchEvent) return event.touches.length > 1 || scale > 1;
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey && scale > 1;
}

/** How many times twice as large; pinching a trackpad is told as many small turns. */
function turnOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaY * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 25);
  return clamp(-pixels / 50, -mostTurn, mostTurn);
}

/** The nearest view that is allowed, with the packet well in it where it is followed. */
function followed(view: Viewport, seen: Seen): Viewport {
  const { scene, room, looking } = seen;
  const packet = packetIn(scene, room);
  const framed = framedIn(seen);
  if (!looking.following || packet === null) return within(view, framed);
  return showing(view, packet, framed, { width: room.width / 4, height: room.height / 4 });
}

function framedIn({ scene, room }: Pick<Seen, 'scene' | 'room'>): Framed {
  const [width, height] = [scene.width * scene.scale, scene.height * scene.scale];
  return { room, picture: { x: (room.width - width) / 2, y: (room.height - height) / 2, width, height } };
}

/** The packet, or where it stopped; `null`: nothing has left. */
function packetIn(scene: Scene, room: Size): Box | null {
  const stop = scene.stops.at(-1);
  const box = scene.envelopes[0]?.reach ?? (stop === undefined ? null : { ...stop, width: 0, height: 0 });
  const { picture } = framedIn({ scene, room });
  return box === null ? null : seenAt({ ...picture, scale: scene.scale }, box);
}

function focusedIn(frame: HTMLElement): Element | null {
  const { activeElement } = document;
  return activeElement !== null && frame.contains(activeElement) ? activeElement : null;
}

/** Where an element is seen in the frame. */
function boxIn(frame: HTMLElement, element: Element): Box {
  const [around, own] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
  return { x: own.x - around.x, y: own.y - around.y, width: own.width, height: own.height };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.scale - b.scale) < 1e-4 && Math.hypot(a.x - b.x, a.y - b.y) < 0.5;
}

function isNear(a: Viewport, b: Viewport, { width, height }: Size): boolean {
  return Math.abs(a.x - b.x) < width / 2 && Math.abs(a.y - b.y) < height / 2;
}
