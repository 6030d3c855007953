import type { ReactNode, RefObject } from 'react';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CreateCamera } from '../../diagram/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, lazyWithWords, useTraceWords } from '../shared/index.ts';
import { useZoom, zoomBy, zoomStep } from './zooming.ts';

// What knows gestures loads with the first of them.
const Zooming = lazyWithWords(async () => (await import('../zoom/index.ts')).Zooming, {
  leave: () => dispatch({ kind: 'zoomed', scale: null }),
  over: true,
  saysLittle: true,
});

/** What both pictures are moved with, once it is there. */
const useCamera = create<{ readonly made: CreateCamera | null }>(() => ({ made: null }));
const keepCamera = (made: CreateCamera): void => useCamera.setState({ made });

interface ZoomProps {
  readonly picture: RefObject<HTMLElement | null>;
  /** One picture has them, for both. */
  readonly hasButtons: boolean;
  /** Is the picture full to its corners? */
  readonly isFull: boolean;
  /** A function is kept as what another one answers. */
  readonly onCamera: (answer: () => CreateCamera | null) => void;
}

/** Looking closer at a picture: by buttons, keys, wheel and fingers. */
export function ZoomControls({ picture, hasButtons, isFull, onCamera }: ZoomProps): ReactNode {
  const isWanted = useApp((state) => state.zoom !== null);
  const made = useCamera((camera) => camera.made);
  const isHeard = useZoom(picture);
  useEffect(() => onCamera(() => (isWanted ? made : null)), [onCamera, isWanted, made]);
  if (!hasButtons || !isHeard) return null;
  return (
    <>
      <ZoomButtons isFull={isFull} />
      {isWanted ? <Zooming onReady={keepCamera} /> : null}
    </>
  );
}

interface ZoomButtonsProps {
  /** Is the picture full to its corners? */
  readonly isFull: boolean;
}

/** At the corner of a picture, for both: closer, and once one is close, back, and to the packet again. */
function ZoomButtons({ isFull }: ZoomButtonsProps): ReactNode {
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
