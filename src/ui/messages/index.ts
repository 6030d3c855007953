/** What the page says when something from outside is not as it should be. */
export { LinkNotices } from './LinkNotices.tsx';
export { LinkMessage } from './LinkMessage.tsx';
export { Loading } from './Loading.tsx';
export { Problems } from './Problems.tsx';
export { ScenarioMessage } from './ScenarioMessage.tsx';
