const grouped = new Intl.NumberFormat('zh-TW');

export function number(value: number): string {
  return grouped.format(value);
}

/** `98.4%`; never 100% or 0% of something that is not all or nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (share < 1 && rounded === 100) return '超過 99.9%';
  if (share > 0 && rounded === 0) return '不到 0.1%';
  return `${grouped.format(rounded)}%`;
}
