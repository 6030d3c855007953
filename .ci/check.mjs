/** `npm run check`: every stage in order, stopping at the first that fails, then a count of the tests that ran. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const reports = 'node_modules/.cache/island-hop';
const unitReport = `${reports}/unit.json`;
const endToEndReport = `${reports}/e2e.json`;
const kernelReport = `${reports}/kernelCounts.json`;

/** @type {readonly { name: string, script: string, args?: readonly string[] }[]} */
const stages = [
  { name: 'Format', script: 'format:check' },
  { name: 'Lint', script: 'lint' },
  { name: 'Types', script: 'typecheck' },
  { name: 'Unit tests', script: 'unit', args: ['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`] },
  { name: 'Build', script: 'build' },
  { name: 'End-to-end tests', script: 'e2e' },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// The kernel mostly lets itself be waited for: it is asked beside the tests that keep the processors busy, from the first of them on.
const besideKernel = 'Unit tests';
let kernel = { passed: 0, failed: 0, skipped: 0 };

let failedStage;
let asked;
for (const stage of stages) {
  if (stage.name === besideKernel) asked = askKernel();
  if (await passes(stage)) continue;
  failedStage = stage;
  break;
}
const kernelAgreed = asked === undefined || kernelAgrees(await asked);
const counted = countTests();
const passed = counted.passed + kernel.passed;
const failed = counted.failed + kernel.failed;
const skipped = counted.skipped + kernel.skipped;
// A machine may be unable to ask a kernel, and says so; no other test may be left out.
const isShort = process.env.CI !== undefined && counted.skipped > 0;

if (failedStage) console.log(`\nFailed: ${failedStage.name}`);
if (!kernelAgreed) console.log('\nFailed: Kernel');
if (isShort) console.log('\nFailed: a test was skipped, and in CI none may be.');
if (kernel.skipped > 0)
  console.log(`\n${kernel.skipped} kernel tests were skipped: see above what could not be judged here.`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failedStage || !kernelAgreed || isShort ? 1 : 0);

/** @returns {Promise<{ seconds: number, said: string }>} what the kernel's tests print, whole when they have ended */
function askKernel() {
  const started = Date.now();
  const asking = spawn(process.execPath, ['.ci/kernel.mjs', reports, kernelReport], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [asking.stdout, asking.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    asking.on('close', () => resolve({ seconds: (Date.now() - started) / 1000, said }));
  });
}

/** @param {{ seconds: number, said: string }} asked */
function kernelAgrees({ seconds, said }) {
  console.log('\n=== Kernel (npm run verify:kernel, npm run lab:test), asked beside the other tests');
  console.log(said.trimEnd());
  // Whoever ends without a count has failed as a whole.
  kernel = { passed: 0, failed: 1, skipped: 0, ...reportIn(kernelReport) };
  const verdict = kernel.failed > 0 ? 'FAILED' : kernel.passed > 0 ? 'ok' : 'NOT ASKED';
  console.log(`=== Kernel: ${verdict} in ${seconds.toFixed(1)} s`);
  return kernel.failed === 0;
}

/**
 * @param {{ name: string, script: string, args?: readonly string[] }} stage
 * @returns {Promise<boolean>}
 */
function passes({ name, script, args = [] }) {
  console.log(`\n=== ${name} (npm run ${script})`);
  const started = Date.now();
  // Without `pre` scripts: the stage before has just built what `e2e` would build again.
  const running = spawn('npm', ['run', '--silent', '--ignore-scripts', script, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, E2E_REPORT: endToEndReport },
  });
  return new Promise((resolve) => {
    running.on('error', () => resolve(false));
    running.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`=== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    });
  });
}

function countTests() {
  const unit = reportIn(unitReport);
  const { stats = {} } = reportIn(endToEndReport);
  return {
    passed: (unit.numPassedTests ?? 0) + (stats.expected ?? 0),
    failed: (unit.numFailedTests ?? 0) + (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: (unit.numPendingTests ?? 0) + (unit.numTodoTests ?? 0) + (stats.skipped ?? 0),
  };
}

/** @param {string} path */
function reportIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
