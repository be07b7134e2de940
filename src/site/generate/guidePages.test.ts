import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkGuidePages, loadGuidePages, type GuidePage} from './guidePages';

const page = (slug: string, ...headingIds: string[]): GuidePage => ({
  slug,
  title: slug,
  label: slug,
  position: 1,
  headingIds,
});

describe('checkGuidePages', () => {
  it('accepts the same pages and headings', () => {
    expect(checkGuidePages({ja: [page('a', 'x', 'y')], en: [page('a', 'y', 'x')]})).toEqual([]);
    expect(checkGuidePages({ja: [], en: []})).toEqual([]);
  });

  it('names the file that a language lacks and its counterpart', () => {
    expect(checkGuidePages({ja: [page('ports')], en: []})).toEqual([
      {
        file: 'i18n/en/docusaurus-plugin-content-docs/current/ports.mdx',
        row: 'ports',
        problem: 'the page exists only in "ja"',
        fix: 'write it, beside docs/ports.mdx',
      },
    ]);
    expect(checkGuidePages({ja: [], en: [page('ports')]})).toMatchObject([
      {file: 'docs/ports.mdx', problem: 'the page exists only in "en"'},
    ]);
  });

  it('names the heading that a language lacks, and what to write', () => {
    expect(checkGuidePages({ja: [page('a', 'x', 'tls')], en: [page('a', 'x')]})).toEqual([
      {
        file: 'i18n/en/docusaurus-plugin-content-docs/current/a.mdx',
        row: '#tls',
        problem:
          'a heading of "ja" has no counterpart here, so a link to it breaks when the language is switched',
        fix: 'end the heading of that section with {/* #tls */}',
      },
    ]);
  });

  it('finds everything at once', () => {
    expect(checkGuidePages({ja: [page('a', 'x'), page('b')], en: [page('a', 'y'), page('c')]})).toHaveLength(
      4,
    );
  });
});

describe('loadGuidePages', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'guide-'));
  });
  afterEach(() => rm(root, {recursive: true}));

  async function write(file: string, text: string): Promise<void> {
    const path = join(root, file);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text);
  }

  it('reads both languages in the order of their positions, then of their names', async () => {
    const english = 'i18n/en/docusaurus-plugin-content-docs/current';
    await write('docs/b.mdx', '---\ntitle: B\nsidebar_label: Bee\nsidebar_position: 2\n---\n');
    await write('docs/c.mdx', '---\ntitle: C\nsidebar_position: 1\n---\n');
    await write('docs/a.mdx', '---\ntitle: A\nsidebar_position: 2\n---\n');
    await write('docs/notes.txt', 'not a page');
    await write(`${english}/a.mdx`, '---\ntitle: English A\n---\n');
    const {ja, en} = await loadGuidePages(root);
    expect(ja.map(({slug, label, position}) => [slug, label, position])).toEqual([
      ['c', 'C', 1],
      ['a', 'A', 2],
      ['b', 'Bee', 2],
    ]);
    expect(en).toEqual([{slug: 'a', title: 'English A', label: 'English A', position: 0, headingIds: []}]);
  });

  it('takes a folder that is missing as one without pages', async () => {
    await write('docs/a.mdx', '---\ntitle: A\n---\n');
    const guide = await loadGuidePages(root);
    expect(guide.en).toEqual([]);
    expect(checkGuidePages(guide)).toMatchObject([
      {file: 'i18n/en/docusaurus-plugin-content-docs/current/a.mdx', problem: 'the page exists only in "ja"'},
    ]);
  });

  it('reads the ids of headings of every level but the title, and nothing that only looks like one', async () => {
    await write(
      'docs/a.mdx',
      [
        '---',
        'title: A',
        '---',
        '# Title {/* #title */}',
        '## 一 {/* #first */}',
        '### Two `code` {/* #second-2 */}  ',
        'Text {/* #not-a-heading */}',
        '## Without an id',
      ].join('\n'),
    );
    expect((await loadGuidePages(root)).ja[0]?.headingIds).toEqual(['first', 'second-2']);
  });
});
