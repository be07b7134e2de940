import type {Page} from '@playwright/test';

/** Describes what makes the page wider than its window; empty if it fits. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(-3)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
    return [`${root.scrollWidth} px wide in a window of ${root.clientWidth} px, by ${wide.join(', ')}`];
  });
}
