/** Makes of what is said in a given language what is said in this one. */
export function boundTo<Speech>(speech: Speech) {
  return <Of extends readonly unknown[], Said>(said: (speech: Speech, ...of: Of) => Said) =>
    (...of: Of): Said =>
      said(speech, ...of);
}
