import type { Exchange, Hop, Outcome, Topology, Trace } from '../../engine/index.ts';
import { breakOf, deviceOf, hopsOf, packetAfter } from '../../engine/index.ts';
import type { PageWords } from '../../i18n/index.ts';
import { flowText, outerText } from '../../i18n/index.ts';

/** One send with everything that its table tells. */
interface HopTableInput {
  readonly title: string;
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  readonly words: Pick<
    PageWords,
    'ui' | 'panels' | 'takeHome' | 'hopSummary' | 'deviceLabel' | 'laterHeading' | 'outcomeText' | 'experienceText'
  >;
}

/** A device, the packet as it left there or ended there, and why. Every text is one line of what people may have named. */
export interface TableHop {
  readonly number: number;
  readonly device: string;
  /** Tells devices apart that are called the same. */
  readonly id: string;
  readonly packet: string;
  readonly ttl: number;
  readonly did: string;
  readonly why: string;
}

interface TablePart {
  readonly heading: string;
  readonly kind: 'request' | 'reply';
  readonly hops: readonly TableHop[];
}

/** A send hop by hop: a part for every packet of every connection, in the order in which they travel. */
export interface HopTable {
  readonly title: string;
  readonly columns: Readonly<Record<'packet' | 'hop' | 'device' | 'header' | 'ttl' | 'did', string>>;
  readonly parts: readonly TablePart[];
  /** How it ended, a sentence each. */
  readonly ends: readonly string[];
}

export function hopTable({ title, topology, exchange, outcome, words }: HopTableInput): HopTable {
  const { ledger } = words.ui;
  const told = words.panels.ledger;
  const several = exchange.legs.length > 1;
  const heading = (text: string, leg: number): string => (several ? `${text} (${told.connection(leg + 1)})` : text);
  const hopsIn = (trace: Trace): readonly TableHop[] =>
    hopsOf(trace).map((hop, at) => tableHop(words, topology, hop, at));
  const parts = exchange.legs.flatMap((leg, at): readonly TablePart[] => [
    { heading: heading(ledger.request, at), kind: 'request', hops: hopsIn(leg.request) },
    ...(leg.reply === null
      ? []
      : [{ heading: heading(ledger.reply, at), kind: 'reply' as const, hops: hopsIn(leg.reply.trace) }]),
    ...breakOf(leg).map(({ kind, way, trace }): TablePart => {
      const { device } = trace.transit[0] ?? trace.final;
      const maker = words.deviceLabel(deviceOf(topology, device));
      const connection = several ? at + 1 : null;
      return { heading: words.laterHeading({ kind, maker, connection }), kind: way, hops: hopsIn(trace) };
    }),
  ]);
  const ended = words.outcomeText(topology, exchange, outcome);
  return {
    title: line(title),
    columns: {
      packet: words.takeHome.ui.packet,
      hop: ledger.hop,
      device: ledger.device,
      header: ledger.header,
      ttl: ledger.ttl,
      did: told.step,
    },
    parts,
    ends: [
      told.ended(ended),
      told.experienced(words.experienceText(exchange)),
      ...(exchange.legs.some(({ reply }) => reply !== null) ? [] : [told.noReply(ended)]),
    ].map(line),
  };
}

function tableHop(words: HopTableInput['words'], topology: Topology, hop: Hop, at: number): TableHop {
  const { header, ttl, outer } = packetAfter(hop);
  const { title, why } = words.hopSummary(topology, hop);
  return {
    number: at + 1,
    device: line(words.deviceLabel(deviceOf(topology, hop.device))),
    id: hop.device,
    packet: line([flowText(header), ...(outer === null ? [] : [`[${outerText(outer)}]`])].join(' ')),
    ttl,
    did: line(title),
    why: line(why),
  };
}

/** Whoever names a pod may use any sign; a row stays a row. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
