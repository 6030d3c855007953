/** `npm run typecheck`: the whole project, then each folder whose own tsconfig.json forbids it the DOM and Node. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folders = readdirSync('src', { recursive: true })
  .map((name) => `src/${String(name).replaceAll('\\', '/')}`)
  .filter((folder) => existsSync(`${folder}/tsconfig.json`));

const results = await Promise.all(['.', ...folders].map(compile));
// What is wrong in one folder is wrong in each that imports it, and is said once.
for (const line of new Set(results.flatMap(({ errors }) => errors))) console.error(line);
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);

/**
 * @param {string} project
 * @returns {Promise<{ status: number | null, errors: readonly string[] }>} Each error with the lines that belong to it.
 */
function compile(project) {
  return new Promise((resolve) => {
    const cache = `node_modules/.cache/island-hop/${project.replaceAll('/', '-')}.tsbuildinfo`;
    const options = ['--project', project, '--incremental', '--tsBuildInfoFile', cache, '--pretty', 'false'];
    const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', ...options]);
    let output = '';
    for (const stream of [tsc.stdout, tsc.stderr]) stream.on('data', (text) => (output += text));
    tsc.on('close', (status) => resolve({ status, errors: output.split(/\n(?!\s)/).filter((error) => error !== '') }));
  });
}
