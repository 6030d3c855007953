/** Sharing the moment on screen, and scenarios as files; a text to be copied, for others. Loaded when it is first asked for. */
export { CopyField, useCopying } from './CopyField.tsx';
export { ShareDialog } from './ShareDialog.tsx';
