import 'server-only'

/*
 * The names under which whoever keeps answers between us and readers (a CDN) knows what they are of. A purge names some of them,
 * and whatever carries one is forgotten. They go into two headers, one of which parts them by commas, the other by spaces: the
 * parts of an address have neither.
 */

/** Everything that is of a title. */
export function titleTag(title: string): string {
  return `title/${title}`
}

/** What lists the newest of a title, or where its issues are: front page, calendar, tags, feeds. */
export function listsTag(title: string): string {
  return `lists/${title}`
}

/** What is of one issue: its screens, pages and articles in every form. */
export function issueTag(title: string, day: string): string {
  return `issue/${title}/${day}`
}

/** What goes over all titles: the front door, search, the list of sitemaps. */
export const EVERYWHERE = 'everywhere'

/** What an answer about an issue carries. */
export function tagsOfIssue(title: string, day: string): readonly string[] {
  return [titleTag(title), issueTag(title, day)]
}

/** What a list of a title carries. */
export function tagsOfLists(title: string): readonly string[] {
  return [titleTag(title), listsTag(title)]
}

/** What is stale once another Edition of an issue is shown. Articles of other issues that name one of it are soon stale by themselves. */
export function tagsOfShowing(title: string, day: string): readonly string[] {
  return [issueTag(title, day), listsTag(title), EVERYWHERE]
}

/** What is stale once something of a title is withdrawn, or says something else: any of its screens may have shown it. */
export function tagsOfRetraction(title: string): readonly string[] {
  return [titleTag(title), EVERYWHERE]
}
