import type { Device, Proxy } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';

/**
 * One process for all proxies of a device. No health checks and no second tries: each would be a connection nobody asked for.
 * A connection attempt is given up before TCP would repeat it.
 */
export function haproxyConfiguration({ proxies }: Device): readonly string[] {
  return [
    'global',
    '  maxconn 64',
    '  nbthread 1',
    'defaults',
    '  mode tcp',
    '  balance static-rr',
    '  retries 0',
    '  timeout connect 500ms',
    '  timeout client 10s',
    '  timeout server 10s',
    ...proxies.flatMap(listenLines),
  ];
}

function listenLines({ id, listen, upstream }: Proxy): readonly string[] {
  return [`listen ${id.replaceAll('/', '.')}`, `  bind ${socketText(listen)}`, ...serverLines(upstream)];
}

function serverLines(upstream: Proxy['upstream']): readonly string[] {
  switch (upstream.kind) {
    case 'fixed':
      return upstream.backends.map((backend, index) => `  server backend-${index + 1} ${socketText(backend)}`);
    case 'original-destination':
      // No address means the client's own: what it dialled before it was diverted here (SO_ORIGINAL_DST).
      return ['  server original 0.0.0.0'];
  }
}
