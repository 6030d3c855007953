/** Bring a row into view inside its own box; the page itself stays where the reader has it. */
export function keepInView(box: HTMLElement, row: Element | null): void {
  if (row === null || box.scrollHeight <= box.clientHeight) return;
  const [inside, wanted] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  const margin = Math.max(Math.min(wanted.height, inside.height - wanted.height), 0);
  const above = wanted.top - margin - inside.top;
  const below = wanted.bottom + margin - inside.bottom;
  if (above < 0) box.scrollBy({ top: above });
  else if (below > 0) box.scrollBy({ top: below });
}

/** Is some of a row to be seen in its box? */
export function isInView(box: HTMLElement, row: Element | null): boolean {
  if (row === null) return false;
  const [inside, wanted] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  return wanted.bottom > inside.top && wanted.top < inside.bottom;
}
