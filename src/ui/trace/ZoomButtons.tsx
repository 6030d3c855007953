import type { ReactNode } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, useTraceWords } from '../shared/index.ts';
import { zoomBy, zoomStep } from './zooming.ts';

interface ZoomButtonsProps {
  /** Is the picture full to its corners? */
  readonly isFull: boolean;
}

/** At the corner of a picture, for both: closer, and once one is close, back, and to the packet again. */
export function ZoomButtons({ isFull }: ZoomButtonsProps): ReactNode {
  const words = useTraceWords().shell.zoom;
  const zoom = useApp((state) => state.zoom);
  const sending = useApp(({ from, to }) => from !== null && to !== null);
  const isClose = zoom !== null && zoom.scale > 1;
  return (
    <div className={`zoom${isClose ? ' is-used' : ''}${isFull ? ' is-full' : ''}`}>
      {isClose && sending && zoom.following.includes(false) ? (
        <Button onClick={() => dispatch({ kind: 'follow-asked' })}>{words.follow}</Button>
      ) : null}
      <div className="zoom-row">
        {isClose ? (
          <>
            <Button icon="whole" label={words.whole} onClick={() => dispatch({ kind: 'zoomed', scale: 1 })} />
            <Button icon="minus" label={words.out} onClick={() => zoomBy(1 / zoomStep)} />
          </>
        ) : null}
        <Button icon="plus" label={words.in} onClick={() => zoomBy(zoomStep)} />
      </div>
    </div>
  );
}
