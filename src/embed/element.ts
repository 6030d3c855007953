import type { EmbedClient } from './client.ts';
import { connect } from './client.ts';
import type { EmbedState } from './protocol.ts';

/** How the picture is framed, by attributes of the same names; what they may say is in `embedding.md`. */
const framing = ['embed', 'side', 'theme', 'lock', 'keys'] as const;

/** The page stands beside this script. */
const here: string = import.meta.url;

// What is made by script no policy of the page around forbids.
const look = new CSSStyleSheet();
look.replaceSync(':host{display:block;height:420px}:host([hidden]){display:none}');

/**
 * `<island-hop query="?v=2&…" embed="min">`: a moment of Island Hop in a frame. `src` is a whole link, `query` the end of one for the
 * page beside this script. `title` names it to listeners. It fires `ready`, `step` and `resize`, with `detail`.
 */
export class IslandHopElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'query', ...framing];

  #frame: HTMLIFrameElement | null = null;
  #client: EmbedClient | null = null;

  connectedCallback(): void {
    // In a sandbox it would have no origin to be known by; on one of its own it reaches nothing of the page around.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    const frame = this.ownerDocument.createElement('iframe');
    frame.title = this.title === '' ? 'Island Hop' : this.title;
    frame.allow = 'fullscreen; clipboard-write';
    frame.style.cssText = 'border:0;width:100%;height:100%;display:block';
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [look];
    root.replaceChildren(frame);
    this.#frame = frame;
    this.#load(frame);
  }

  disconnectedCallback(): void {
    this.#client?.close();
    this.#client = null;
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.#frame !== null && before !== after) this.#load(this.#frame);
  }

  step(by = 1): Promise<EmbedState> {
    return this.#asked().step(by);
  }

  goTo(step: number | null): Promise<EmbedState> {
    return this.#asked().goTo(step);
  }

  play(on = true): Promise<EmbedState> {
    return this.#asked().play(on);
  }

  getState(): Promise<EmbedState> {
    return this.#asked().getState();
  }

  setState(link: string): Promise<EmbedState> {
    return this.#asked().setState(link);
  }

  #asked(): EmbedClient {
    if (this.#client === null) throw new Error('Island Hop: not in a page');
    return this.#client;
  }

  #load(frame: HTMLIFrameElement): void {
    this.#client?.close();
    frame.src = this.#address().href;
    const client = connect(frame);
    this.#client = client;
    client.listen((event) => {
      switch (event.kind) {
        case 'ready':
          return this.#fire('ready', null);
        case 'onStep':
          return this.#fire('step', event.state);
        case 'resize':
          return this.#fire('resize', { width: event.width, height: event.height });
      }
    });
  }

  #address(): URL {
    const src = this.getAttribute('src');
    const url =
      src === null ? new URL(`./${this.getAttribute('query') ?? ''}`, here) : new URL(src, this.ownerDocument.baseURI);
    const said = framing.flatMap((name) => {
      const value = this.getAttribute(name);
      return value === null ? [] : [[name, value === '' ? '1' : value] as const];
    });
    // What the link says of it already, it says as it is written.
    for (const [name] of said) url.searchParams.delete(name);
    const kept = [url.search.slice(1), ...said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)];
    if (!url.searchParams.has('embed') && !said.some(([name]) => name === 'embed')) kept.push('embed=min');
    url.search = kept.filter((part) => part !== '').join('&');
    return url;
  }

  #fire(name: 'ready' | 'step' | 'resize', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
