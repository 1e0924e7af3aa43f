import type { Actor, Role } from './actor'

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

/** Whether this person may do this deed. Every query and command of the server asks here, and nowhere else. */
export function may(actor: Actor, permission: Permission): boolean {
  const allowed: readonly Role[] = POLICY[permission]
  return allowed.includes(actor.role)
}
