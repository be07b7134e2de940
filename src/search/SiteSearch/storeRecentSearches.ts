import {createStorageSlot} from '@docusaurus/theme-common';

const slot = createStorageSlot('port-guide.recent-searches', {persistence: 'localStorage'});

const MOST = 6;
const LONGEST = 80;

/** The recent searches on this device, latest first. They never leave the device. */
export function loadRecentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(slot.get() ?? '[]');
    return Array.isArray(stored)
      ? stored
          .filter((text): text is string => typeof text === 'string' && text !== '' && text.length <= LONGEST)
          .slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Stores a search on this device; long texts are pasted and not worth storing. */
export function keepRecentSearch(text: string): void {
  if (text === '' || text.length > LONGEST) return;
  const others = loadRecentSearches().filter((other) => other !== text);
  slot.set(JSON.stringify([text, ...others].slice(0, MOST)));
}

/** Deletes all searches from this device. */
export function forgetRecentSearches(): void {
  slot.del();
}
