/** Elements without a browser: they keep what they are told, and print it. As much of a document as D3 needs to draw once. */
interface Markup {
  readonly root: Element;
  /** The same root, to be read. */
  readonly drawn: Drawn;
  /** The root as text, without the elements that `omit` names and the attributes that `keeps` does not. */
  readonly print: (choice: MarkupChoice) => string;
}

/** An element as a style sheet sees it. */
export interface MarkupElement {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
}

/** An element with all that is in it. */
export interface Drawn extends MarkupElement {
  readonly childNodes: readonly Drawn[];
  readonly textContent: string;
}

interface MarkupChoice {
  readonly keeps: (attribute: string) => boolean;
  readonly omit: (tag: string, classes: readonly string[]) => boolean;
  /** One element a line, for whoever compares two pictures. */
  readonly lines?: boolean;
  /** Attributes in the stead of the element's own, which stands last among those around it; `null`: it is not shown. */
  readonly dressed?: (path: readonly MarkupElement[]) => ReadonlyMap<string, string> | null;
}

/** An empty element of SVG in a document of its own. */
export function svgMarkup(): Markup {
  const root = new Node('svg');
  // D3 asks an element for these methods, and for no other.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a browser there is no Element
  return { root: root as unknown as Element, drawn: root, print: (choice) => printed(root, choice) };
}

const svgSpace = 'http://www.w3.org/2000/svg';

class Node {
  readonly namespaceURI = svgSpace;
  readonly childNodes: Node[] = [];
  readonly attributes = new Map<string, string>();
  parentNode: Node | null = null;
  textContent = '';

  readonly tag: string;

  constructor(tag: string) {
    this.tag = tag;
  }

  get ownerDocument() {
    return {
      documentElement: { namespaceURI: svgSpace },
      createElementNS: (_space: string, tag: string) => new Node(tag),
    };
  }

  get nextSibling(): Node | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  appendChild(child: Node): Node {
    return this.insertBefore(child, null);
  }

  insertBefore(child: Node, next: Node | null): Node {
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  /** Everything is drawn once, in its order. */
  compareDocumentPosition(): number {
    return 4;
  }

  querySelector(selector: string): Node | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** `rect`, `g.cell`, `text.words`: no other selectors are in use. */
  querySelectorAll(selector: string): readonly Node[] {
    const [tag = '', name] = selector.split('.');
    return this.childNodes.flatMap((child) => [
      ...(child.tag === tag && (name === undefined || child.classes.includes(name)) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }

  get classes(): readonly string[] {
    return (this.attributes.get('class') ?? '').split(' ');
  }
}

function printed(node: Node, choice: MarkupChoice, indent = '', around: readonly Node[] = []): string {
  const { tag, childNodes, textContent, classes } = node;
  if (choice.omit(tag, classes)) return '';
  const path = [...around, node];
  const attributes = choice.dressed === undefined ? node.attributes : choice.dressed(path);
  if (attributes === null) return '';
  const said = [...attributes]
    .filter(([name]) => choice.keeps(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const [before, after] = choice.lines === true ? [`\n${indent} `, `\n${indent}`] : ['', ''];
  const inside = childNodes.flatMap((child) => {
    const text = printed(child, choice, `${indent} `, path);
    return text === '' ? [] : [`${before}${text}`];
  });
  if (tag === 'g' && inside.length === 0) return '';
  const ending = inside.length === 0 ? '' : after;
  return `<${tag}${said.join('')}>${inside.join('')}${ending}${escaped(textContent)}</${tag}>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
