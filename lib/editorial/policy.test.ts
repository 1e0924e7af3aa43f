import { describe, expect, it } from 'vitest'
import { ROLES } from './actor'
import { may, POLICY, type Permission } from './policy'

/** The house rules as an editor would read them: v = viewer, e = editor, c = chief editor, a = administrator. */
const HOUSE_RULES: Record<Permission, string> = {
  'see-desk': 'v e c a',
  'keep-account': 'v e c a',
  'import-page': 'e c a',
  'move-page': 'e c a',
  'correct-split': 'e c a',
  'write-text': 'e c a',
  'tag-article': 'e c a',
  'add-photo': 'e c a',
  'edit-photo': 'e c a',
  'sign-off': 'e c a',
  comment: 'e c a',
  assign: 'e c a',
  'publish-issue': 'c a',
  'issue-notice': 'c a',
  'manage-tags': 'c a',
  'manage-titles': 'c a',
  'see-figures': 'c a',
  'erase-data': 'a',
  'manage-people': 'a',
  'see-jobs': 'a',
  'see-log': 'a',
}
const LETTERS = { viewer: 'v', editor: 'e', 'chief-editor': 'c', administrator: 'a' } as const

describe('the policy', () => {
  it.each(Object.keys(POLICY) as Permission[])('gives %s to just the roles the house rules name', (permission) => {
    const allowed = HOUSE_RULES[permission].split(' ')
    for (const role of ROLES) {
      expect([role, may({ role }, permission)]).toEqual([role, allowed.includes(LETTERS[role])])
    }
  })
})
