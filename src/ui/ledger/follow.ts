/** Bring the row of a moment into view inside its own box; the page itself stays where the reader has it. */
export function follow(box: HTMLElement, step: number): void {
  const row = box.querySelector(`[data-column="${step}"]`);
  if (row === null || box.scrollHeight <= box.clientHeight) return;
  const [inside, wanted] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  const margin = wanted.height;
  const above = wanted.top - margin - inside.top;
  const below = wanted.bottom + margin - inside.bottom;
  if (above < 0) box.scrollBy({ top: above });
  else if (below > 0) box.scrollBy({ top: below });
}
