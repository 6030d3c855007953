import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fileOf, gallery, galleryPicture } from './gallery.ts';

const folder = fileURLToPath(new URL('../../diagram/gallery/', import.meta.url));

describe('pictures as they were agreed on (`npm run unit -- -u` after a change that was looked at)', () => {
  test.each(gallery)('$name', async (picture) => {
    await expect(galleryPicture(picture)).toMatchFileSnapshot(`${folder}${fileOf(picture)}`);
  });

  test('the folder has no picture that nobody draws, and stays small', () => {
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual([...new Set(gallery.map(fileOf))].toSorted());
    const bytes = files.reduce((sum, file) => sum + statSync(`${folder}${file}`).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
