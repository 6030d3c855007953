const space = 'urn:island-hop:moment';

/** The element by which a picture carries the link to its moment. */
export function linkMetadata(link: string): string {
  return `<metadata><moment xmlns="${space}" link="${escapedText(link)}"/></metadata>`;
}

/** The link that a picture carries; `null`: none. What a drawing program has added around it does not matter. */
export function linkInSvg(svg: string): string | null {
  const found = new RegExp(`<(?:[\\w-]+:)?moment\\b[^<>]*?\\slink="([^"<>]*)"`).exec(svg)?.[1];
  return found === undefined || !svg.includes(`"${space}"`) ? null : unescapedText(found);
}

/** Text of an element or an attribute; signs that XML 1.0 has not (2.2) are left out. */
export function escapedText(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** References to characters as XML has them; drawing programs write them in other ways than we do. */
function unescapedText(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
    },
  );
}
