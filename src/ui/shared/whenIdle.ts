/** In ms: a page whose pictures move on a slow machine may never be idle, and what is said last must still be said. */
const patience = 3000;

/** Once the browser has nothing better to do, or in three seconds: what may be wanted later must not hold up what is wanted now. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no word for it; by then the first screen has been drawn.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience });
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
