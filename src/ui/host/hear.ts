import type { EmbedAnswer, EmbedEvent } from '../../embed/index.ts';
import { envelope, parseRequest } from '../../embed/index.ts';
import { follow, useApp } from '../../state/index.ts';
import type { OwnData } from './hostRequests.ts';
import { hostAnswer, ownDataIn, stateFor, stepOf } from './hostRequests.ts';

/** Who is spoken with: the page that this one stands in, of the origin that spoke last. */
interface Host {
  readonly origin: string;
  readonly said: OwnData | null;
}

let host: Host | null = null;
let told = '';

/** Answers the page that this one stands in, and nobody else. Once that has greeted, it is told of what happens. */
export async function hear({ source, origin, data }: MessageEvent<unknown>): Promise<void> {
  const heard = source === window.parent ? parseRequest(data) : null;
  if (heard === null) return;
  if (heard.kind === 'refused') {
    // Nobody asks by that number.
    post({ kind: 'error', code: heard.code }, heard.id ?? 0, origin);
    return;
  }
  const { id, request } = heard;
  const isFirst = host === null;
  if (request.kind === 'hello' || request.kind === 'setState') host = { origin, said: ownDataIn(request.link) };
  if (host === null) {
    post({ kind: 'error', code: 'not-greeted' }, id, origin);
    return;
  }
  post(await hostAnswer(request, host.said), id, origin);
  if (isFirst) tellOfAll();
  else if (request.kind === 'hello') tellAgain();
}

function post(message: EmbedAnswer | EmbedEvent, id: number | null, origin: string): void {
  // A page from a disk has no origin to be named, and nobody else can be around this one.
  window.parent.postMessage(envelope(message, id), origin === 'null' ? '*' : origin);
}

function tell(event: EmbedEvent): void {
  if (host !== null) post(event, null, host.origin);
}

function tellOfAll(): void {
  follow((state, before) => {
    // Between two columns nothing has happened yet.
    if (!state.playing || !before.playing || stepOf(state) !== stepOf(before)) tellState();
  });
  tellSize();
  // A frame that is out of sight is not drawn, and hears of no size until it is.
  new ResizeObserver(tellSize).observe(document.body);
}

/** Whoever greets again has not heard what was told after the first greeting. */
function tellAgain(): void {
  tellSize();
  if (told === '') return;
  told = '';
  tellState();
}

function tellSize(): void {
  tell({ kind: 'resize', width: window.innerWidth, height: document.documentElement.scrollHeight });
}

function tellState(): void {
  const state = useApp.getState();
  const isThere = state.linkProblem === null && state.pending === null;
  const shown = isThere ? stateFor(host?.said ?? null, state) : null;
  const text = JSON.stringify(shown);
  if (shown !== null && text !== told) tell({ kind: 'onStep', state: shown });
  told = text;
}
