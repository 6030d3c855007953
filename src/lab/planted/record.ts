/**
 * Asks this machine's kernel again for what the planted faults are held against, as root:
 *
 *     npx tsx src/lab/planted/record.ts
 */
import { kernelVersion } from '../command/toolVersions.ts';
import { observe } from './observe.ts';
import { plantedFaultNames, plantedFaults } from './plantedFaults.ts';
import { writeRecording } from './recording.ts';

const date = new Date().toISOString();
for (const fault of plantedFaultNames) {
  const { line } = plantedFaults[fault];
  writeRecording(fault, { date, kernel: kernelVersion(), line, observation: await observe(line) });
}
