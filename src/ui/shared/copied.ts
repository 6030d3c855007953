/** Put text on the clipboard, if the browser lets us. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or not a secure page: the person can still select the text and copy it.
    return false;
  }
}
