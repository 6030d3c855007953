import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = 'https://example.org/docs/island-hop';

test('a build for an address, in a folder elsewhere, is whole there and says that address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));
  try {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder], {
      cwd: root,
      env: { ...process.env, SITE_URL: site },
      stdio: 'pipe',
    });
    const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
    for (const place of ['', 'scenarios/overlap/', 'zh-TW/lessons/flat/']) {
      const page = textOf(`${place}index.html`);
      expect(page).toContain(`<link rel="canonical" href="${site}/${place}">`);
      const [, picture = ''] = /property="og:image" content="([^"]*)"/.exec(page) ?? [];
      expect(picture).toMatch(/^https:\/\/example\.org\/docs\/island-hop\/.*\.png$/);
      expect(existsSync(join(folder, picture.replace(site, '')))).toBe(true);
    }
    expect(textOf('sitemap.xml')).toContain(`<loc>${site}/</loc>`);
    const start = createHash('sha256').update(textOf('index.html')).digest('hex').slice(0, 16);
    expect(textOf('sw.js')).toContain(`{"url":"index.html","revision":"${start}"}`);
    // Jekyll, by which GitHub publishes, would make pages of the documents, and the page would not find them.
    expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
