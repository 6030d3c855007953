import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix, lengthOf, prefixAround, rangeOf } from '../net/prefix.ts';
import { broadcastOf } from '../net/specialAddress.ts';
import type { Rule } from '../rules/rule.ts';
import type { Interface } from '../topology/interface.ts';
import type { Units } from './units.ts';

/**
 * The lists of prefixes that a network mentions by themselves: routes, rules, subnets, addresses of single machines. Two addresses that
 * lie in the same lists are the same to whoever asks only that.
 */
export interface Literals {
  /** Which lists hold the address, in a word; `shorter`: counting only prefixes of less than this length. */
  readonly around: (value: number, shorter?: number) => string;
  /** Those that lie inside the prefix, as they are written. */
  readonly inside: (prefix: Prefix) => readonly Prefix[];
}

interface Mentioned {
  readonly prefix: Prefix;
  readonly lists: Set<number>;
  around: string | null;
}

/** Collects lists; one that was there already counts once. */
export class LiteralCollector {
  readonly #lists = new Map<string, number>();
  readonly #mentioned = new Map<Prefix, Mentioned>();
  readonly #collected = new Set<readonly unknown[]>();

  /** Was this very list collected before? */
  isKnown(list: readonly unknown[]): boolean {
    if (this.#collected.has(list)) return true;
    this.#collected.add(list);
    return false;
  }

  add(list: readonly Prefix[]): void {
    const key = list.length === 1 ? (list[0] ?? '') : list.join();
    if (key === '' || this.#lists.has(key)) return;
    const number = this.#lists.size;
    this.#lists.set(key, number);
    for (const prefix of list) {
      const known = this.#mentioned.get(prefix);
      if (known === undefined) this.#mentioned.set(prefix, { prefix, lists: new Set([number]), around: null });
      else known.lists.add(number);
    }
  }

  collected(): Literals {
    const byLength = new Map<number, Map<number, Mentioned>>();
    for (const each of this.#mentioned.values()) {
      const length = lengthOf(each.prefix);
      const bases = byLength.get(length) ?? new Map<number, Mentioned>();
      byLength.set(length, bases.set(rangeOf(each.prefix).first, each));
    }
    const lengths = [...byLength.keys()].toSorted((a, b) => b - a);
    const holding = (value: number, shorter: number): readonly Mentioned[] =>
      lengths.flatMap((length) => {
        const size = 2 ** (32 - length);
        const found = length < shorter ? byLength.get(length)?.get(value - (value % size)) : undefined;
        return found === undefined ? [] : [found];
      });
    const word = (holders: readonly Mentioned[]): string =>
      [...new Set(holders.flatMap(({ lists }) => [...lists]))].toSorted((a, b) => a - b).join();
    const inOrder = [...this.#mentioned.values()]
      .map(({ prefix }) => ({ prefix, ...rangeOf(prefix) }))
      .toSorted((a, b) => a.first - b.first || b.last - a.last);
    const starts = inOrder.map(({ first }) => first);
    const edges = [...new Set(inOrder.flatMap(({ first, last }) => [first, last + 1]))].toSorted((a, b) => a - b);
    let known = { from: 0, to: -1, word: '' };
    const innermost = (value: number, shorter: number): string => {
      for (const length of lengths) {
        if (length >= shorter) continue;
        const found = byLength.get(length)?.get(value - (value % 2 ** (32 - length)));
        // What holds the innermost holds the address too, so the word is the innermost's.
        if (found !== undefined) return (found.around ??= word(holding(value, length + 1)));
      }
      return '';
    };
    return {
      around: (value, shorter = 33) => {
        if (shorter < 33) return innermost(value, shorter);
        if (value < known.from || value > known.to) {
          const next = firstAbove(edges, value);
          known = { from: edges[next - 1] ?? 0, to: (edges[next] ?? Infinity) - 1, word: innermost(value, shorter) };
        }
        return known.word;
      },
      inside: (prefix) => {
        const { first, last } = rangeOf(prefix);
        let low = firstAbove(starts, first - 1);
        const found: Prefix[] = [];
        for (let each = inOrder[low]; each !== undefined && each.first <= last; each = inOrder[(low += 1)]) {
          if (each.last <= last && each.prefix !== prefix && lengthOf(each.prefix) > lengthOf(prefix))
            found.push(each.prefix);
        }
        return found;
      },
    };
  }
}

/** Where in the order those begin that are larger. */
function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lists of a rule, without what is a unit's own. */
export function collectRule(rule: Rule, names: Units['names'], literals: LiteralCollector): void {
  const { source, notSource, destination, notDestination, originalDestination, hairpinOf } = rule.match;
  for (const list of [source, notSource, destination, notDestination, originalDestination]) {
    if (list !== undefined && !literals.isKnown(list))
      literals.add(list.some((each) => names.has(each)) ? list.filter((each) => !names.has(each)) : list);
  }
  if (hairpinOf !== undefined && !literals.isKnown(hairpinOf)) literals.add(hairpinOf.map(hostPrefix));
  const given = givenBy(rule);
  if (given !== null && !names.has(given)) literals.add([hostPrefix(given)]);
}

/** The address that a rule writes into packets, but for those of backends: they are said as the pods that they are. */
function givenBy(rule: Rule): IpAddress | null {
  switch (rule.kind) {
    case 'source-nat':
      return rule.to;
    case 'filter':
    case 'masquerade':
    case 'mark':
    case 'no-translation':
    case 'destination-nat':
      return null;
  }
}

export function collectInterface(port: Interface, names: Units['names'], literals: LiteralCollector): void {
  for (const { address, length } of port.addresses) {
    const subnet = prefixAround(address, length);
    const broadcast = names.has(subnet) ? null : broadcastOf(address, length);
    for (const each of [hostPrefix(address), subnet, ...(broadcast === null ? [] : [hostPrefix(broadcast)])]) {
      if (!names.has(each)) literals.add([each]);
    }
  }
  if (port.kind === 'ethernet') {
    for (const each of port.answersFor) if (!names.has(each)) literals.add([hostPrefix(each)]);
  }
}
