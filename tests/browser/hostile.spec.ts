import {expect, test, type Page} from '@playwright/test';
import {matrix} from '../../src/matrix/matrix';
import {cutText, toWellFormed} from '../../src/explorer/filter/canonicalFilter';
import {filterVocabulary} from '../../src/explorer/filter/filterVocabulary';
import {facets} from '../../src/explorer/facets/facets';
import {parseFilter} from '../../src/explorer/filter/parseFilter';
import {serializeFilter} from '../../src/explorer/filter/serializeFilter';
import {catalogues} from '../../src/words/catalogues';
import {createWords} from '../../src/words/createWords';
import {naughtyTexts} from '../naughtyTexts';
import {observePage} from './observePage';
import {openPage} from './openPage';
import {quickenTimers} from './quickenTimers';

const vocabulary = filterVocabulary(matrix);
const total = matrix.connections.length;
const keys = ['q', ...facets.map(({id}) => id), 'row', 'utm_source'];

test.describe.configure({mode: 'parallel'});

// Independent of the language.
const path = '/connections';

/** Several texts at once, because each URL costs a render. */
const groups = chunk(naughtyTexts, 12);

/** URLs in which every text occurs once in every parameter: within a URL, each parameter has a different text. */
const everyTextInEveryParameter = groups.map(
  (_, index) =>
    `?${keys
      .map((key, position) => {
        const texts = groups[(index + position * 7) % groups.length] ?? [];
        return `${key}=${texts.map(encodeText).join(key === 'q' ? '+' : ',')}`;
      })
      .join('&')}`,
);

/** URLs that no program of ours writes, and that may do harm during page load. */
const addressesFromOutside = [
  '?q=%&to=%E0%A4%A&from=%zz&%E0%A4%A=1&row=%00',
  '?__proto__=1&constructor=2&toString=5&__proto__[x]=6&encryption=__proto__,toString&row=__proto__',
  '?docusaurus-theme=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.__xss%3D1%3E&q=%3Cscript%3Ewindow.__xss=1%3C/script%3E',
  '?docusaurus-data-x=%22%3E%3Cscript%3Ewindow.__xss%3D1%3C/script%3E&to=%3Cimg%20src=x%20onerror=window.__xss=1%3E',
  `?q=${'9'.repeat(10_000)}&to=${'x,'.repeat(1_000)}`,
];

/** URLs that no program of ours writes. */
const oddAddresses = [
  ...addressesFromOutside,
  '?',
  '?&&&',
  '?=',
  '?=&=&q',
  '?q',
  '?q=%',
  '?q=%zz&to=%E0%A4%A',
  '?%E0%A4%A=1&q=%C0%80%FF%FE',
  '?q=%00&row=%00',
  '?q=%2525253Cscript%253E',
  '?q=+++&q=443&q=902',
  '?Q=443&ＴＯ=esxi-host&transport=tcp&transport=udp&transport=tcp',
  '?q[]=443&to[__proto__]=x&to.x=1',
  '?__proto__=1&constructor=2&prototype=3&hasOwnProperty=4&toString=5&__proto__[x]=6',
  '?encryption=__proto__,constructor,toString,valueOf&condition=__proto__.toString&row=__proto__',
  `?q=${'9'.repeat(20_000)}`,
  `?q=${'%E7%94%B0'.repeat(2_300)}`,
  `?to=${'esxi-host,'.repeat(2_000)}`,
  `?${'x=1&'.repeat(5_000)}`,
  `?${'transport=udp&'.repeat(1_400)}`,
  `?${'a'.repeat(20_000)}=${'b'.repeat(10)}`,
];

/** The same texts as names of parameters, and unencoded as in a hand-typed URL. */
const textsInNamesAndRaw = groups.flatMap((texts) => [
  `?${texts.map((text) => `${encodeText(text)}=1`).join('&')}&transport=udp`,
  // The explorer does not read anything after a hash sign.
  `?q=${texts.map(wellFormedStart).join(' ')}&to=${texts.map(wellFormedStart).join(',')}`.replaceAll(
    '#',
    '%23',
  ),
]);

test(`${path}: every naughty text in every parameter`, async ({page, baseURL}) => {
  const findings = await openHostilePage(page, baseURL, path);
  await visitAll(page, everyTextInEveryParameter);
  expect(findings.all()).toEqual([]);
});

test(`${path}: naughty names of parameters, and addresses that nobody should write`, async ({
  page,
  baseURL,
}) => {
  const findings = await openHostilePage(page, baseURL, path);
  await visitAll(page, [...oddAddresses, ...textsInNamesAndRaw]);
  expect(findings.all()).toEqual([]);
});

// Each text on its own is tested without a browser in src/explorer/Explorer/Notices.test.tsx.
test(`${path}: every naughty text in the box`, async ({page, baseURL}) => {
  const findings = await openHostilePage(page, baseURL, path);
  const joined = groups.map((texts) => texts.map(wellFormedStart).join(' '));
  const addresses = await page.evaluate(
    async ([texts, inBox]) => {
      const written: string[] = [];
      for (const [index, text] of texts.entries()) {
        await hostile.type(text, inBox[index] ?? '');
        hostile.box().form?.requestSubmit();
        written.push(location.search);
      }
      return written;
    },
    [joined, joined.map(asInBox)] as const,
  );
  for (const [index, text] of joined.entries()) {
    const search = addresses[index] ?? '';
    const {filter, unknown} = parseFilter(search, vocabulary);
    expect(filter.q).toBe(cutText(toWellFormed(asInBox(text))));
    expect(serializeFilter(filter, vocabulary, unknown)).toBe(search);
  }
  await expectReset(page);
  expect(findings.all()).toEqual([]);
});

test(`${path}: odd addresses opened from outside`, async ({page, baseURL}) => {
  const findings = await openHostilePage(page, baseURL, path);
  for (const search of addressesFromOutside) {
    await openPage(page, path + search);
    const inBox = asInBox(parseFilter(await searchOf(page), vocabulary).filter.q);
    await page.evaluate(([text, what]) => hostile.settle(text, what), [inBox, search.slice(0, 200)] as const);
  }
  expect(findings.all()).toEqual([]);
});

/** Visits each URL without reloading the page, then resets everything. */
async function visitAll(page: Page, searches: readonly string[]): Promise<void> {
  // Each has its own number, so that the box shows when its URL has been read.
  const numbered = searches.map(
    (search, index) => `${search === '?' ? '?' : `${search}&`}q=${10_000 + index}`,
  );
  const asBrowserHasIt = await page.evaluate(
    (list) => list.map((search) => new URL(search, location.href).search),
    numbered,
  );
  const inBox = asBrowserHasIt.map((search) => asInBox(parseFilter(search, vocabulary).filter.q));
  await page.evaluate(
    async ([pathname, list, texts]) => {
      for (const [index, search] of list.entries()) {
        const what = search.slice(0, 300);
        const text = texts[index] ?? '';
        await hostile.visit(pathname + search, text, what);
        // The explorer's rewritten URL must be stable under another rewrite: of all texts in src/explorer/filter/filterUrl.test.ts.
        if (index % 24 !== 0) continue;
        const written = await hostile.press('UDP', text, what);
        await hostile.visit(pathname, '', what);
        await hostile.visit(pathname + written, text, what);
        await hostile.press('UDP', text, what);
        const again = await hostile.press('UDP', text, what);
        if (again !== written) hostile.report(`${what}: written as ${written}, then as ${again}`);
      }
    },
    [path, numbered, inBox] as const,
  );
  await expectReset(page);
}

/** A reset leaves all rows, an empty box and none of the explorer's own parameters. */
async function expectReset(page: Page): Promise<void> {
  await page.evaluate(() =>
    hostile.visit(`${location.pathname}?q=902&transport=udp&kept=1`, '902', 'before the reset'),
  );
  await page
    .locator('main')
    .getByRole('button', {name: createWords('ja', catalogues.ja)('ui:explorer.reset')})
    .click();
  await expect(page.locator('#connection-search')).toHaveValue('');
  await expect(page.locator('tr[data-connection]')).toHaveCount(total);
  await expect.poll(() => searchOf(page)).toBe('?kept=1');
}

function searchOf(page: Page): Promise<string> {
  return page.evaluate(() => location.search);
}

function chunk<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return list.length === 0 ? [] : [list.slice(0, size), ...chunk(list.slice(size), size)];
}

function encodeText(text: string): string {
  return encodeURIComponent(wellFormedStart(text));
}

/** Texts beyond the length limit would only push out the others. */
function wellFormedStart(text: string): string {
  return toWellFormed(text.slice(0, 300));
}

/** A single-line input contains no line breaks. */
function asInBox(text: string): string {
  return text.replace(/[\r\n]/gu, '');
}

/** Helpers for the checks, injected into the page. */
interface Hostile {
  readonly box: () => HTMLInputElement;
  /** Navigates to a URL like the browser's own buttons. */
  readonly visit: (address: string, inBox: string, what: string) => Promise<void>;
  /** Replaces the content of the box with a text. */
  readonly type: (text: string, inBox: string) => Promise<void>;
  /** Clicks a protocol and returns the URL that this writes. */
  readonly press: (protocol: string, inBox: string, what: string) => Promise<string>;
  /** Waits until the explorer has responded, and reports what must not be on the page. */
  readonly settle: (inBox: string, what: string) => Promise<void>;
  readonly report: (finding: string) => void;
}

declare const hostile: Hostile;
declare const reportHostile: Hostile['report'];

/** Opens the explorer with `hostile` injected; problems are added to the returned list. */
async function openHostilePage(
  page: Page,
  baseURL: string | undefined,
  path: string,
): Promise<{readonly all: () => readonly string[]}> {
  const found: string[] = [];
  const observed = observePage(page, baseURL ?? '');
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('reportHostile', (finding: string) => {
    found.push(finding);
  });
  await quickenTimers(page);
  await page.addInitScript(installHostile, total);
  // Nobody looks at the page, and a small window is painted sooner.
  await page.setViewportSize({width: 800, height: 300});
  await openPage(page, path);
  return {all: () => [...observed, ...found]};
}

function installHostile(total: number): void {
  const dangerous = 'script, iframe, img, object, embed, video, audio, form, base, style, meta';
  const protocolChips = 'button[aria-describedby^="protocol-"]';
  // Not in the head: the site itself changes it at unpredictable times.
  const countDangerous = (): number => document.body.querySelectorAll(dangerous).length;
  let expectedCount: number | undefined;
  const box = (): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>('#connection-search');
    if (found === null)
      throw new Error(`There is no explorer at ${location.href}: ${document.body.innerText}`);
    return found;
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));
  /** The problems of the page in its current state. */
  const examine = (inBox: string): readonly string[] => {
    const rows = document.querySelectorAll('tr[data-connection]').length;
    const status = document.querySelector('[role=status]')?.textContent ?? '';
    const right = `${total} 件中 ${rows} 件を表示`;
    const links = [...document.querySelectorAll('a')].map((link) => link.protocol);
    const handlers = [...document.querySelectorAll('main *')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const chips = [...document.querySelectorAll(protocolChips)].map((chip) => chip.textContent);
    return [
      ...(box().value === inBox ? [] : [`the box holds ${JSON.stringify(box().value.slice(0, 100))}`]),
      ...(status === right ? [] : [`${rows} rows and the status "${status}"`]),
      ...(countDangerous() === expectedCount ? [] : [`${countDangerous()} of ${dangerous}`]),
      ...(links.every((protocol) => /^https?:$/u.test(protocol)) ? [] : [`links by ${links.join(' ')}`]),
      ...(handlers.length === 0 ? [] : ['an element has a handler of its own']),
      ...(chips.every((text) => /^[A-Z]{3} \d+$/u.test(text)) ? [] : [`the protocols ${chips.join(', ')}`]),
      ...('__xss' in globalThis || 'polluted' in {} ? ['a script of the text has run'] : []),
    ];
  };
  const installed: Hostile = {
    box,
    report: (finding) => {
      reportHostile(finding);
    },
    settle: async (inBox, what) => {
      expectedCount ??= countDangerous();
      const until = performance.now() + 10_000;
      await pause();
      let wrong = examine(inBox);
      while (wrong.length > 0 && performance.now() < until) {
        await pause();
        wrong = examine(inBox);
      }
      for (const finding of wrong) reportHostile(`${what}: ${finding}`);
    },
    visit: async (address, inBox, what) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate', {state: null}));
      await installed.settle(inBox, what);
    },
    type: async (text, inBox) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box(), text);
      box().dispatchEvent(new InputEvent('input', {bubbles: true}));
      await installed.settle(inBox, `typed ${JSON.stringify(text.slice(0, 100))}`);
    },
    press: async (protocol, inBox, what) => {
      const before = location.search;
      [...document.querySelectorAll<HTMLButtonElement>(protocolChips)]
        .find((chip) => chip.textContent.startsWith(protocol))
        ?.click();
      const until = performance.now() + 10_000;
      while (location.search === before && performance.now() < until) await pause();
      await installed.settle(inBox, what);
      return location.search;
    },
  };
  Object.assign(globalThis, {hostile: installed});
}
