/** The banner: what is sent, by whom, and how the page behaves. */
export { EmbedBar } from './EmbedBar.tsx';
export { PageHeader } from './PageHeader.tsx';
