/** What `embed.js` has, for pages written in TypeScript; `embedding.md` says it in words. */

/** What is on screen. */
export interface EmbedState {
  /** It as the end of a link, from `?` on. */
  readonly link: string;
  /** The last step that has ended, from 0 to `last`; `null` before anything has left. */
  readonly step: number | null;
  /** The last step; `null` when nothing is sent. */
  readonly last: number | null;
  readonly playing: boolean;
}

/** Why the picture did not do what it was asked for. */
export type EmbedErrorCode =
  | 'unknown-version'
  | 'unknown-message'
  | 'malformed'
  | 'not-greeted'
  | 'bad-link'
  | 'not-loaded'
  | 'private';

export declare class EmbedError extends Error {
  readonly code: EmbedErrorCode;
  constructor(code: EmbedErrorCode);
}

/** What the picture says by itself. Sizes are CSS pixels. */
export type EmbedEvent =
  | { readonly kind: 'onStep'; readonly state: EmbedState }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number };

/** The picture in a frame, for the page around it. What is asked before it is ready is asked once it is. */
export interface EmbedClient {
  readonly getState: () => Promise<EmbedState>;
  /** Opens a link, or its end from `?` on, and answers once it is on screen. */
  readonly setState: (link: string) => Promise<EmbedState>;
  /** Steps forwards, or backwards when negative; without a number one. */
  readonly step: (by?: number) => Promise<EmbedState>;
  /** To the moment at which this step has ended; `null`: before anything has left. */
  readonly goTo: (step: number | null) => Promise<EmbedState>;
  readonly play: (on?: boolean) => Promise<EmbedState>;
  /** Hears that it is there, also anew, and what it says by itself. Answers how to stop. */
  readonly listen: (listener: (event: EmbedEvent | { readonly kind: 'ready' }) => void) => () => void;
  /** Hears and asks no more; what is still open fails. */
  readonly close: () => void;
}

/** Speaks with the picture in `frame`, while that is of `origin`: by itself the one of the frame's address. */
export declare function connect(frame: HTMLIFrameElement, origin?: string): EmbedClient;

/** `<island-hop>`: fires `ready`, `step` with an `EmbedState` as its detail, and `resize` with `{ width, height }`. */
export declare class IslandHopElement extends HTMLElement {
  getState(): Promise<EmbedState>;
  setState(link: string): Promise<EmbedState>;
  step(by?: number): Promise<EmbedState>;
  goTo(step: number | null): Promise<EmbedState>;
  play(on?: boolean): Promise<EmbedState>;
}
