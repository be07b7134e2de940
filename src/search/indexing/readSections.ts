import {parse, type DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The text of a built page from one heading with an id to the next; the first section begins at the title. */
export interface BuiltSection {
  /** The id of the heading; empty for the beginning of the page. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** The text of tables and lists of connections, which the matrix results cover. */
  readonly tables: string;
}

/** Parts of a page that are not prose, and diagrams, which repeat the text beside them. */
const SKIPPED = new Set([
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'button',
  'nav',
  'form',
  'dialog',
  'figure',
]);

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
]);

/** The sections of a built page; none if the page has no main text. */
export function readSections(html: string): readonly BuiltSection[] {
  const document = parse(html);
  const main =
    find(document, (element) => hasClass(element, 'theme-doc-markdown')) ??
    find(document, ({tagName}) => tagName === 'main');
  if (main === undefined) return [];
  const sections: {id: string; heading: string; text: string; tables: string}[] = [
    {id: '', heading: '', text: '', tables: ''},
  ];
  const walk = (node: Node, inTable: boolean): void => {
    if ('value' in node) {
      const section = sections.at(-1);
      if (section !== undefined) section[inTable ? 'tables' : 'text'] += node.value;
      return;
    }
    if (!isElement(node)) {
      if ('childNodes' in node) for (const child of node.childNodes) walk(child, inTable);
      return;
    }
    if (
      SKIPPED.has(node.tagName) ||
      hasClass(node, 'hash-link') ||
      // A file that the page would export says nothing about the page.
      attribute(node, 'data-output') !== undefined ||
      attribute(node, 'aria-live') !== undefined
    )
      return;
    const first = sections[0];
    if (node.tagName === 'h1' && first !== undefined) {
      first.heading ||= textOf(node);
      return;
    }
    if (/^h[2-6]$/.test(node.tagName) && attribute(node, 'id') !== undefined) {
      sections.push({id: attribute(node, 'id') ?? '', heading: textOf(node), text: '', tables: ''});
      return;
    }
    const isOfMatrix = inTable || (node.tagName === 'table' && find(node, isConnection) !== undefined);
    const parts = INLINE.has(node.tagName) ? '' : ' ';
    walk({nodeName: '#text', value: parts, parentNode: null}, isOfMatrix);
    for (const child of node.childNodes) walk(child, isOfMatrix);
    walk({nodeName: '#text', value: parts, parentNode: null}, isOfMatrix);
  };
  for (const child of main.childNodes) walk(child, false);
  return sections.map((section) => ({...section, text: tidy(section.text), tables: tidy(section.tables)}));
}

function textOf(element: Element): string {
  const parts = element.childNodes.map((child) => {
    if ('value' in child) return child.value;
    return isElement(child) && !hasClass(child, 'hash-link') ? textOf(child) : '';
  });
  return tidy(parts.join(''));
}

/** Links to headings end in a zero-width space. */
function tidy(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}

function find(node: Node, accepts: (element: Element) => boolean): Element | undefined {
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    if (isElement(child) && accepts(child)) return child;
    const below = find(child, accepts);
    if (below !== undefined) return below;
  }
  return undefined;
}

function isConnection(element: Element): boolean {
  return attribute(element, 'data-connection') !== undefined;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}
