const grouped = new Intl.NumberFormat('en-US');

/** `16,777,216`. */
export function number(value: number): string {
  return grouped.format(value);
}

/** `98.4%`; never 100% or 0% of something that is not all or nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (share < 1 && rounded === 100) return 'over 99.9%';
  if (share > 0 && rounded === 0) return 'under 0.1%';
  return `${grouped.format(rounded)}%`;
}
