import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelIds } from '../../engine/index.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

test.each(modelIds)('%s has a colour of its own, on light grounds and dark', (model) => {
  const rule = `[data-model="${model}"] {\n  --side: var(--${model});\n  --side-soft: var(--${model}-soft);`;
  expect(css.includes(rule), `tokens.css has ${rule}`).toBe(true);
  for (const token of [model, `${model}-soft`]) {
    const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
    expect(light, `--${token}: light-dark(#…, #…);`).toMatch(/^#/);
    expect(dark).not.toBe(light);
  }
});
