/** Once the browser has nothing better to do: what may be wanted later must not hold up what is wanted now. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no word for it; by then the first screen has been drawn.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 1000);
  });
}

declare global {
  /** Network Information API; not every browser has it. */
  interface Navigator {
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Whether the reader has asked their browser to load no more than it must. */
export function savesData(): boolean {
  return navigator.connection?.saveData === true;
}
