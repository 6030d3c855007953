import { dispatch } from '../../state/index.ts';

/** Look closer at a network, beside another where one is named; the page goes there. */
export function chooseNetwork(network: string | null, against: string | null = null): void {
  dispatch({ kind: 'network-chosen', network, against });
}
