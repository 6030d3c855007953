/** The send on screen as files: a script that makes it for real, and a capture of it. Loaded when first asked for. */
export { TakeHome } from './TakeHome.tsx';
