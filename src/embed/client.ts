import type { EmbedErrorCode, EmbedEvent, EmbedRequest, EmbedState } from './protocol.ts';
import { envelope, longestLink, parseFromEmbed } from './protocol.ts';

/** Why the picture did not do what it was asked for. */
export class EmbedError extends Error {
  readonly code: EmbedErrorCode;

  constructor(code: EmbedErrorCode) {
    super(`Island Hop: ${code}`);
    this.name = 'EmbedError';
    this.code = code;
  }
}

/** The picture in a frame, for the page around it. What is asked before it is ready is asked once it is. */
export interface EmbedClient {
  readonly getState: () => Promise<EmbedState>;
  /** Opens a link, or its end from `?` on, and answers once it is on screen. */
  readonly setState: (link: string) => Promise<EmbedState>;
  /** Columns forwards, or backwards when negative. */
  readonly step: (by?: number) => Promise<EmbedState>;
  /** To the moment at which this column has ended; `null`: before anything has left. */
  readonly goTo: (step: number | null) => Promise<EmbedState>;
  readonly play: (on?: boolean) => Promise<EmbedState>;
  /** Hears that it is there, also anew, and what it says by itself. Answers how to stop. */
  readonly listen: (listener: (event: EmbedEvent | { readonly kind: 'ready' }) => void) => () => void;
  /** Hears and asks no more; what is still open fails. */
  readonly close: () => void;
}

interface Asked {
  readonly done: (state: EmbedState) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Speaks with the picture in `frame`, and with nothing else: only with the document there, and only while it is of `origin`, by
 * itself that of the frame's address.
 */
export function connect(frame: HTMLIFrameElement, origin: string = new URL(frame.src).origin): EmbedClient {
  const open = new Map<number, Asked>();
  const listeners = new Set<Parameters<EmbedClient['listen']>[0]>();
  /** What is to be asked once somebody is there; `null` from then on. */
  let waiting: (() => void)[] | null = [];
  let greeting: number | null = null;
  let next = 1;
  let timer = 0;
  let isClosed = false;

  function post(request: EmbedRequest, id: number): void {
    frame.contentWindow?.postMessage(envelope(request, id), origin);
  }

  function ask(request: EmbedRequest): Promise<EmbedState> {
    return new Promise((done, failed) => {
      if (isClosed) {
        failed(new Error('Island Hop: closed'));
        return;
      }
      const id = next++;
      open.set(id, { done, failed });
      if (waiting === null) post(request, id);
      else waiting.push(() => post(request, id));
    });
  }

  function greet(): void {
    greeting = next++;
    post({ kind: 'hello', link: frame.src.length > longestLink ? null : frame.src }, greeting);
  }

  /** Whoever is there may not listen yet. */
  function greetUntilReady(tries = 20): void {
    clearTimeout(timer);
    greet();
    if (tries > 1) timer = window.setTimeout(() => greetUntilReady(tries - 1), 500);
  }

  function onLoad(): void {
    // Another document is there, which knows nothing of what the one before was asked.
    if (waiting === null) giveUp('loaded anew');
    waiting ??= [];
    greetUntilReady();
  }

  function tell(event: EmbedEvent | { readonly kind: 'ready' }): void {
    for (const listener of listeners) listener(event);
  }

  function giveUp(why: string): void {
    for (const { failed } of open.values()) failed(new Error(`Island Hop: ${why}`));
    open.clear();
  }

  function onMessage({ source, origin: from, data }: MessageEvent<unknown>): void {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    const heard = parseFromEmbed(data);
    if (heard === null) return;
    if (heard.kind === 'said') {
      if (waiting === null) tell(heard.event);
      return;
    }
    const { id, answer } = heard;
    if (answer.kind === 'ready') {
      if (id === greeting) begin();
      return;
    }
    const asked = open.get(id);
    open.delete(id);
    if (answer.kind === 'state') asked?.done(answer.state);
    else asked?.failed(new EmbedError(answer.code));
  }

  function begin(): void {
    clearTimeout(timer);
    greeting = null;
    const first = waiting ?? [];
    waiting = null;
    for (const each of first) each();
    tell({ kind: 'ready' });
  }

  window.addEventListener('message', onMessage);
  frame.addEventListener('load', onLoad);
  // It may be there already. An empty frame is of this page's own origin, and nobody is in it.
  if (frame.contentDocument === null || origin === window.origin) greet();

  return {
    getState: () => ask({ kind: 'getState' }),
    setState: (link) => ask({ kind: 'setState', link }),
    step: (by = 1) => ask({ kind: 'step', by }),
    goTo: (step) => ask({ kind: 'goTo', step }),
    play: (on = true) => ask({ kind: 'play', on }),
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
      frame.removeEventListener('load', onLoad);
      giveUp('closed');
    },
  };
}
