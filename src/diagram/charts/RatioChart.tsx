import type { ReactElement } from 'react';
import { useLayoutEffect, useRef } from 'react';
import './charts.css';
import { drawAxis, drawRatio } from './drawRatio.ts';
import type { RatioAxis, RatioMark } from './ratioAxis.ts';

interface RatioRowProps {
  readonly axis: RatioAxis;
  readonly mark: RatioMark;
}

/** A row of the chart. The same figures stand beside it as text, so listeners are spared the drawing. */
export function RatioRow({ axis, mark }: RatioRowProps): ReactElement {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current !== null) drawRatio(svg.current, axis, mark);
  }, [axis, mark]);
  return <svg ref={svg} className="ratio-row" aria-hidden="true" focusable="false" />;
}

interface RatioScaleProps {
  readonly axis: RatioAxis;
  readonly text: (tick: number) => string;
}

export function RatioScale({ axis, text }: RatioScaleProps): ReactElement {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current !== null) drawAxis(svg.current, axis, text);
  }, [axis, text]);
  return <svg ref={svg} className="ratio-scale" aria-hidden="true" focusable="false" />;
}
