import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({ version: v.optional(v.string()), integrity: v.optional(v.string()), license: v.optional(v.string()) }),
  ),
});

/** What `npm ci` installs. */
const { packages } = v.parse(lockSchema, JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')));

test('every package is pinned by a checksum, those for other platforms too', () => {
  const loose = Object.entries(packages).filter(
    ([path, each]) => path !== '' && each.integrity?.startsWith('sha512-') !== true,
  );
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
});

test('versions are exact, so that two machines install the same', () => {
  const dependencies = v.record(v.string(), v.string());
  const manifest = v.parse(
    v.object({ license: v.string(), dependencies, devDependencies: dependencies }),
    JSON.parse(readFileSync(`${root}package.json`, 'utf8')),
  );
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(manifest.license).toBe('Apache-2.0');
  expect(packages['']?.license).toBe('Apache-2.0');
  expect(readFileSync(`${root}LICENSE`, 'utf8')).toMatch(/Apache License\s+Version 2\.0, January 2004/);
});

test('what the page is built of may be given away with it', () => {
  const manifest = v.parse(
    v.object({ dependencies: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync(`${root}package.json`, 'utf8')),
  );
  const permissive = ['Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT'];
  for (const name of Object.keys(manifest.dependencies)) {
    const file = `${root}node_modules/${name}/package.json`;
    const { license } = v.parse(v.object({ license: v.string() }), JSON.parse(readFileSync(file, 'utf8')));
    expect({ name, isPermissive: permissive.includes(license) }).toEqual({ name, isPermissive: true });
  }
});
