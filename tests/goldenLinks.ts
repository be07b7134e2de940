import groups from './golden-links.json';

/** A link in a form that was documented once, and what it must show for ever, in both languages. */
export interface GoldenLink {
  /** Path without language prefix, query and fragment. */
  readonly link: string;
  /** Ids of the connections in the order in which they are shown. A new fact may add some; a link never loses any. */
  readonly rows?: readonly string[];
  /** The row that is open. */
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

/** The links to the explorer, which alone reads a query. */
export const explorerLinks: readonly GoldenLink[] = goldenGroups
  .flatMap(({links}) => links)
  .filter(({link}) => /^\/connections(?:\?|$)/.test(link));
