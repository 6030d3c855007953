/**
 * Asks this machine's kernel again for what the mutations are held against, as root:
 *
 *     npx tsx src/lab/mutationTests/record.ts
 */
import { kernelVersion } from '../command/toolVersions.ts';
import { observe } from './observe.ts';
import { mutationNames, mutations } from './mutations.ts';
import { writeRecording } from './recording.ts';

const date = new Date().toISOString();
for (const mutation of mutationNames) {
  const { line } = mutations[mutation];
  writeRecording(mutation, { date, kernel: kernelVersion(), line, observation: await observe(line) });
}
