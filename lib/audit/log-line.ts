import type { Json } from './json'
import { isThing, type Thing } from './deeds'

/** What a line of the log is about, as it is called now; what is not known of it, or no more there, is null. */
export interface NamedThing {
  /** Whether there still is such a thing. */
  readonly there: boolean
  readonly title: { readonly slug: string; readonly name: string } | null
  /** 2026-06-12 */
  readonly date: string | null
  readonly page: number | null
  readonly name: string | null
}

/** One line of the log. */
export interface LogLine {
  readonly id: string
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  /** Who did it; with `id` null the system itself, with `name` null somebody who has no account. */
  readonly by: { readonly id: string | null; readonly name: string | null }
  /** A LoggedDeed, or what an earlier Galley called one. */
  readonly deed: string
  readonly thing: string
  readonly thingId: string
  readonly about: NamedThing
  readonly before: Json
  readonly after: Json
}

/** Where the desk shows each sort of thing; null where it shows it nowhere by itself. */
const ADDRESSES: Readonly<Record<Thing, (id: string, about: NamedThing) => string | null>> = {
  title: (_, { title }) => title && `/desk/titles/${title.slug}`,
  issue: (id) => `/desk/issues/${id}`,
  page: (id) => `/desk/pages/${id}`,
  article: (id) => `/desk/articles/${id}`,
  review: (id) => `/desk/reviews/${id}`,
  erasure: () => '/desk/erasure',
  person: () => '/desk/people',
  session: () => null,
  tag: (id) => `/desk/tags/${id}`,
  vocabulary: () => '/desk/tags',
  photo: (id) => `/desk/photos/${id}`,
  job: () => '/desk/jobs',
  archive: (id) => `/desk/import/archives/${id}`,
}

/** Where one can go to see what a line is about; null where there is nothing to go to. */
export function thingAddress({ thing, thingId, about }: Pick<LogLine, 'thing' | 'thingId' | 'about'>): string | null {
  return isThing(thing) && about.there ? ADDRESSES[thing](thingId, about) : null
}

/** What a thing is called in one line: its own name, or where it stands in print. */
export function thingName({ title, date, page, name }: NamedThing): string {
  const place = [title?.name, date, page === null ? null : `${page}`].filter((part) => part !== null && part !== undefined).join(' ')
  if (name === null) return place
  return place === '' ? name : `${name} (${place})`
}
