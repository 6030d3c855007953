import type { FromReader, ToReader } from './workerMessages.ts';

export interface Reader {
  readonly send: (message: ToReader) => void;
  readonly stop: () => void;
}

type StartReader = (onMessage: (message: FromReader) => void) => Reader;

/** Reads what it is sent, with one reader that stays and one in reserve: what was once loaded reads without a connection too. */
export interface Readers {
  /** Loads one, so that it is there when it is wanted. */
  readonly prepare: () => void;
  readonly send: (message: ToReader) => void;
  /** What is being read is left, and what was read is forgotten. */
  readonly stop: () => void;
}

interface Started extends Reader {
  isBusy: boolean;
}

export function readersFrom(start: StartReader, heard: (message: FromReader) => void): Readers {
  let current: Started | null = null;
  let spare: Started | null = null;
  const started = (): Started => {
    const own: Started = {
      isBusy: false,
      ...start((message) => {
        if (message.kind !== 'progress') own.isBusy = false;
        // What does not start is not kept: another is tried when it is wanted.
        if (message.kind === 'failed' && own === spare) spare = null;
        if (own !== current) return;
        if (message.kind === 'failed') current = null;
        heard(message);
      }),
    };
    return own;
  };
  const stop = (): void => {
    // One that reads hears nothing until it is done.
    if (current?.isBusy === true) {
      current.stop();
      current = null;
    }
    current?.send({ kind: 'forget' });
  };
  return {
    prepare: () => {
      if (current === null) spare ??= started();
    },
    send: (message) => {
      if (message.kind === 'read') stop();
      else if (current === null) return;
      current ??= spare ?? started();
      if (current === spare) spare = null;
      current.isBusy = true;
      current.send(message);
      // In its place, should this one be stopped.
      if (message.kind === 'read') spare ??= started();
    },
    stop,
  };
}
