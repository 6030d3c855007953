import { escapedText, linkMetadata } from '../pictureLink/index.ts';

/** One network at the moment: its picture as SVG markup with all of its colours in it, and what is said of it. */
export interface PictureSide {
  readonly title: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

export interface MomentPicture {
  readonly sides: readonly PictureSide[];
  readonly link: string;
  readonly colours: { readonly ground: string; readonly ink: string };
  /** Room for at least so many lines of what is said. */
  readonly lines?: number;
}

export const edge = 16;
export const titleHeight = 30;
export const lineHeight = 18;

/** Both pictures beside each other with what is said of them, and the link to the moment within: one file that needs no other. */
export function momentSvg({ sides, link, colours, lines: atLeast = 0 }: MomentPicture): string {
  const captions = sides.map(({ caption, width }) => captionLines(caption, width));
  const tallest = Math.max(0, ...sides.map(({ height }) => height));
  const lines = Math.max(atLeast, ...captions.map(({ length }) => length));
  const width = Math.ceil(edge + sides.reduce((sum, side) => sum + side.width + edge, 0));
  const height = Math.ceil(titleHeight + tallest + lineHeight * (lines + 1) + edge);
  const drawn = sides.map((side, at) => {
    const x = edge + sides.slice(0, at).reduce((sum, before) => sum + before.width + edge, 0);
    const told = (captions[at] ?? []).map((text, line) => {
      const y = titleHeight + tallest + lineHeight * (line + 1);
      return `<text x="${x}" y="${y}" font-size="12" fill="${colours.ink}">${escapedText(text)}</text>`;
    });
    const title = `<text x="${x}" y="20" font-size="14" font-weight="700" fill="${colours.ink}">${escapedText(side.title)}</text>`;
    return `${title}<g transform="translate(${x} ${titleHeight})">${side.markup}</g>${told.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">${linkMetadata(link)}<rect width="100%" height="100%" fill="${colours.ground}"/>${drawn.join('')}</svg>\n`;
}

/** A text in lines of at most so many pixels; between Chinese signs a line may always end. */
export function captionLines(text: string, width: number): readonly string[] {
  const parts =
    text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf(line + part) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Pixels of a text of 12 pixels, estimated from above: nothing is measured here. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 12 : 7),
    0,
  );
}
