import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { layout } from '../../diagram/index.ts';
import { compile } from '../../engine/index.ts';
import { languages } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsIn } from '../../i18n/index.ts';
import { sceneLabels } from './sceneLabels.ts';

/** From a telephone of 360 px to half of a wide screen. */
const widths = Array.from({ length: 24 }, (_, at) => 326 + at * 17);

describe.each(scenarioIds)('%s', (id) => {
  test.each(languages)('every name is written out, in %s, at every width', async (language) => {
    const words = await wordsIn(language);
    const [flat, island] = [compile(scenarioNamed(id), 'flat', {}), compile(scenarioNamed(id), 'island', {})];
    const labels = sceneLabels(flat, words);
    for (const width of widths) {
      const { places } = layout({ topology: flat, beside: island, width, labels });
      for (const { device, texts } of places.values()) {
        expect(
          texts.map(({ text }) => text),
          `${device.id} at ${width}`,
        ).toContain(labels.name(device));
      }
    }
  });
});
