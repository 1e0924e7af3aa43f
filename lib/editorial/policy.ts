import { type Actor, actorAt, type ActorThere, type Role } from './actor'

/** Who may do what at the desk. A deed that is not listed here is refused to everyone. */
export const POLICY = {
  'see-desk': ['administrator', 'chief-editor', 'editor', 'viewer'],
  'keep-account': ['administrator', 'chief-editor', 'editor', 'viewer'],
  'import-page': ['administrator', 'chief-editor', 'editor'],
  'move-page': ['administrator', 'chief-editor', 'editor'],
  'correct-split': ['administrator', 'chief-editor', 'editor'],
  'write-text': ['administrator', 'chief-editor', 'editor'],
  'tag-article': ['administrator', 'chief-editor', 'editor'],
  'add-photo': ['administrator', 'chief-editor', 'editor'],
  'edit-photo': ['administrator', 'chief-editor', 'editor'],
  'sign-off': ['administrator', 'chief-editor', 'editor'],
  comment: ['administrator', 'chief-editor', 'editor'],
  assign: ['administrator', 'chief-editor', 'editor'],
  'publish-issue': ['administrator', 'chief-editor'],
  'issue-notice': ['administrator', 'chief-editor'],
  'manage-tags': ['administrator', 'chief-editor'],
  'manage-titles': ['administrator', 'chief-editor'],
  'see-figures': ['administrator', 'chief-editor'],
  'erase-data': ['administrator'],
  'manage-people': ['administrator'],
  'see-jobs': ['administrator'],
  'see-log': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof POLICY

/** The roles of those who may do a deed. */
export function rolesFor(permission: Permission): readonly Role[] {
  return POLICY[permission]
}

/** Whether somebody may do this deed as they stand. Every query and command of the server asks here, and nowhere else. */
export function may({ role }: Pick<ActorThere, 'role'>, permission: Permission): boolean {
  return role !== null && rolesFor(permission).includes(role)
}

/** The ids of the titles at which somebody may do this deed; null where they may at every one, also of those to come. */
export function titlesWhere(actor: Actor, permission: Permission): readonly string[] | null {
  if (may(actor, permission)) return null
  return Object.keys(actor.titles).filter((title) => may(actorAt(actor, title), permission))
}
