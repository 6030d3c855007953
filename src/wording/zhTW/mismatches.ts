import type { Condition, Match, Mismatch } from '../../engine/index.ts';
import { portsText } from '../notation/flow.ts';
import { anyOf } from './lists.ts';
import { say } from './say.ts';

/** The condition that a packet did not meet, with the address and the prefix that decided. */
export function mismatchText({ condition, address, prefix }: Mismatch, match: Match | null): string {
  const texts: Readonly<Record<Condition, string>> = {
    source: say`來源 ${address ?? ''}不在 ${ranges(match?.source, prefix)}內`,
    notSource: say`來源 ${address ?? ''}在 ${prefix ?? ''}內`,
    destination: say`目的地 ${address ?? ''}不在 ${ranges(match?.destination, prefix)}內`,
    notDestination: say`目的地 ${address ?? ''}在 ${prefix ?? ''}內`,
    protocol: match?.protocol === undefined ? '它屬於別的協定' : say`它不是 ${match.protocol.toUpperCase()}`,
    destinationPorts:
      match?.destinationPorts === undefined
        ? '它要的是別的連接埠'
        : say`它要的不是連接埠 ${portsText(match.destinationPorts)}`,
    inInterface: match?.inInterface === undefined ? '它從別處進來' : say`它不是從 ${match.inInterface}進來`,
    outInterface: match?.outInterface === undefined ? '它從別處出去' : say`它不從 ${match.outInterface}出去`,
    states:
      match?.states === undefined
        ? 'conntrack 判定它是別的狀態'
        : say`conntrack 判定它的狀態不是 ${anyOf(match.states)}`,
    destinationTranslated: '它的目的地沒有在這裡轉換過',
    notToSelf: say`目的地 ${address ?? ''}是這個裝置自己的位址`,
    toSelf: say`目的地 ${address ?? ''}不是這個裝置自己的位址`,
    fromSelf: say`來源 ${address ?? ''}不是這個裝置自己的位址`,
    originalDestination: say`它原本不是要到 ${ranges(match?.originalDestination, prefix)}`,
    originalPorts: '它原本要的是別的連接埠',
    marked: '這裡沒有規則標記過它',
    hairpinOf: say`來源 ${address ?? ''}並不同時是它的目的地`,
  };
  return texts[condition];
}

function ranges(wanted: readonly string[] | undefined, first: string | null): string {
  return wanted === undefined ? (first ?? '') : anyOf(wanted);
}
