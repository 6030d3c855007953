import type { LaterKind } from '../../engine/index.ts';
import type { Words } from '../words.ts';

const names: Readonly<Record<LaterKind, string>> = {
  'handshake-ack': 'handshake’s ACK',
  'first-data': 'first data',
  'data-ack': 'ACK of the first data',
  answer: 'server’s first data',
  'answer-ack': 'ACK of the server’s data',
  'data-again': 'first data, sent again',
  reset: 'reset',
  'icmp-error': 'ICMP error',
};

export function laterName(kind: LaterKind): string {
  return names[kind];
}

export const laterHeading: Words['laterHeading'] = ({ kind, maker, connection }) => {
  const name = laterName(kind);
  const capital = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const by = kind === 'reset' || kind === 'icmp-error' ? ` by ${maker}` : '';
  return `${capital}${by}${connection === null ? '' : `, connection ${connection}`}`;
};
