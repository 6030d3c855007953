import { workerAddress } from '../shared/index.ts';

let asked = false;

/** Has the browser keep the page, so that it opens without a server from the next visit on. */
export async function keepOffline(): Promise<void> {
  // The build names one beside the file that keeps it; a page that is one file, or is being worked on, has neither.
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (manifest === null || asked) return;
  asked = true;
  const keeper = workerAddress(new URL('sw.js', manifest.href).href);
  const registration = await navigator.serviceWorker.register(keeper);

  function look(): void {
    const { waiting, active } = registration;
    if (waiting === null || active === null) return;
    // Few see it: what it is said with comes when there is something to say.
    void import('./Renewal.tsx').then(({ tellOf }) => tellOf(waiting)).catch(() => null);
  }

  function watch(): void {
    registration.installing?.addEventListener('statechange', look);
  }

  registration.addEventListener('updatefound', watch);
  watch();
  look();
}
