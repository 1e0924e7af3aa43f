/** An article as an Edition has it: the whole under the id of its first part, with the later parts that went into it. */
export interface PlacedWhole extends PlacedPart {
  readonly parts: readonly PlacedPart[]
}

export interface PlacedPart {
  readonly id: string
  readonly page: number
}

/** An Edition as far as its places are concerned. */
export interface PlacedEdition {
  readonly pages: readonly number[]
  readonly articles: readonly PlacedWhole[]
}

/** Of what the next Edition is made when one page is published: articles as they are now, and what stays of the live Edition. */
export interface NextEdition {
  /** The ids of articles that are taken as they are now. */
  readonly fresh: ReadonlySet<string>
  /** The ids of articles of the live Edition that stay as they were frozen. */
  readonly kept: ReadonlySet<string>
  /** The numbers of pages of the live Edition that stay. */
  readonly pages: ReadonlySet<number>
}

/**
 * Publishes one page into the live Edition. All articles with a part on it are taken as they are now. So is every article that shares
 * a part with one that leaves the live Edition by that: what was joined to the page, and is no more, would be gone otherwise; what
 * has been joined since would stand there twice. A page that lost all its articles so is gone, too.
 */
export function nextEdition(live: PlacedEdition, now: readonly PlacedWhole[], page: number): NextEdition {
  let touched: ReadonlySet<string> = new Set()
  for (;;) {
    const meets = (whole: PlacedWhole) => partsOf(whole).some((part) => part.page === page || touched.has(part.id))
    const grown = new Set([...live.articles, ...now].filter(meets).flatMap(partsOf).map(({ id }) => id))
    if (grown.size === touched.size) return result(live, now, page, meets)
    touched = grown
  }
}

function result(live: PlacedEdition, now: readonly PlacedWhole[], page: number, meets: (whole: PlacedWhole) => boolean): NextEdition {
  const kept = live.articles.filter((whole) => !meets(whole))
  const numbers = (wholes: readonly PlacedWhole[]) => new Set(wholes.flatMap(partsOf).map((part) => part.page))
  const [held, holding] = [numbers(live.articles), numbers(kept)]
  return {
    fresh: new Set(now.filter(meets).map(({ id }) => id)),
    kept: new Set(kept.map(({ id }) => id)),
    pages: new Set(live.pages.filter((number) => number !== page && (holding.has(number) || !held.has(number)))),
  }
}

/** All parts of a whole, the first one first. */
export function partsOf(whole: PlacedWhole): readonly PlacedPart[] {
  return [whole, ...whole.parts]
}
