import type { KeyboardEvent, ReactElement, SyntheticEvent } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { arrows, nearest } from '../nearest.ts';
import { drawMap } from './drawMap.ts';
import type { MapInput } from './layoutMap.ts';
import { layoutList } from './layoutList.ts';
import { layoutMap, wordy } from './layoutMap.ts';
import './map.css';

interface PlacementMapProps extends Omit<MapInput, 'width'> {
  /** What the map as a whole is called. */
  readonly label: string;
  readonly chosen: readonly string[];
  readonly shown: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  /** What is pointed at or focused; `null`: nothing. */
  readonly onLook: (id: string | null) => void;
}

/** Things on two axes. One tab stop: arrows move to the nearest mark, Enter and Space pick. */
export function PlacementMap({ label, chosen, shown, onPick, onLook, ...input }: PlacementMapProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const { items, columns, rows, place } = input;
  const layout = width !== null && width < wordy ? layoutList : layoutMap;
  const picture = width === null ? null : layout({ items, columns, rows, place, width });

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    setWidth(current.clientWidth);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (svg.current === null || picture === null) return;
    drawMap(svg.current, picture, { chosen, shown });
    const stop = svg.current.querySelector(`[data-mark="${CSS.escape(chosen[0] ?? '')}"]`);
    const first = stop ?? svg.current.querySelector('[tabindex="0"]') ?? svg.current.querySelector('.map-mark');
    if (first !== null) makeStop(svg.current, first);
  });

  function onKeyDown(event: KeyboardEvent): void {
    const id = markAt(event.target);
    const here = picture?.marks.find((mark) => mark.id === id);
    if (here === undefined || picture === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const to = direction === undefined ? null : nearest(here, direction, picture.marks);
    if (to !== null && svg.current !== null) {
      const next = svg.current.querySelector<SVGElement>(`[data-mark="${CSS.escape(to.id)}"]`);
      if (next !== null) makeStop(svg.current, next);
      next?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onPick(here.id);
    else if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const look = ({ target }: SyntheticEvent): void => onLook(markAt(target));
  return (
    <div ref={frame} className="map">
      {/* Its marks are the controls; this only hears what bubbles from them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={svg}
        className="map-svg"
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const id = markAt(target);
          if (id !== null) onPick(id);
        }}
        onPointerOver={look}
        onPointerLeave={() => onLook(null)}
        onFocus={look}
        onBlur={() => onLook(null)}
      />
    </div>
  );
}

function markAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-mark]')?.getAttribute('data-mark') ?? null) : null;
}

function makeStop(svg: SVGSVGElement, mark: Element): void {
  for (const each of svg.querySelectorAll('.map-mark')) each.setAttribute('tabindex', each === mark ? '0' : '-1');
}
