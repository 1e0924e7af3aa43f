/** The roles of a desk, from the one that may do everything to the one that may only look. */
export const ROLES = ['administrator', 'chief-editor', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** The roles that somebody can have at a single title. An administrator keeps the whole house: people, the log, jobs. */
export const TITLE_ROLES = ['chief-editor', 'editor', 'viewer'] as const satisfies readonly Role[]
export type TitleRole = (typeof TITLE_ROLES)[number]

/** Who does a deed: a person, or with `id` null the system itself (first start, a command in a terminal). */
export interface Actor {
  readonly id: string | null
  readonly name: string
  /** What they are at every title, and at what belongs to none; null for somebody of single titles alone. */
  readonly role: Role | null
  /** Title id → what they are there besides. */
  readonly titles: Readonly<Record<string, TitleRole>>
}

/**
 * Somebody as they stand at one place, with the role that counts there. It has no `titles`, so that it cannot be taken for an `Actor`
 * and asked about another place.
 */
export type ActorThere = Omit<Actor, 'titles'>

/** The system itself: whoever can run commands on the machine may do everything. */
export const SYSTEM: Actor = { id: null, name: 'Galley', role: 'administrator', titles: {} }

/** Somebody at one title: of what they are everywhere and what they are there, the role that may do more counts. */
export function actorAt({ id, name, role, titles }: Actor, title: string): ActorThere {
  return { id, name, role: strongest([role, titles[title] ?? null]) }
}

/** Somebody with the strongest role that they have anywhere: what they may do at some title at least. */
export function actorSomewhere({ id, name, role, titles }: Actor): ActorThere {
  return { id, name, role: strongest([role, ...Object.values(titles)]) }
}

/** Somebody with the weakest role that they have among some titles: what they may do at each of them. */
export function actorAtAll(actor: Actor, titles: readonly string[]): ActorThere {
  const roles = titles.map((title) => actorAt(actor, title).role)
  const { id, name } = actor
  return { id, name, role: roles.includes(null) || roles.length === 0 ? null : (ROLES.findLast((role) => roles.includes(role)) ?? null) }
}

function strongest(roles: readonly (Role | null)[]): Role | null {
  return ROLES.find((role) => roles.includes(role)) ?? null
}
