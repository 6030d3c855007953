import type { ReactNode } from 'react';
import { Component } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands there once the children have thrown; `again` draws them anew. */
  readonly renderInstead: (error: Error, again: () => void) => ReactNode;
  /** What they are drawn from, as far as it may mend them: they are tried again when any of it changes. */
  readonly on?: readonly unknown[];
}

interface BoundaryState {
  readonly error: Error | null;
}

/** What throws in the children goes no further. React has no other way than a class. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate({ on = [] }: BoundaryProps): void {
    const changed = this.props.on?.some((each, at) => !Object.is(each, on[at])) === true;
    if (this.state.error !== null && changed) this.again();
  }

  readonly again = (): void => {
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.renderInstead(error, this.again);
  }
}
