import { escaped } from '../diagram/markup.ts';
import { wrappedLines } from '../diagram/placements/wrapped.ts';
import type { ModelId } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import type { PathPage } from './pathPages.ts';
import { shownSides } from './pathPages.ts';
import { pictureFonts } from './raster.ts';
import { colourOf, sidePicture } from './sidePicture.ts';
import { endedText, shortName } from './summary.ts';

/** What those who show a link ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

const edge = 36;
const gap = 24;

/** A page as one picture: what it is called, the networks that it is about, and who the receiver thinks is calling. */
export function sharedPicture(path: PathPage, words: Words): string {
  const { width, height } = pictureSize;
  const lines = titleLines(path.titleIn(words));
  const size = lines.length === 1 ? 38 : 30;
  const top = 74 + lines.length * size * 1.2;
  const sides = shownSides(path);
  const cardWidth = (width - 2 * edge - gap * (sides.length - 1)) / sides.length;
  const cards = sides.map((side, at) => {
    const x = edge + at * (cardWidth + gap);
    return `<g transform="translate(${x} ${top})">${card(path, side, words, { width: cardWidth, height: height - top - edge })}</g>`;
  });
  const title = lines.map((line, at) =>
    text(line, { x: edge, y: 62 + (at + 1) * size * 1.15, size, weight: 700, fill: '--text' }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${pictureFonts.sans}">`,
    `<rect width="${width}" height="${height}" fill="${colourOf('--bg')}"/>`,
    text(`${words.ui.appName} · ${kindIn(path, words)}`, { x: edge, y: 50, size: 20, weight: 400, fill: '--muted' }),
    ...title,
    ...cards,
    '</svg>',
  ].join('');
}

/** Where it belongs, and the sign by which a claim is known. */
export function kindIn({ kind, id }: PathPage, words: Words): string {
  switch (kind) {
    case 'scenarios':
      return words.search.kinds.scenario;
    case 'claims':
      return `${words.shell.pages.claims} · ${id}`;
    case 'lessons':
    case 'networks':
      return words.shell.pages[kind];
  }
}

function card(
  path: PathPage,
  side: 0 | 1,
  words: Words,
  room: { readonly width: number; readonly height: number },
): string {
  const { model } = path.view.sides[side];
  const observed = path.observed[side];
  const said =
    observed === null || path.view.step === null
      ? []
      : wrapped(endedText(observed, words), room.width - 40, 17).slice(0, 2);
  // A real network has the whole width, and room to say what it is.
  const about = shownSides(path).length === 1 ? wrapped(path.saysIn(words), room.width - 40, 17).slice(0, 2) : [];
  const pad = 12;
  const [above, below] = [48 + about.length * 23, said.length === 0 ? pad : 20 + said.length * 23];
  const drawn = sidePicture(path, side, words, { width: room.width - 2 * pad, height: room.height - above - below });
  const [name = '', ...more] = wrapped(shortName(path, side, words), room.width - 60, 20);
  return [
    `<rect width="${room.width}" height="${room.height}" rx="14" fill="${colourOf('--side', model)}"/>`,
    `<path d="M0 6H${room.width}V${room.height - 14}a14 14 0 0 1 -14 14H14a14 14 0 0 1 -14 -14Z" fill="${colourOf('--surface')}"/>`,
    text(more.length === 0 ? name : `${name}…`, { x: 20, y: 36, size: 20, weight: 700, fill: '--side', model }),
    ...about.map((line, at) => text(line, { x: 20, y: 62 + at * 23, size: 17, weight: 400, fill: '--text' })),
    `<g transform="translate(${pad} ${above})">${drawn}</g>`,
    ...said.map((line, at) =>
      text(line, { x: 20, y: room.height - below + 30 + at * 23, size: 17, weight: 400, fill: '--text' }),
    ),
  ].join('');
}

interface Look {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly fill: `--${string}`;
  readonly model?: ModelId;
}

function text(said: string, { x, y, size, weight, fill, model }: Look): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colourOf(fill, model)}">${escaped(said)}</text>`;
}

/** One line where it fits, else two smaller ones; what does not fit these is cut. */
function titleLines(title: string): readonly string[] {
  const room = pictureSize.width - 2 * edge;
  if (wrapped(title, room, 38).length === 1) return [title];
  const [first = '', second = '', ...more] = wrapped(title, room, 30);
  return [first, more.length === 0 ? second : `${second.replace(/\s*\S+$/, '')}…`];
}

/** In lines of at most so many pixels, of letters of this size. */
function wrapped(said: string, room: number, size: number): readonly string[] {
  return wrappedLines(said, 'name', (room / size) * measuredAt);
}

/** Pixels of the letters that names are measured in. */
const measuredAt = 13;
