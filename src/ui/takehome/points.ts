import { pngWithLink } from '../../export/pictureLink/index.ts';

/** The picture as points of colour, so many times as fine as on screen; `null` where the browser cannot. */
export async function pointsOf(svg: string, times: number): Promise<HTMLCanvasElement | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * times, image.naturalHeight * times];
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Twice as fine as on screen, with the link within; `null` where the browser cannot. */
export async function pngOf(svg: string, link: string): Promise<Uint8Array | null> {
  const canvas = await pointsOf(svg, 2);
  const blob = await new Promise<Blob | null>((resolve) => (canvas === null ? resolve(null) : canvas.toBlob(resolve)));
  return blob === null ? null : pngWithLink(new Uint8Array(await blob.arrayBuffer()), link);
}
