import { expect, test } from 'vitest';
import { deviceId, modelIds } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, initialState, tallyOf, topologyOf } from '../../state/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';

const words = wordsFor('en');

test.each(modelIds.flatMap((model) => (['tcp', 'udp'] as const).map((protocol) => ({ model, protocol }))))(
  'the tally counts as many rewrites as the result over the picture says: $model, $protocol',
  ({ model, protocol }) => {
    for (const to of ['cluster-2/pod-g', 'cluster-2/service', 'cluster-1/pod-d', 'other-server']) {
      const side = { ...initialState.sides[0], model };
      const ends = { from: deviceId('cluster-1/pod-a'), to: deviceId(to) };
      const state = { ...initialState, ...ends, protocol, sides: [side, side] } as const;
      const at: SideIndex = 0;
      const [tally, exchange] = [tallyOf(state, twoClusters, at), exchangeOf(state, twoClusters, at)];
      if (tally === null || exchange === null) throw new Error(`nothing is sent to ${to}`);
      const said = words.outcomeText(topologyOf(state, twoClusters, at), exchange, tally.outcome);
      const counted = /(\d+) rewrites?/.exec(said)?.[1] ?? '0';
      if (tally.outcome.kind === 'delivered') expect(`${said}: ${counted}`).toBe(`${said}: ${tally.rewrites}`);
    }
  },
);

test('what is counted of the request alone says so', () => {
  expect([words.tallyText('hops').name, words.tallyText('rewrites').name]).toEqual([
    'Request hops',
    'Request rewrites',
  ]);
});
