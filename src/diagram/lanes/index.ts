/** Hops one under the other; it loads where there is no room for maps. */
export { lanesOf } from '../scene/lanesOf.ts';
