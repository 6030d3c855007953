import type { DeviceId, Dial, Fault, ModelId, TransportProtocol } from '../../engine/index.ts';
import type { ScenarioRef, Side, SideIndex, View } from '../../formats/index.ts';
import { canonicalSettings } from '../../formats/index.ts';

/** What somebody changes on the page, as a value: the way from one screen to another is a list of these. */
export type Move =
  /** Another network, or the same one with other policies, pods or Services. */
  | { readonly kind: 'scenario'; readonly scenario: ScenarioRef }
  | { readonly kind: 'model'; readonly side: SideIndex; readonly model: ModelId }
  /** `null`: what the model begins with. */
  | { readonly kind: 'setting'; readonly side: SideIndex; readonly key: string; readonly value: string | null }
  | { readonly kind: 'mend' | 'break'; readonly side: SideIndex; readonly fault: Fault }
  | { readonly kind: 'from' | 'to'; readonly device: DeviceId | null }
  | { readonly kind: 'dial'; readonly dial: Dial }
  | { readonly kind: 'protocol'; readonly protocol: TransportProtocol };

export type MoveKind = Move['kind'];

/** In the order in which the moves of a way are made. */
export const moveKinds = [
  'scenario',
  'model',
  'setting',
  'mend',
  'break',
  'from',
  'to',
  'dial',
  'protocol',
] as const satisfies readonly MoveKind[];

/** The fewest moves from one screen to the other: what was changed and changed back is none. */
export function movesBetween(start: View, end: View): readonly Move[] {
  const moves: readonly Move[] = [
    ...(isSame(start.scenario, end.scenario) ? [] : [{ kind: 'scenario' as const, scenario: end.scenario }]),
    ...onSide(start.sides[0], end.sides[0], 0),
    ...onSide(start.sides[1], end.sides[1], 1),
    ...(start.from === end.from ? [] : [{ kind: 'from' as const, device: end.from }]),
    ...(start.to === end.to ? [] : [{ kind: 'to' as const, device: end.to }]),
    ...(start.dial === end.dial ? [] : [{ kind: 'dial' as const, dial: end.dial }]),
    ...(start.protocol === end.protocol ? [] : [{ kind: 'protocol' as const, protocol: end.protocol }]),
  ];
  return moveKinds.flatMap((kind) => moves.filter((move) => move.kind === kind));
}

function onSide(start: Side, end: Side, side: SideIndex): readonly Move[] {
  // A change of model keeps what both can be set to.
  const kept = canonicalSettings(end.model, start.settings);
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(end.settings)])].toSorted();
  const changed = keys.filter((key) => kept[key] !== end.settings[key]);
  return [
    ...(start.model === end.model ? [] : [{ kind: 'model' as const, side, model: end.model }]),
    ...changed.map((key) => ({ kind: 'setting' as const, side, key, value: end.settings[key] ?? null })),
    ...lacking(start.faults, end.faults).map((fault) => ({ kind: 'mend' as const, side, fault })),
    ...lacking(end.faults, start.faults).map((fault) => ({ kind: 'break' as const, side, fault })),
  ];
}

/** Those of the first that the second lacks. */
function lacking(faults: readonly Fault[], others: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault) => !others.some((each) => isSame(unnamed(each), unnamed(fault))));
}

/** What a filter is called makes no difference: buttons and links name the same one differently. */
function unnamed(fault: Fault): Fault {
  return fault.kind === 'add-filter' ? { kind: 'add-filter', filter: { ...fault.filter, id: 'any' } } : fault;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Do both show the same send in the same two networks, whatever the moment and whatever is around them? */
export function showsSameSend(screen: View, wanted: View): boolean {
  return movesBetween(screen, wanted).length === 0;
}

/** The screen after the move, before anything has left. */
export function withMove(view: View, move: Move): View {
  const still: View = { ...view, step: null, asking: false, inspected: null };
  switch (move.kind) {
    case 'scenario':
      return { ...still, scenario: move.scenario, digest: null };
    case 'model':
      return withSide(still, move.side, ({ settings, faults }) => ({
        model: move.model,
        settings: canonicalSettings(move.model, settings),
        faults,
      }));
    case 'setting':
      return withSide(still, move.side, (side) => {
        const { [move.key]: _, ...rest } = side.settings;
        const settings = move.value === null ? rest : { ...rest, [move.key]: move.value };
        return { ...side, settings: canonicalSettings(side.model, settings) };
      });
    case 'mend':
      return withSide(still, move.side, (side) => ({ ...side, faults: lacking(side.faults, [move.fault]) }));
    case 'break':
      return withSide(still, move.side, (side) => ({ ...side, faults: [...side.faults, move.fault] }));
    case 'from':
      return { ...still, from: move.device };
    case 'to':
      return { ...still, to: move.device };
    case 'dial':
      return { ...still, dial: move.dial };
    case 'protocol':
      return { ...still, protocol: move.protocol };
  }
}

function withSide(view: View, index: SideIndex, edit: (side: Side) => Side): View {
  const [left, right] = view.sides;
  return { ...view, sides: index === 0 ? [edit(left), right] : [left, edit(right)] };
}
