/** Sharing the moment on screen, and scenarios as files. Loaded when it is first asked for. */
export { ShareDialog } from './ShareDialog.tsx';
