import type { ReactElement } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlannedModel } from '../../planner/index.ts';
import { drawPicture } from './draw.ts';
import type { MapWords } from './labels.ts';
import type { RangeMark, MapScene } from './scene.ts';
import type { KeyboardFocus } from './keyboardFocus.ts';
import { createKeyboardFocus } from './keyboardFocus.ts';
import './spacemap.css';

interface SpaceMapProps {
  readonly model: PlannedModel;
  /** The picture at a width in CSS pixels; called again on every render. */
  readonly build: (width: number) => MapScene;
  /** What the map as a whole is called. */
  readonly label: string;
  readonly words: MapWords;
  readonly nameOf: (mark: RangeMark) => string;
  /** The cluster to light up, with what it shares with others. */
  readonly lit: number | null;
  readonly onPoint: (mark: RangeMark | null) => void;
}

/** React's side of the seam: it owns the svg element, and nothing inside it. */
export function SpaceMap({ model, build, label, words, nameOf, lit, onPoint }: SpaceMapProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const roving = useRef<KeyboardFocus | null>(null);
  const point = useRef(onPoint);
  const [width, setWidth] = useState<number | null>(null);

  useEffect(() => {
    point.current = onPoint;
  }, [onPoint]);

  useLayoutEffect(() => {
    const { current } = svg;
    if (current === null) return undefined;
    const made = createKeyboardFocus(current, (mark) => point.current(mark));
    roving.current = made;
    return () => made.destroy();
  }, []);

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const measure = (): void => setWidth(Math.floor(current.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { current } = svg;
    if (current === null || width === null || width <= 0) return;
    const picture = build(width);
    drawPicture(current, picture, words);
    roving.current?.update(picture, nameOf);
  }, [build, width, words, nameOf]);

  useLayoutEffect(() => {
    svg.current?.classList.toggle('is-lighting', lit !== null);
    for (const mark of svg.current?.querySelectorAll('rect.mark') ?? [])
      mark.classList.toggle('is-lit', isLit(mark, lit));
  });

  return (
    <div className="space-map" ref={frame} data-model={model}>
      <svg ref={svg} aria-label={label} />
    </div>
  );
}

function isLit(mark: Element, lit: number | null): boolean {
  if (lit === null) return false;
  if (mark.classList.contains('is-shared')) return true;
  const [first, last] = [mark.getAttribute('data-first'), mark.getAttribute('data-last')];
  return first !== null && last !== null && Number(first) <= lit && lit <= Number(last);
}
