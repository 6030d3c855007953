/** How far a link gets: everywhere; not everywhere; hardly anywhere but into an address bar. */
export type LinkBudget = 'green' | 'amber' | 'red';

interface LinkLength {
  readonly length: number;
  readonly budget: LinkBudget;
  /** What the next better budget allows; `null` when there is none better. */
  readonly limit: number | null;
}

/** Discord and many mail programs cut at about 2,000 characters; Slack splits at about 4,000. A little is left for text around it. */
const budgets = { green: 1900, amber: 3900 };

export function linkLength({ length }: string): LinkLength {
  if (length <= budgets.green) return { length, budget: 'green', limit: null };
  if (length <= budgets.amber) return { length, budget: 'amber', limit: budgets.green };
  return { length, budget: 'red', limit: budgets.amber };
}
