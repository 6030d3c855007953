import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import './diagram.css';
import type { Moving } from './moving.ts';
import type { Scene } from './scene/shapes.ts';
import type { SvgRoot, SvgRootEvents } from './svgRoot.ts';
import { createSvgRoot } from './svgRoot.ts';
import type { Camera, CameraEvents, CreateCamera, Looking } from './zoom/camera.ts';

interface DiagramProps extends SvgRootEvents, CameraEvents {
  /** The scene in a frame of CSS pixels. Called again after every render, before it is painted. */
  readonly build: (room: Room) => Scene;
  /** What the picture as a whole is called. */
  readonly label: string;
  /** What draws a send; `null` while nothing is sent. */
  readonly moving: Moving | null;
  /** What moves the picture in its frame; `null` while all of it is seen. */
  readonly createCamera: CreateCamera | null;
  readonly looking: Looking;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** React's side of the seam: it owns the svg elements, and nothing inside them. As large as what it stands in, never larger. */
export function Diagram(props: DiagramProps): ReactElement {
  const { build, label, moving, createCamera, looking } = props;
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const ground = useRef<SVGSVGElement>(null);
  const motion = useRef<SVGSVGElement>(null);
  const root = useRef<SvgRoot | null>(null);
  const camera = useRef<Camera | null>(null);
  const events = useRef<SvgRootEvents & CameraEvents>(props);
  const [room, setRoom] = useState<Room | null>(null);

  useEffect(() => {
    events.current = props;
  }, [props]);

  useLayoutEffect(() => {
    if (ground.current === null || motion.current === null) return undefined;
    const made = createSvgRoot(
      { ground: ground.current, motion: motion.current },
      {
        onPick: (device) => {
          events.current.onPick(device);
        },
        onUnfold: (folded) => {
          events.current.onUnfold(folded);
        },
        onPacket: () => {
          events.current.onPacket();
        },
        onGate: (pod) => {
          events.current.onGate(pod);
        },
      },
    );
    root.current = made;
    return () => {
      root.current = null;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const measure = (): void => {
      const [width, height] = [Math.floor(current.clientWidth), Math.floor(current.clientHeight)];
      setRoom((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (createCamera === null || frame.current === null || view.current === null) return undefined;
    const made = createCamera(
      { frame: frame.current, view: view.current },
      {
        onScale: (scale) => {
          events.current.onScale(scale);
        },
        onMove: () => {
          events.current.onMove();
        },
      },
    );
    camera.current = made;
    return () => {
      camera.current = null;
      made.destroy();
    };
  }, [createCamera]);

  useLayoutEffect(() => {
    if (room === null || room.width === 0 || room.height === 0) return;
    const scene = build(room);
    root.current?.draw(scene, moving);
    camera.current?.see({ scene, room, looking });
  }, [build, moving, room, looking]);

  return (
    <div className="diagram" ref={frame}>
      <div className="diagram-view" ref={view}>
        <svg ref={ground} className="diagram-ground" aria-label={label} />
        <svg ref={motion} className="diagram-motion" />
      </div>
    </div>
  );
}
