import { describe, expect, test } from 'vitest';
import { clusterId, deviceId, routeId } from '../engine/index.ts';
import { timeOfStep } from '../playback/index.ts';
import { defaultView, filterFault } from '../formats/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { after, both, fabric, gateway, halfway, picks, podA, podG, routes, timeline } from '../testing/states.ts';
import type { AppEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { viewOf } from './viewOf.ts';

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
