import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** Of a service worker's world, whose types exclude those of a page. */
interface Lifecycle extends Event {
  readonly waitUntil: (until: Promise<unknown>) => void;
}

interface Keeper {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly matchAll: (of: object) => Promise<readonly unknown[]> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: ((kind: 'install' | 'activate', hear: (event: Lifecycle) => void) => void) &
    ((kind: 'message', hear: (event: MessageEvent<unknown>) => void) => void);
}

declare const self: Keeper;

/** The build writes it: every file that is kept, by its address beside this one, and what is in it where the name does not say. */
declare const keptFiles: { readonly url: string; readonly revision: string | null }[];

const kept = new PrecacheController({ cacheName: `island-hop ${self.registration.scope}` });
kept.addToCacheList(keptFiles);

// What a link asks for is in its query; and of addresses below, which are not the page, nothing is kept.
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/^/], cleanURLs: false }));

// A window that was open before this build came asks for files of its own.
const assets = new URL('assets/', self.registration.scope).href;
registerRoute(
  ({ url }) => url.href.startsWith(assets),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

self.addEventListener('install', (event) => void kept.install(event));

self.addEventListener('activate', (event) => event.waitUntil(clear(event)));

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

/** What older builds were made of goes, unless a window may still want it: then it goes with the next one. */
async function clear(event: Lifecycle): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length < 2) await kept.activate(event);
}
