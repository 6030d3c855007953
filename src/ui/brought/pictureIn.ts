/** A picture that is dropped or pasted; `coming` while it is carried over the page; `null`: none, or a control of its own takes it. */
export function pictureIn(event: Event): File | 'coming' | null {
  const { target, type } = event;
  if (target instanceof HTMLInputElement && target.type === 'file') return null;
  const items = [...(broughtBy(event)?.items ?? [])];
  const picture = items.find((item) => item.kind === 'file' && item.type.startsWith('image/'));
  if (picture === undefined) return null;
  // Whoever pastes into a field means the text, where there is one.
  if (type === 'paste' && target instanceof Element && target.matches('input, textarea') && items.length > 1)
    return null;
  return type === 'dragover' ? 'coming' : picture.getAsFile();
}

function broughtBy(event: Event): DataTransfer | null {
  if (event instanceof DragEvent) return event.dataTransfer;
  return event instanceof ClipboardEvent ? event.clipboardData : null;
}
