import type { LaterKind } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { LaterNamed } from '../words.ts';

export function laterName({ t }: TraceSpeech, kind: LaterKind): string {
  return t.laterPackets.name[kind];
}

/** `Reset by Pod-A, connection 2`. */
export function laterHeading({ t, say }: TraceSpeech, { kind, maker, connection }: LaterNamed): string {
  const { heading: headings, ofConnection } = t.laterPackets;
  const heading = kind === 'reset' || kind === 'icmp-error' ? say(headings[kind], { maker }) : headings[kind];
  return connection === null ? heading : say(ofConnection, { heading, connection });
}
