import { cpus, loadavg } from 'node:os';
import type { CostReport } from '../../content/cost/index.ts';

/** What measures, and how busy it has been for the last minute. */
export function machine(): CostReport['machine'] {
  const processors = cpus();
  const [load = 0] = loadavg();
  return {
    processor: processors[0]?.model.trim() ?? '?',
    cores: processors.length,
    load: Number(load.toFixed(2)),
  };
}
