import { describe, expect, test } from 'vitest';
import { clusterId, deviceId, routeId } from '../engine/index.ts';
import type { Scenario } from '../engine/index.ts';
import { timeOfStep } from '../playback/index.ts';
import type { ScenarioRef } from '../formats/index.ts';
import { defaultView, filterFault } from '../formats/index.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { AppEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { timelineOfState } from './selectors.ts';
import { transition } from './transition.ts';
import { viewOf } from './viewOf.ts';

const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');
const fabric = deviceId('fabric');
const gateway = deviceId('cluster-1/gateway');
const scenarios: Readonly<Record<string, Scenario>> = {
  'two-clusters': twoClusters,
  overlap: scenarioNamed('overlap'),
};

function lookup(ref: ScenarioRef): Scenario | null {
  return ref.kind === 'custom' ? null : (scenarios[ref.id] ?? null);
}

function after(events: readonly AppEvent[], start: AppState = initialState): AppState {
  return events.reduce((state, event) => transition(state, event, lookup), start);
}

function picks(...devices: readonly (typeof podA)[]): readonly AppEvent[] {
  return devices.map((device) => ({ kind: 'picked', device }));
}

function routes(value: string): AppEvent {
  return { kind: 'setting-changed', side: 0, key: 'routes', value };
}

const both = after(picks(podA, podG));
const timeline = timelineOfState(both, twoClusters);
if (timeline === null) throw new Error('both ends are chosen');
const halfway = after([{ kind: 'seeked', time: timeline.duration / 2 }], both);

describe('picking in the picture', () => {
  test('the first is the source, the second the destination, the third starts over', () => {
    const ends = [picks(podA), picks(podA, podG), picks(podA, podG, podA)].map((events) => after(events));
    expect(ends.map(({ from, to }) => [from, to])).toEqual([
      [podA, null],
      [podA, podG],
      [podA, null],
    ]);
  });

  test('who is picked twice in a row is no longer picked, as by a double click', () => {
    expect(after(picks(podA, podA))).toMatchObject({ from: null, to: null, playing: false });
  });

  test('a pod can be both, by the lists', () => {
    const lists: readonly AppEvent[] = [
      { kind: 'from-chosen', device: podA },
      { kind: 'to-chosen', device: podA },
    ];
    expect(after(lists)).toMatchObject({ from: podA, to: podA });
  });

  test('the second starts the packets', () => {
    expect(both).toMatchObject({ playing: true, time: 0 });
  });

  test('unless motion is reduced, by the system or by choice', () => {
    const bySystem = after([{ kind: 'system-motion-changed', reduced: true }, ...picks(podA, podG)]);
    const byChoice = after([{ kind: 'motion-chosen', motion: 'reduced' }, ...picks(podA, podG)]);
    const overruled = after([{ kind: 'motion-chosen', motion: 'full' }], {
      ...initialState,
      systemReducesMotion: true,
    });
    expect([bySystem.playing, byChoice.playing, after(picks(podA, podG), overruled).playing]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a router is nobody to send from', () => {
    expect(after(picks(fabric))).toBe(initialState);
  });
});

describe('choosing while packets travel', () => {
  const choices: readonly AppEvent[] = [
    { kind: 'from-chosen', device: deviceId('cluster-1/pod-b') },
    { kind: 'to-chosen', device: null },
    { kind: 'model-chosen', side: 0, model: 'hybrid' },
    { kind: 'setting-changed', side: 1, key: 'gateway', value: 'node' },
    { kind: 'fault-added', side: 0, fault: { kind: 'take-down', device: fabric } },
    { kind: 'fault-removed', side: 0, index: 0 },
    { kind: 'dial-chosen', dial: 'pod-ip' },
    { kind: 'protocol-chosen', protocol: 'udp' },
    { kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'overlap' } },
  ];

  test.each(choices)('$kind begins again, at rest', (choice) => {
    expect(after([choice], { ...halfway, playing: true })).toMatchObject({ time: 0, playing: false });
  });

  test.each(choices)('$kind ends the complaint about a link', (choice) => {
    const complaining: AppState = { ...initialState, linkProblem: { code: 'bad-payload' } };
    expect(after([choice], complaining).linkProblem).toBe(null);
  });
});

describe('choosing', () => {
  test('another scenario forgets the endpoints and what was broken, and keeps the models', () => {
    const before = after(
      [
        { kind: 'setting-changed', side: 0, key: 'routes', value: 'bgp' },
        { kind: 'fault-added', side: 0, fault: { kind: 'take-down', device: fabric } },
      ],
      both,
    );
    const chosen = after([{ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'overlap' } }], before);
    expect(chosen).toMatchObject({ from: null, to: null });
    expect(chosen.sides[0]).toEqual({ model: 'flat', settings: { routes: 'bgp' }, faults: [] });
  });

  test('another model keeps the settings that it has too', () => {
    const { sides } = after([
      { kind: 'setting-changed', side: 0, key: 'attach', value: 'routed' },
      { kind: 'setting-changed', side: 0, key: 'routes', value: 'bgp' },
      { kind: 'model-chosen', side: 0, model: 'island' },
    ]);
    expect(sides[0]).toEqual({ model: 'island', settings: { attach: 'routed' }, faults: [] });
  });

  test('a setting put back is as if it never was changed, and nonsense changes nothing', () => {
    const settings = [['bgp', 'static'], ['bgp', 'rip'], ['bgp']].map(
      (values) => after(values.map(routes)).sides[0].settings,
    );
    expect(settings).toEqual([{}, { routes: 'bgp' }, { routes: 'bgp' }]);
  });

  test('a fault is there once, however often it is added', () => {
    const added: AppEvent = { kind: 'fault-added', side: 1, fault: { kind: 'take-down', device: gateway } };
    expect(after([added, { ...added }]).sides[1].faults).toHaveLength(1);
  });

  test('a fault about what the change has taken away goes with it; a filter between clusters stays', () => {
    const filter = filterFault({
      at: fabric,
      from: { kind: 'cluster', cluster: clusterId('cluster-1') },
      to: null,
      protocol: null,
      ports: [],
      states: [],
      verdict: 'drop',
    });
    const { sides } = after([
      { kind: 'fault-added', side: 1, fault: { kind: 'take-down', device: gateway } },
      { kind: 'fault-added', side: 1, fault: filter },
      { kind: 'setting-changed', side: 1, key: 'gateway', value: 'node' },
    ]);
    expect(sides[1].faults).toEqual([filter]);
  });

  test('a fault about nothing is not added', () => {
    const fault = { kind: 'withdraw-route', device: fabric, route: routeId('10.99.0.0/16') } as const;
    expect(after([{ kind: 'fault-added', side: 0, fault }]).sides[0].faults).toEqual([]);
  });

  test('nobody looks into a device that is gone', () => {
    const { inspected } = after([
      { kind: 'inspected', side: 1, device: gateway },
      { kind: 'model-chosen', side: 1, model: 'flat' },
    ]);
    expect(inspected).toBe(null);
  });

  test('looking into a device stops nothing', () => {
    const looking = after([{ kind: 'inspected', side: 1, device: gateway }], both);
    expect(looking).toEqual({ ...both, inspected: { side: 1, device: gateway } });
    expect(after([{ kind: 'inspected', side: 1, device: null }], looking)).toEqual(both);
  });
});

describe('moving through time', () => {
  const { duration, columns } = timeline;

  test('the clock counts at the chosen speed', () => {
    const ticked = after(
      [
        { kind: 'speed-chosen', speed: 2 },
        { kind: 'ticked', elapsed: 16 },
      ],
      both,
    );
    expect(ticked).toMatchObject({ time: 32, playing: true });
  });

  test('whoever predicts is asked before each hop: the clock stops where a column ends', () => {
    const predicting = after([{ kind: 'predicting-chosen', predicting: true }], both);
    const first = after([{ kind: 'played' }, { kind: 'ticked', elapsed: 1e6 }], predicting);
    expect([first.time, first.playing]).toEqual([timeOfStep(timeline, 0), false]);
    const second = after([{ kind: 'played' }, { kind: 'ticked', elapsed: 1e6 }], first);
    expect([second.time, second.playing]).toEqual([timeOfStep(timeline, 1), false]);
    expect(after(picks(podA, podG), after([{ kind: 'predicting-chosen', predicting: true }])).playing).toBe(false);
  });

  test('answers are counted until somebody predicts anew', () => {
    const answered = after([
      { kind: 'prediction-answered', right: true },
      { kind: 'prediction-answered', right: false },
    ]);
    expect(answered.answers).toMatchObject({ asked: 2, right: 1 });
    expect(after([{ kind: 'predicting-chosen', predicting: true }], answered).answers).toEqual(initialState.answers);
  });

  test('at rest the clock changes nothing, not even the object', () => {
    expect(after([{ kind: 'ticked', elapsed: 16 }], halfway)).toBe(halfway);
  });

  test('the end stops the clock', () => {
    const end = after([{ kind: 'ticked', elapsed: duration + 1 }], both);
    expect(end).toMatchObject({ time: duration, playing: false });
  });

  test('playing from the end begins again, and from the middle goes on', () => {
    const end = after([{ kind: 'seeked', time: duration }], both);
    expect(after([{ kind: 'played' }], end)).toMatchObject({ time: 0, playing: true });
    expect(after([{ kind: 'played' }], halfway)).toMatchObject({ time: halfway.time, playing: true });
  });

  test('steps end where columns end, forwards and back', () => {
    const forwards = [1, 2, 3].map((count) =>
      after(
        Array.from({ length: count }, (): AppEvent => ({ kind: 'stepped', by: 1 })),
        { ...both, playing: false },
      ),
    );
    expect(forwards.map(({ time }) => time)).toEqual([0, 1, 2].map((step) => timeOfStep(timeline, step)));
    const back = after([{ kind: 'stepped', by: -1 }], forwards[2]);
    expect(back.time).toBe(timeOfStep(timeline, 1));
    expect(after([{ kind: 'stepped', by: -9 }], forwards[2]).time).toBe(0);
    expect(after([{ kind: 'stepped', by: 999 }], forwards[2]).time).toBe(duration);
  });

  test('from the middle of a column one step forward completes it, and one back undoes it', () => {
    const { start, end } = columns[2] ?? { start: NaN, end: NaN };
    const middle = after([{ kind: 'seeked', time: (start + end) / 2 }], both);
    expect(after([{ kind: 'stepped', by: 1 }], middle).time).toBe(end);
    expect(after([{ kind: 'stepped', by: -1 }], middle).time).toBe(start);
  });

  test('going anywhere by hand stops the clock', () => {
    const moves: readonly AppEvent[] = [
      { kind: 'paused' },
      { kind: 'restarted' },
      { kind: 'stepped', by: 1 },
      { kind: 'seeked', time: 5 },
      { kind: 'step-chosen', step: 1 },
    ];
    expect(moves.map((move) => after([move], both).playing)).toEqual(moves.map(() => false));
  });

  describe('a question before a device rewrites', () => {
    // gateway-1 translates in the third column; nobody does before.
    const gatewayStep = 2;
    const asked = after([{ kind: 'asked', step: gatewayStep }], both);

    test('comes when the packets have come and nobody has acted', () => {
      const { arrive, end } = columns[gatewayStep] ?? { arrive: NaN, end: NaN };
      expect(asked).toMatchObject({ asking: true, playing: false });
      expect(asked.time).toBeGreaterThan(arrive);
      expect(asked.time).toBeLessThan((arrive + end) / 2);
    });

    test('is none where nobody rewrites: the step is told at once', () => {
      expect(after([{ kind: 'asked', step: 1 }], both)).toMatchObject({
        asking: false,
        time: timeOfStep(timeline, 1),
      });
      expect(after([{ kind: 'asked', step: 999 }], both)).toMatchObject({ asking: false, time: duration });
    });

    test.each<AppEvent>([
      { kind: 'played' },
      { kind: 'restarted' },
      { kind: 'stepped', by: 1 },
      { kind: 'stepped', by: -1 },
      { kind: 'seeked', time: 5 },
      { kind: 'step-chosen', step: gatewayStep },
      { kind: 'model-chosen', side: 0, model: 'hybrid' },
      { kind: 'picked', device: podA },
      { kind: 'predicting-chosen', predicting: true },
    ])('is over with $kind', (event) => {
      expect(after([event], asked).asking).toBe(false);
    });

    test('the next step is its answer', () => {
      expect(after([{ kind: 'stepped', by: 1 }], asked).time).toBe(timeOfStep(timeline, gatewayStep));
    });

    test('is the same moment again by its link, whatever the part of the step', () => {
      const linked = viewOf(asked, twoClusters);
      expect(linked).toMatchObject({ asking: true });
      for (const step of [linked.step, gatewayStep, gatewayStep - 0.9])
        expect(after([{ kind: 'view-opened', view: { ...linked, step } }])).toMatchObject({
          asking: true,
          time: asked.time,
        });
    });

    test('a link that asks where nobody rewrites is of the moment alone', () => {
      const view = { ...viewOf(both, twoClusters), asking: true };
      for (const step of [null, 1, 999])
        expect(after([{ kind: 'view-opened', view: { ...view, step } }]).asking).toBe(false);
      expect(after([{ kind: 'view-opened', view: { ...view, step: 1 } }]).time).toBe(timeOfStep(timeline, 1));
    });
  });

  test('no time is outside the timeline', () => {
    const times = [-5, NaN, Infinity, duration + 5].map((time) => after([{ kind: 'seeked', time }], both).time);
    expect(times).toEqual([0, 0, 0, duration]);
  });

  test('without both ends there is nothing to play', () => {
    expect(after([{ kind: 'played' }, { kind: 'ticked', elapsed: 16 }])).toBe(initialState);
  });
});

describe('opening a view', () => {
  const view = { ...defaultView, from: podA, to: podG };

  test('its step becomes the moment', () => {
    const opened = after([{ kind: 'view-opened', view: { ...view, step: 3 } }]);
    expect(opened).toMatchObject({ time: timeOfStep(timeline, 3), playing: false, opened: true });
  });

  test('a step past the end is the end', () => {
    expect(after([{ kind: 'view-opened', view: { ...view, step: 999 } }]).time).toBe(timeline.duration);
  });

  test('what a person chose for every visit stays', () => {
    const dark = after([
      { kind: 'theme-chosen', theme: 'dark' },
      { kind: 'view-opened', view },
    ]);
    expect(dark.theme).toBe('dark');
  });

  test('who could be the sender is shown until somebody has seen enough', () => {
    const shown = after([{ kind: 'candidates-shown', shown: true }]);
    expect([shown.candidatesShown, after([{ kind: 'candidates-shown', shown: false }], shown).candidatesShown]).toEqual(
      [true, false],
    );
  });

  test('in a lecture nothing plays by itself', () => {
    const lecture = { kind: 'presenting-chosen', presenting: true } as const;
    expect([both.playing, after([lecture, ...picks(podA, podG)]).playing]).toEqual([true, false]);
  });

  test('a view of a state opens as that state, at every moment', () => {
    for (let time = 0; time <= timeline.duration; time += 37) {
      const state = after([{ kind: 'seeked', time }], both);
      const opened = after([{ kind: 'view-opened', view: viewOf(state, twoClusters) }]);
      expect(Math.abs(opened.time - time)).toBeLessThan(20);
      expect(viewOf(opened, twoClusters)).toEqual(viewOf(state, twoClusters));
    }
  });

  test('the latest place in a lesson is remembered after the lesson is left', () => {
    const place = { lesson: 'flat', step: 2 };
    const within = after([{ kind: 'view-opened', view: { ...defaultView, lesson: place } }]);
    const left = after([{ kind: 'lesson-placed', lesson: null }], within);
    expect([within.lesson, left.lesson, left.lastLesson]).toEqual([place, null, place]);
  });

  test('a refused link leaves the page as it was, and says so until it is dismissed', () => {
    const refused = after([{ kind: 'link-refused', problem: { code: 'bad-checksum' }, notices: [], language: null }], {
      ...both,
      opened: true,
    });
    expect(refused).toEqual({ ...both, opened: true, playing: false, linkProblem: { code: 'bad-checksum' } });
    expect(after([{ kind: 'link-problem-dismissed' }], refused).linkProblem).toBe(null);
  });
});

describe('looking closer', () => {
  const close = after([{ kind: 'zoomed', scale: 2 }], both);
  const moved: AppEvent = { kind: 'view-moved', side: 0 };

  test('never closer than six times, never further than the whole', () => {
    expect([0, 1, 4, 60].map((scale) => after([{ kind: 'zoomed', scale }]).zoom?.scale)).toEqual([1, 1, 4, 6]);
  });

  test('whoever moves a view is left alone there until they step, or ask for the packet', () => {
    expect(after([moved], close).zoom?.following).toEqual([false, true]);
    for (const event of [{ kind: 'played' }, { kind: 'ticked', elapsed: 900 }, { kind: 'paused' }] as const)
      expect(after([moved, event], close).zoom?.following).toEqual([false, true]);
    for (const event of [
      { kind: 'stepped', by: 1 },
      { kind: 'step-chosen', step: 2 },
      { kind: 'seeked', time: 5 },
      { kind: 'restarted' },
      { kind: 'follow-asked' },
      { kind: 'zoomed', scale: 1 },
    ] as const)
      expect(after([moved, event], close).zoom?.following).toEqual([true, true]);
  });

  test('what a link or another scenario shows is seen as a whole first', () => {
    const opened = after([{ kind: 'view-opened', view: viewOf(both, null) }], close);
    const other = after([{ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'overlap' } }], close);
    expect([opened.zoom?.scale, other.zoom?.scale]).toEqual([1, 1]);
    expect(after(picks(podG, podA), close).zoom?.scale).toBe(2);
  });

  test('nothing of it is asked for before somebody zooms', () => {
    expect(after([moved, { kind: 'follow-asked' }, { kind: 'stepped', by: 1 }], both).zoom).toBeNull();
  });
});
