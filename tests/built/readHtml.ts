import {parse, type DefaultTreeAdapterTypes} from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The document of an HTML text. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html);
}

/** Every matching element below the node, in document order. Descends only into elements that `enter` accepts. */
export function findElements(
  node: Node,
  accepts: (element: Element) => boolean,
  enter: (element: Element) => boolean = () => true,
): readonly Element[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    const below = enter(child) ? findElements(child, accepts, enter) : [];
    return accepts(child) ? [child, ...below] : below;
  });
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

const textless = new Set(['script', 'style', 'template']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'span',
  'strong',
  'tspan',
  'wbr',
]);
const spokenAttributes = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title'];

/** The visible or spoken text of the node, without the parts marked as another language or as no language. */
export function readText(node: Node, language: string): string {
  return childrenOf(node)
    .map((child) => {
      if ('value' in child) return child.value;
      if (!isElement(child) || textless.has(child.tagName)) return '';
      if ((attributeOf(child, 'lang') ?? language) !== language) return '\n';
      if (attributeOf(child, 'translate') === 'no') return '\n';
      const spoken = spokenAttributes.flatMap((name) => attributeOf(child, name) ?? []);
      const text = [...spoken.map((value) => `\n${value}\n`), readText(child, language)].join('');
      return inline.has(child.tagName) ? text : `\n${text}\n`;
    })
    .join('');
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
