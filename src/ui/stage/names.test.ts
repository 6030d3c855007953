import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { layout } from '../../diagram/index.ts';
import { compile } from '../../engine/index.ts';
import { languages } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsIn } from '../../i18n/index.ts';
import { quiet } from '../../testing/pictures.ts';
import { sceneLabels } from '../../export/sceneLabels/index.ts';

/** From a telephone of 360 px to half of a wide screen, as high as a picture there is. */
const rooms = Array.from({ length: 24 }, (_, at) => ({ width: 326 + at * 17, height: 480 }));

describe.each(scenarioIds)('%s', (id) => {
  test.each(languages)('every name is written out, in %s, at every width', async (language) => {
    const words = await wordsIn(language);
    const [flat, island] = [compile(scenarioNamed(id), 'flat', {}), compile(scenarioNamed(id), 'island', {})];
    const [cast, beside] = [quiet(flat), quiet(island)];
    const labels = sceneLabels(flat, words);
    for (const room of rooms) {
      const { places } = layout({ cast, beside, room, labels });
      for (const { device, texts } of places.values()) {
        expect(
          texts.map(({ text }) => text),
          `${device.id} at ${room.width}`,
        ).toContain(labels.name(device));
      }
    }
  });
});
