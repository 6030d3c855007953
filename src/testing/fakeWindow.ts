import { vi } from 'vitest';
import type { AddressWindow } from '../state/urlSync.ts';

/** A window with an address bar and a history, and nothing else. */
export interface FakeWindow extends AddressWindow {
  readonly pages: string[];
  /** How often it was scrolled to its top, and at which address. */
  readonly tops: string[];
  readonly address: string;
  /** Does the browser refuse changes of the address, as Safari does after too many? */
  refuses: boolean;
  readonly go: (by: number) => void;
}

export function fakeWindow(first: string): FakeWindow {
  const target = new EventTarget();
  const pages = [first];
  let at = 0;
  const page = {
    pages,
    tops: new Array<string>(),
    scrollTo: ({ top }: ScrollToOptions): void => {
      if (top === 0) page.tops.push(page.address);
    },
    refuses: false,
    get address() {
      return pages[at] ?? '';
    },
    get location() {
      return new URL(pages[at] ?? '', 'https://example.org/island/');
    },
    history: {
      pushState: (_data: unknown, _title: string, url: string): void => {
        at += 1;
        pages.splice(at, Infinity, url);
      },
      replaceState: (_data: unknown, _title: string, url: string): void => {
        if (page.refuses) throw new DOMException('too often', 'SecurityError');
        pages[at] = url;
      },
    },
    go: (by: number): void => {
      at += by;
      target.dispatchEvent(new Event('popstate'));
    },
    setTimeout,
    clearTimeout,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody asks more of a window here
  return page as unknown as FakeWindow;
}

/** Let promises and throttled writes come to rest. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(500);
}
