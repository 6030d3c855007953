import type { Header, Hop, Step } from '../../engine/index.ts';
import { headerDiff } from '../../engine/index.ts';

export type Rewrite = Extract<Step, { kind: 'rewrite' }>;

export function isSource({ hook }: Rewrite): boolean {
  switch (hook) {
    case 'input':
    case 'postrouting':
      return true;
    case 'prerouting':
    case 'output':
    case 'forward':
      return false;
  }
}

/**
 * Does the device undo what it did to the flow's first packet? It does so to what comes from whom the flow was led to, and to errors
 * about what went there: addresses alone do not tell, as the one that was asked may be the one that was put in place of the asker's.
 */
export function isTakenBack({ cause, before }: Rewrite): boolean {
  if (cause.kind !== 'flow') return false;
  const { source, sourcePort } = cause.entry.reply;
  return before.protocol === 'icmp'
    ? before.quoted.destination === source && before.quoted.destinationPort === sourcePort
    : before.source === source && before.sourcePort === sourcePort;
}

/** The interface that the way looked up before this step leads out of. */
export function exitBefore({ steps }: Hop, step: Rewrite): string | null {
  const way = steps.slice(0, steps.indexOf(step)).findLast(({ kind }) => kind === 'route' || kind === 'switch');
  if (way?.kind === 'switch') return way.bridge;
  return way?.kind === 'route' && way.route.kind === 'unicast' ? way.route.interface : null;
}

/** One end of a header: its address, and its port where it has one. */
export function endText(header: Header, end: 'source' | 'destination'): string {
  const port = header.protocol === 'icmp' ? '' : `:${end === 'source' ? header.sourcePort : header.destinationPort}`;
  return `${header[end]}${port}`;
}

/** The end that was rewritten as it is now, with its port where that changed. */
export function newValues({ before, after }: Rewrite): string {
  const changed = new Map(headerDiff(before, after).map(({ field, after: now }) => [field, now]));
  const end = (address: 'source' | 'destination', port: 'sourcePort' | 'destinationPort'): readonly string[] => {
    if (!changed.has(address) && !changed.has(port)) return [];
    return [changed.has(port) ? `${after[address]}:${changed.get(port) ?? ''}` : after[address]];
  };
  return [...end('source', 'sourcePort'), ...end('destination', 'destinationPort')].join(' → ');
}
