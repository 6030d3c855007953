/** What a slot stands for; those that are about somebody name a device or a cluster after a colon. */
const names = [
  'dialled',
  'seen',
  'seen-port',
  'receiver',
  'hops',
  'rewrites',
  'connections',
  'candidates',
  'places',
  'holder',
  'holder-interface',
  'outcome',
  'experience',
  'stop',
  'cause',
  'name',
  'address',
  'range',
  'virtual',
  'source-after',
  'destination-after',
  'reply-source-after',
  'reply-destination-after',
] as const;
export type SlotName = (typeof names)[number];

/** A place in a sentence that the engine fills: `{right.seen}`, `{left.address:cluster-1/pod-a}`. */
export interface Slot {
  readonly side: 'left' | 'right';
  readonly name: SlotName;
  readonly about: string | null;
}

/** What stands between words. */
export const slotPlace = /\{([^{}]*)\}/;
const slotPattern = /^(left|right)\.([a-z-]+)(?::([a-z0-9/-]+))?$/;

/** The slots of a sentence in order; `null` when one is not a slot. */
export function slotsIn(text: string): readonly Slot[] | null {
  const slots = text.split(new RegExp(slotPlace, 'g')).flatMap((piece, at) => (at % 2 === 1 ? [slotFrom(piece)] : []));
  return slots.includes(null) || /[{}]/.test(text.replaceAll(new RegExp(slotPlace, 'g'), ''))
    ? null
    : slots.filter((slot) => slot !== null);
}

/** What stands between the brackets of a place; `null` when it is not a slot. */
export function slotFrom(text: string): Slot | null {
  const [, side, name, about = null] = slotPattern.exec(text) ?? [];
  const known = names.find((each) => each === name);
  return known === undefined || (side !== 'left' && side !== 'right') ? null : { side, name: known, about };
}
