/** What is used of gifenc 1.0.3, which comes without types. */
declare module 'gifenc' {
  type Palette = readonly (readonly number[])[];

  interface FrameOptions {
    readonly palette: Palette;
    /** Milliseconds; a GIF counts in hundredths of a second. */
    readonly delay: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** What becomes of the frame when the next one comes: 1 leaves it. */
    readonly dispose?: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, maxColors: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
}
