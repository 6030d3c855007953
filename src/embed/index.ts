/** What a page and the picture in it say to each other, and the client of the page around; no imports from anywhere else. */
export type { EmbedAnswer, EmbedErrorCode, EmbedEvent, EmbedRequest, EmbedState } from './protocol.ts';
export { envelope, parseRequest } from './protocol.ts';
