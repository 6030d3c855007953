import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);
const files = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'];
const fontFiles = files.map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`));

/** What a picture may be written in: every machine draws the same. */
export const pictureFonts = { sans: 'DejaVu Sans', mono: 'DejaVu Sans Mono' } as const;

/** A picture as points of colour, as PNG; several at once where the machine can. */
export async function pngFrom(svg: string): Promise<Uint8Array> {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: pictureFonts.sans };
  return (await renderAsync(svg, { font })).asPng();
}
