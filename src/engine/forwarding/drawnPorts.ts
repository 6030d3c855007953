import type { Exchange } from './exchange.ts';
import { isProxyPort } from './exchange.ts';
import type { Trace } from './trace.ts';
import { hopsOf } from './trace.ts';

/** Ports that the kernel draws at random: those that clashed, also for `later` packets, and those of a proxy's own connections. */
export function drawnPorts({ legs, state }: Exchange, later: readonly Trace[] = []): ReadonlySet<number> {
  const redrawn = legs
    .flatMap(({ request, reply }) => [request, ...(reply === null ? [] : [reply.trace])])
    .concat(later)
    .flatMap(hopsOf)
    .flatMap(({ steps }) => steps)
    .flatMap((step) =>
      step.kind === 'rewrite' && step.port === 'redrawn' && step.after.protocol !== 'icmp'
        ? [step.after.sourcePort]
        : [],
    );
  const remembered = [...state.conntrack.values()]
    .flat()
    .flatMap(({ original, reply }) => [
      ...(isProxyPort(original.sourcePort) ? [original.sourcePort] : []),
      ...(original.sourcePort === reply.destinationPort ? [] : [reply.destinationPort]),
    ]);
  return new Set([...redrawn, ...remembered, ...legs.slice(1).map(({ asked }) => asked.sourcePort)]);
}
