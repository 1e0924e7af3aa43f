/** The roles of a desk, from the one that may do everything to the one that may only look. */
export const ROLES = ['administrator', 'chief-editor', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Who does a deed: a person, or with `id` null the system itself (first start, a command in a terminal). */
export interface Actor {
  readonly id: string | null
  readonly name: string
  readonly role: Role
}

/** The system itself: whoever can run commands on the machine may do everything. */
export const SYSTEM: Actor = { id: null, name: 'Galley', role: 'administrator' }
