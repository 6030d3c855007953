/** Offer a file; nothing leaves the browser. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Browsers need the address a moment longer than the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
