import {JSDOM} from 'jsdom';
import {boundingBox} from './boundingBox';

/** What Mermaid, d3 and DOMPurify read from the global object. */
const NAMES = [
  'window',
  'document',
  'navigator',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'NodeFilter',
  'DocumentFragment',
  'DOMParser',
  'XMLSerializer',
  'CSSStyleSheet',
  'MutationObserver',
  'getComputedStyle',
] as const;

let dom: JSDOM | undefined;

/** A single window throughout: DOMPurify binds itself to the one that exists when it is first loaded. */
function sharedDom(): JSDOM {
  if (dom === undefined) {
    dom = new JSDOM('<!doctype html><html><body></body></html>');
    // jsdom has no layout; Mermaid asks for the size of what it has inserted into the document.
    Object.assign(dom.window.SVGElement.prototype, {
      getBBox(this: Element) {
        return boundingBox(this);
      },
      // Mermaid only asks this to find out where to wrap a line: nowhere.
      getComputedTextLength: () => 0,
    });
    Object.assign(dom.window.CSSStyleSheet.prototype, {replaceSync: () => undefined});
    // jsdom listens on the window for every document that DOMPurify parses into, keeps all of them, and looks through
    // them for each new one; no event ever occurs here.
    Object.assign(dom.window, {addEventListener: () => undefined});
  }
  return dom;
}

/**
 * Runs the work with a document in the global object and restores the globals afterwards. Not safe for concurrent use.
 */
export async function withDom<Result>(work: (document: Document) => Promise<Result>): Promise<Result> {
  const {window} = sharedDom();
  const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of NAMES) {
    const value: unknown = name === 'window' ? window : window[name];
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
  try {
    return await work(window.document);
  } finally {
    window.document.body.replaceChildren();
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) {
        Reflect.deleteProperty(globalThis, name);
      } else {
        Object.defineProperty(globalThis, name, descriptor);
      }
    }
  }
}
