/** `npm run typecheck`: the whole project, then each folder whose own tsconfig.json forbids it the DOM and Node. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folders = readdirSync('src')
  .map((name) => `src/${name}`)
  .filter((folder) => existsSync(`${folder}/tsconfig.json`) && holdsTypeScript(folder));

const statuses = await Promise.all(['.', ...folders].map(compile));
process.exit(statuses.every((status) => status === 0) ? 0 : 1);

/** @param {string} folder */
function holdsTypeScript(folder) {
  return readdirSync(folder, { recursive: true }).some((file) => /(?<!\.test)\.tsx?$/.test(String(file)));
}

/**
 * @param {string} project
 * @returns {Promise<number | null>}
 */
function compile(project) {
  return new Promise((resolve) => {
    const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '--project', project, '--pretty'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    tsc.on('close', resolve);
  });
}
