/** Resolves once nobody is in the middle of a select, which must not vanish under their hand. */
export async function whenUnheld(): Promise<void> {
  while (document.activeElement instanceof HTMLSelectElement) {
    await new Promise((resolve) => {
      document.addEventListener('focusout', resolve, { once: true });
    });
    // Not before the focus is where it goes.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}
