import { isMotionReduced, useApp } from '../../state/index.ts';

/** Show what somebody has just asked for, moving the page no further than needed, and at once for whoever wants no motion. */
export function bringIntoView(element: Element | null | undefined): void {
  const behavior = isMotionReduced(useApp.getState()) ? 'instant' : 'smooth';
  element?.scrollIntoView({ block: 'nearest', behavior });
}
