import type { Observed } from '../content/evidence/index.ts';
import { runView } from '../content/evidence/index.ts';
import type { Attempt, Level, Move, MoveKind } from '../content/lessons/index.ts';
import { withMove } from '../content/lessons/index.ts';
import type { Fault, Scenario, SettingSpecs, Topology, TransportProtocol } from '../engine/index.ts';
import { compile, dials, modelIds, models } from '../engine/index.ts';
import type { Side, SideIndex, View } from '../formats/index.ts';
import { endpointsOf, parsePayload, resolveView, targetsOf } from '../formats/index.ts';
import { scenarioIds } from '../content/index.ts';
import { scenarioNamed } from './catalogue.ts';

function scenarioIn({ scenario: ref }: View): Scenario {
  if (ref.kind === 'custom') {
    const parsed = parsePayload(ref.payload);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  }
  const known = scenarioIds.find((id) => id === ref.id);
  if (known === undefined) throw new Error(ref.id);
  return scenarioNamed(known);
}

/** The screen as whoever has opened its link sees it, its sends followed to the end. */
export function attemptOn(view: View, right = 0): Attempt {
  const scenario = scenarioIn(view);
  const observed = [runView(view, scenario, 0), runView(view, scenario, 1)] as const satisfies readonly [
    Observed | null,
    Observed | null,
  ];
  return { view, observed, inspected: view.inspected, right };
}

/** Every screen that is one move of the level's kinds away, as far as links can show it. */
export function screensAfterOne({ moves }: Pick<Level, 'moves'>, view: View): readonly View[] {
  const scenario = scenarioIn(view);
  return moves
    .flatMap((kind) => movesOf(kind, view, scenario))
    .map((move) => withMove(view, move))
    .filter((after) => resolveView(after, scenario, compile).ok);
}

const sides: readonly SideIndex[] = [0, 1];
const protocols: readonly TransportProtocol[] = ['tcp', 'udp'];

function movesOf(kind: MoveKind, view: View, scenario: Scenario): readonly Move[] {
  switch (kind) {
    case 'scenario':
      return [];
    case 'from':
      return endpointsOf(scenario).map((device) => ({ kind, device }));
    case 'to':
      return targetsOf(scenario).map((device) => ({ kind, device }));
    case 'dial':
      return dials.map((dial) => ({ kind, dial }));
    case 'protocol':
      return protocols.map((protocol) => ({ kind, protocol }));
    case 'model':
      return sides.flatMap((side) => modelIds.map((model) => ({ kind, side, model })));
    case 'setting':
      return sides.flatMap((side) => settingsOf(view.sides[side]).map((chosen) => ({ kind, side, ...chosen })));
    case 'mend':
      return sides.flatMap((side) => view.sides[side].faults.map((fault) => ({ kind, side, fault })));
    case 'break':
      return sides.flatMap((side) => {
        const { model, settings } = view.sides[side];
        return breakages(compile(scenario, model, settings)).map((fault) => ({ kind, side, fault }));
      });
  }
}

/** Texts that people write have no end; those that can be chosen do. */
function settingsOf({ model }: Side): readonly { readonly key: string; readonly value: string }[] {
  const specs: SettingSpecs = models[model].settings;
  return Object.entries(specs).flatMap(([key, spec]) =>
    spec.kind === 'choice' ? spec.values.map((value) => ({ key, value })) : [],
  );
}

function breakages({ devices }: Topology): readonly Fault[] {
  return [...devices.values()].flatMap(({ id: device, routes, hooks, proxies, bgp }): readonly Fault[] => [
    ...routes.map(({ id: route }): Fault => ({ kind: 'withdraw-route', device, route })),
    ...[...Object.values(hooks).flat(), ...proxies].map(
      ({ id: rule }): Fault => ({ kind: 'remove-rule', device, rule }),
    ),
    ...(bgp === null ? [] : [{ kind: 'stop-bgp', device } as const]),
    { kind: 'take-down', device },
  ]);
}
