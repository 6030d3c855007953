import { documentText } from '../../content/index.ts';
import type { CostReport } from '../../content/cost/index.ts';
import { costFile, parseCostReport } from '../../content/cost/index.ts';

/** How react-query gets and keeps the measurement. */
interface CostQuery {
  readonly queryKey: readonly ['cost'];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<CostReport>;
  readonly staleTime: number;
  readonly networkMode: 'always';
  readonly retry: number;
}

export const costQuery: CostQuery = {
  queryKey: ['cost'],
  queryFn: async ({ signal }) => loadReport(signal),
  staleTime: Infinity,
  networkMode: 'always',
  retry: 1,
};

/** Throws when the file cannot be had or is not a measurement. */
async function loadReport(signal: AbortSignal): Promise<CostReport> {
  const parsed = parseCostReport(JSON.parse(await documentText(costFile, signal)));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
