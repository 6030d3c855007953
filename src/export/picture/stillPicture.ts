import { drawnWhole } from '../../diagram/still/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { flatMarks } from './flat.ts';
import type { Look } from './look.ts';
import type { PictureSide } from './momentPicture.ts';
import { captionLines, momentSvg } from './momentPicture.ts';
import type { Pictured } from './sentPicture.ts';
import { pace, pictureSize } from './steppedPicture.ts';

interface StillInput {
  readonly pictured: Pictured;
  readonly look: Look;
  readonly link: string;
}

/** One moment of a send, as it looks on the page: a step, or -1 for before the first. */
export function stillSvg({ still, ...input }: StillInput & { readonly still: number }): string {
  return svgAt(input, timeOfStep(input.pictured.timeline, still), 0);
}

function svgAt({ pictured, look, link }: StillInput, time: number, lines: number): string {
  const sides = pictured.sides.map(({ title, sceneAt, captionAt }): PictureSide => {
    const scene = sceneAt(time);
    const marks = flatMarks(drawnWhole(scene), look).map(({ markup }) => markup);
    const { width, height, scale } = pictureSize(scene);
    const markup = scale === 1 ? marks.join('') : `<g transform="scale(${scale})">${marks.join('')}</g>`;
    return { title, caption: captionAt(time), width, height, markup };
  });
  return momentSvg({ sides, link, lines, colours: { ground: look.colour('--surface'), ink: look.colour('--text') } });
}

/** A picture, and how many milliseconds it is seen. */
export interface PacedStill {
  readonly svg: string;
  readonly stands: number;
}

/** Pictures of a packet on its way to one device. */
const betweens = 4;

/** A send from before its first step to its end, as pictures of one size: a packet is seen on its way to each step, which then stands. */
export function stillsOf(input: StillInput): readonly PacedStill[] {
  const { timeline, sides } = input.pictured;
  const moments = [
    { time: timeOfStep(timeline, -1), stands: pace.stands },
    ...timeline.columns.flatMap(({ start, arrive }, step) => [
      ...Array.from({ length: betweens }, (_, part) => ({
        time: start + ((arrive - start) * (part + 1)) / (betweens + 1),
        stands: pace.travels / betweens,
      })),
      { time: timeOfStep(timeline, step), stands: pace.stands },
    ]),
  ];
  const lines = Math.max(
    0,
    ...moments.flatMap(({ time }) =>
      sides.map(({ sceneAt, captionAt }) => captionLines(captionAt(time), pictureSize(sceneAt(0)).width).length),
    ),
  );
  return moments.map(({ time, stands }) => ({ svg: svgAt(input, time, lines), stands }));
}
