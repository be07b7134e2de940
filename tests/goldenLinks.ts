import groups from './golden-links.json';

/** A link in a documented form, and what it must show forever, in both languages. */
export interface GoldenLink {
  /** Path without language prefix, query and fragment. */
  readonly link: string;
  /**
   * Ids of the connections in display order. A new fact may add some, also where no row was promised; a link never loses
   * any.
   */
  readonly rows?: readonly string[];
  /** No fact can ever match the link, so that it stays empty. */
  readonly staysEmpty?: boolean;
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

/**
 * What a link shows of what it promises: its own rows, of which none may be lost. A link without rows promises only not
 * to show those of the plain list, so that a part of a port number never matches; facts that come later may match it.
 */
export function promisedAmong(
  shown: readonly string[],
  {rows = [], staysEmpty = false}: GoldenLink,
): readonly string[] {
  const promised = rows.length > 0 ? rows : plainRows;
  return staysEmpty ? shown : shown.filter((id) => promised.includes(id));
}

const plainRows = explorerLinks.find(({link}) => link === '/connections')?.rows ?? [];
