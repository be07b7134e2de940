import groups from './golden-links.json';

/** A link in a documented form, and what it must show forever, in both languages. */
export interface GoldenLink {
  /** Path without language prefix, query and fragment. */
  readonly link: string;
  /** Ids of the connections in display order. A new fact may add some; a link never loses any. */
  readonly rows?: readonly string[];
  /** The open row. */
  readonly open?: string;
  /** How many messages say that a part of the link is not understood. */
  readonly messages?: number;
  /** The id of the element that the link scrolls to. */
  readonly section?: string;
}

export interface GoldenGroup {
  readonly about: string;
  readonly links: readonly GoldenLink[];
}

export const goldenGroups: readonly GoldenGroup[] = groups;

/** The links to the explorer, the only page that reads a query. */
export const explorerLinks: readonly GoldenLink[] = goldenGroups
  .flatMap(({links}) => links)
  .filter(({link}) => /^\/connections(?:\?|$)/.test(link));
