import {evaluate} from '@mdx-js/mdx';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import fc from 'fast-check';
import {parseFragment} from 'parse5';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import {describe, expect, it, test} from 'vitest';
import {escapeMdx, renderPage, type ReferencePage} from './page';

const plain: ReferencePage = {
  route: '/ports/1',
  title: 'Title',
  description: 'Description',
  sidebarLabel: 'Label',
  lead: [],
  sections: [],
};

function section(id: string, heading = 'Heading'): ReferencePage['sections'][number] {
  return {id, heading, content: ['<Rows />']};
}

async function read(page: ReferencePage): Promise<{frontMatter: Record<string, unknown>; content: string}> {
  return DEFAULT_PARSE_FRONT_MATTER({filePath: 'page.mdx', fileContent: renderPage(page, 'ja')});
}

/** What a reader sees of MDX: the tags of its blocks and their text. */
async function show(mdx: string): Promise<string> {
  const {default: Content} = await evaluate(mdx, {...runtime, remarkPlugins: [remarkGfm]});
  const html = renderToStaticMarkup(createElement(Content, {components: {Rows: () => null}}));
  const blocks = parseFragment(html).childNodes.filter((node) => 'tagName' in node);
  return blocks
    .map((block) => `${block.tagName}: ${textOf(block).replaceAll(/\s+/gu, ' ').trim()}`)
    .join('\n');
}

function textOf(node: {readonly childNodes?: readonly object[]; readonly value?: string}): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

const hostile = [
  '<script>alert(1)</script>',
  '{process.exit()}',
  '{/* #other */}',
  '# not a title ##',
  '*a* _b_ `c` ~~d~~',
  '[link](javascript:alert(1)) ![image](x)',
  '&lt;b&gt; &#65;',
  '"quoted" \'and\' --- ... ',
  'a\nb\r\nc\u2028d',
  '::: :directive[x]{y}',
  'import x from "y"',
  'export const x = 1',
  '1. one',
  '- one',
  '> quoted',
  '| a | b |',
  'www.example.com https://example.com a@example.com',
  'back\\slash \\',
  '日本語（TCP 80）、〜',
  '\u0007bell \u007F \uFEFF end',
];

function asOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

describe('headings and texts', () => {
  test.each(hostile)('%j is shown as it is', async (text) => {
    const {content} = await read({...plain, lead: [escapeMdx(text)], sections: [section('one', text)]});
    expect(await show(content)).toBe(`p: ${asOneLine(text)}\nh2: ${asOneLine(text)}`);
  });

  it('are shown as they are, whatever they hold', async () => {
    const pieces = fc.constantFrom(
      ...'<>{}[]()*_~`#&;:|!\\+-=.0123@/$%^?\'"ab 日本\n\t'.split(''),
      'http://',
      'www.',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({unit: pieces, minLength: 1}), async (text) => {
        fc.pre(asOneLine(text) !== '');
        const {content} = await read({...plain, sections: [section('one', text)]});
        expect(await show(content)).toBe(`h2: ${asOneLine(text)}`);
      }),
      {numRuns: 300},
    );
  });
});

describe('front matter', () => {
  test.each(hostile)('%j comes back as it was', async (text) => {
    const {frontMatter} = await read({...plain, title: text, description: text, sidebarLabel: text});
    expect(frontMatter).toMatchObject({title: text, description: text, sidebar_label: text});
  });

  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary'}), async (title) => {
        expect((await read({...plain, title})).frontMatter.title).toBe(title);
      }),
      {numRuns: 500},
    );
  });

  it('gives the page its permanent address and no link to edit what is generated', async () => {
    expect((await read(plain)).frontMatter).toEqual({
      title: 'Title',
      description: 'Description',
      slug: '/ports/1',
      sidebar_label: 'Label',
      hide_table_of_contents: true,
      custom_edit_url: null,
    });
  });

  it('shows a table of contents from four sections on', async () => {
    const withSections = (count: number): ReferencePage => ({
      ...plain,
      sections: Array.from({length: count}, (_, index) => section(`s${String(index)}`)),
    });
    expect((await read(withSections(3))).frontMatter.hide_table_of_contents).toBe(true);
    expect((await read(withSections(4))).frontMatter.hide_table_of_contents).toBe(false);
  });
});

test('a page with a drawing imports it once, and the drawing stands where its tag does', () => {
  const page = renderPage(
    {
      ...plain,
      drawing: 'port-1',
      lead: ['<PortAnswer port={1} />'],
      sections: [{id: 'diagram', heading: 'Diagram', content: ['<Diagram drawing={drawing} />']}],
    },
    'ja',
  );
  expect(page.slice(page.indexOf('---\n\n') + 5)).toBe(
    `
import drawing from '@diagrams/port-1';

<PortAnswer port={1} />

## Diagram {/* #diagram */}

<Diagram drawing={drawing} />
`.trimStart(),
  );
});

test.each([
  ['ja', '/ports/1.md'],
  ['en', '/en/ports/1.md'],
] as const)('a page in %s that is there as Markdown says where', (locale, address) => {
  expect(renderPage({...plain, hasTwin: true}, locale)).toContain(
    `<head>\n  <link rel="alternate" type="text/markdown" href="${address}" />\n</head>\n`,
  );
  expect(renderPage(plain, locale)).not.toContain('<head>');
});
