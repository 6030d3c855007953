import { drawnWhole } from '../../diagram/still/index.ts';
import type { Column } from '../../playback/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { escapedText, linkMetadata } from '../pictureLink/index.ts';
import type { Clock, Held, SpotInTime, Spot } from './clock.ts';
import { clockOf } from './clock.ts';
import { flatMarks } from './flat.ts';
import type { Look } from './look.ts';
import { captionLines, edge, lineHeight, titleHeight } from './momentPicture.ts';
import type { Pictured, PicturedSide } from './sentPicture.ts';

interface SteppedInput {
  readonly pictured: Pictured;
  readonly look: Look;
  readonly link: string;
  /** What is seen where nothing may move, and in programs that move nothing: a step, or -1 for before the first. */
  readonly still: number;
  readonly title: string;
}

/** Milliseconds: how long a moment stands, and how long the packet takes to the next device. */
export const pace = { stands: 2000, travels: 900 } as const;

/** Positions of a packet on its way to one device. */
const samples = 8;

/**
 * A picture that goes through a send by itself, step by step, with what is said of each, and then begins anew. What stands in several
 * moments is in it once. Without motion it is one moment; nothing in it is a script.
 */
export function steppedSvg({ pictured, look, link, still, title }: SteppedInput): string {
  const { timeline, sides } = pictured;
  const held = [-1, ...timeline.columns.keys()].map(
    (step, at): Held => ({ time: timeOfStep(timeline, step), from: at * (pace.stands + pace.travels) }),
  );
  const whole = held.length * (pace.stands + pace.travels);
  const shown = Math.min(Math.max(still + 1, 0), held.length - 1);
  const clock = clockOf(held, whole, shown);
  const sizes = sides.map(({ sceneAt }) => pictureSize(sceneAt(0)));
  const tallest = Math.max(0, ...sizes.map(({ height }) => height));
  let [x, lines] = [edge, 0];
  const drawn = sides.map((side, at) => {
    const size = sizes[at] ?? { width: 0, height: 0, scale: 1 };
    const said = captionsOf(side, held, size.width);
    const told = clock.shownIn(
      said.map((each) =>
        each.map((text, line) => {
          const y = titleHeight + tallest + lineHeight * (line + 1);
          return lineAt(x, y, look, text);
        }),
      ),
    );
    const heading = `<text x="${x}" y="20" font-size="14" font-weight="700" fill="${look.colour('--text')}">${escapedText(side.title)}</text>`;
    const scaled = size.scale === 1 ? '' : ` scale(${size.scale})`;
    const picture = `<g transform="translate(${x} ${titleHeight})${scaled}">${marksOf({ side, held, columns: timeline.columns, look, clock })}</g>`;
    x += size.width + edge;
    lines = Math.max(lines, ...said.map(({ length }) => length));
    return `${heading}${picture}${told}`;
  });
  const height = Math.ceil(titleHeight + tallest + lineHeight * (lines + 1) + edge);
  const width = Math.ceil(x);
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><title>${escapedText(title)}</title>${linkMetadata(link)}<style>${clock.style()}</style><rect width="100%" height="100%" fill="${look.colour('--surface')}"/>${drawn.join('')}</svg>\n`;
}

function lineAt(x: number, y: number, look: Look, text: string): string {
  return `<text x="${x}" y="${y}" font-size="12" fill="${look.colour('--text')}">${escapedText(text)}</text>`;
}

export function pictureSize({
  width,
  height,
  scale,
}: {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}) {
  return { width: width * scale, height: height * scale, scale };
}

function captionsOf(side: PicturedSide, held: readonly Held[], width: number): readonly (readonly string[])[] {
  return held.map(({ time }) => captionLines(side.captionAt(time), width));
}

const packetLayer = 'envelopes';

interface MarkedSide {
  readonly side: PicturedSide;
  readonly held: readonly Held[];
  readonly columns: readonly Column[];
  readonly look: Look;
  readonly clock: Clock;
}

function marksOf({ side, held, columns, look, clock }: MarkedSide): string {
  const moments = held.map(({ time }) => flatMarks(drawnWhole(side.sceneAt(time)), look));
  const layers = [...new Set(moments.flatMap((marks) => marks.map(({ layer }) => layer)))];
  const order = layersOf(side, layers);
  return order
    .map((name) => {
      const inLayer = moments.map((marks) => marks.flatMap(({ layer, markup }) => (layer === name ? [markup] : [])));
      if (name !== packetLayer) return clock.shownIn(inLayer);
      const looks = inLayer.map((marks) => marks.map((markup) => markup.replace(placed, '$1')));
      return `<g class="${clock.moved(trackOf(side, held, columns))}" ${transformOf(placeAt(side, held[clock.still]?.time ?? 0))}>${clock.shownIn(looks)}</g>`;
    })
    .join('');
}

/** Where an envelope is, and how much of it is seen: that is told by its track. */
const placed = /^(<g)(?: (?:opacity|transform)="[^"]*")*/;

/** The layers from the back to the front. */
function layersOf({ sceneAt }: PicturedSide, used: readonly string[]): readonly string[] {
  return drawnWhole(sceneAt(0)).childNodes.flatMap(({ classes }) => classes.filter((name) => used.includes(name)));
}

function placeAt({ sceneAt }: PicturedSide, time: number): Spot {
  const { x = 0, y = 0 } = sceneAt(time).envelopes[0] ?? {};
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function transformOf({ x, y }: Spot): string {
  return `transform="translate(${x},${y})"`;
}

/** Where the packet is, by the picture's time: it travels before each moment, and stands while the moment does. */
function trackOf(side: PicturedSide, held: readonly Held[], columns: readonly Column[]): readonly SpotInTime[] {
  return held.flatMap(({ time, from }, at) => {
    const column = columns[at - 1];
    const way =
      column === undefined
        ? []
        : Array.from({ length: samples }, (_, part) => ({
            ...placeAt(side, column.start + ((column.arrive - column.start) * (part + 1)) / samples),
            at: from - pace.travels + (pace.travels * (part + 1)) / (samples + 1),
          }));
    const here = placeAt(side, time);
    return [...way, { ...here, at: from }, { ...here, at: from + pace.stands }];
  });
}
