/** For a ref: what replaces the button that was pressed is where its focus goes, and what is read next. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
