/** What a page loads that has Island Hop in it, built as `embed.js`: a client, and `<island-hop>`. */
import { IslandHopElement } from './element.ts';

export type { EmbedClient } from './client.ts';
export { connect, EmbedError } from './client.ts';
export { IslandHopElement } from './element.ts';
export type { EmbedErrorCode, EmbedEvent, EmbedState } from './protocol.ts';

if (customElements.get('island-hop') === undefined) customElements.define('island-hop', IslandHopElement);
