import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { DeviceId } from '../engine/index.ts';
import './diagram.css';
import type { Scene } from './scene/shapes.ts';
import type { Stage } from './stage.ts';
import { createStage } from './stage.ts';

interface DiagramProps {
  /** The scene at a width in CSS pixels. Called again on every render. */
  readonly build: (width: number) => Scene;
  /** What the picture as a whole is called. */
  readonly label: string;
  readonly onPick: (device: DeviceId) => void;
}

/** React's side of the seam: it owns the svg element, and nothing inside it. */
export function Diagram({ build, label, onPick }: DiagramProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<Stage | null>(null);
  const pick = useRef(onPick);
  const [width, setWidth] = useState<number | null>(null);

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useLayoutEffect(() => {
    const { current } = svg;
    if (current === null) return undefined;
    const made = createStage(current, (device) => {
      pick.current(device);
    });
    stage.current = made;
    return () => {
      stage.current = null;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const measure = (): void => {
      setWidth(Math.floor(current.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (width !== null && width > 0) stage.current?.draw(build(width));
  }, [build, width]);

  return (
    <div className="diagram" ref={frame}>
      <svg ref={svg} aria-label={label} />
    </div>
  );
}
