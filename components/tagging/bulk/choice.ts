/** Which articles are chosen, and the one that was chosen or left last, from which a range goes. */
export interface Choice {
  readonly chosen: ReadonlySet<string>
  readonly last: string | null
}

export const NOTHING_CHOSEN: Choice = { chosen: new Set(), last: null }

/** Chooses or leaves an article; `through` all between it and the one before, in the order of the screen. */
export function chooseOne(choice: Choice, { articles, article, on, through }: {
  readonly articles: readonly string[]
  readonly article: string
  readonly on: boolean
  readonly through: boolean
}): Choice {
  const meant = through ? between(articles, choice.last, article) : [article]
  return { ...chooseAll(choice, meant, on), last: article }
}

export function chooseAll(choice: Choice, articles: readonly string[], on: boolean): Choice {
  const chosen = new Set(choice.chosen)
  for (const article of articles) {
    if (on) chosen.add(article)
    else chosen.delete(article)
  }
  return { ...choice, chosen }
}

/** The articles from one to another, both included, whichever comes first; the other alone where the one is not there. */
function between(articles: readonly string[], one: string | null, other: string): readonly string[] {
  const [from, to] = [articles.indexOf(one ?? ''), articles.indexOf(other)].sort((a, b) => a - b)
  return from === undefined || to === undefined || from < 0 ? [other] : articles.slice(from, to + 1)
}
