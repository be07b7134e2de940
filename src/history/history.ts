import {compareReleases} from './compareReleases';
import type {Change, Release} from './model';

/** One release with its changes; the first one has no predecessor. */
export interface HistoryEntry {
  readonly release: Release;
  /** Undefined for the first release. */
  readonly previous: Release | undefined;
  readonly changes: readonly Change[];
}

/** Every release with its changes, newest first. */
export function historyOf(releases: readonly Release[]): readonly HistoryEntry[] {
  return releases
    .map((release, index): HistoryEntry => {
      const previous = releases[index - 1];
      return {release, previous, changes: previous === undefined ? [] : compareReleases(previous, release)};
    })
    .reverse();
}

/** The permanent id of a release on the page of changes. */
export function releaseAnchor(version: string): string {
  return `r-${version.replaceAll('.', '-')}`;
}

/** The release in which the connection was added and those that changed it, newest last. */
export function connectionHistory(
  entries: readonly HistoryEntry[],
  id: string,
): readonly {readonly version: string; readonly date: string; readonly change: Change | undefined}[] {
  return entries.flatMap(({release, previous, changes}) => {
    const change = changes.find((candidate) => candidate.id === id);
    const isFirst = previous === undefined && release.connections.some((connection) => connection.id === id);
    return change !== undefined || isFirst ? [{version: release.version, date: release.date, change}] : [];
  });
}
