/** Words that stand for Galley's own screens at the top of the addresses; no title may use them. */
export const RESERVED_SLUGS = ['desk', 'api', 'search', 'setup', 'sign-in', 'fonts', '_next'] as const

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a title may have this slug: lower-case Latin letters, digits and single hyphens, 2 to 40 characters. */
export function isTitleSlug(slug: string): boolean {
  return slug.length >= 2 && slug.length <= 40 && SLUG.test(slug) && !(RESERVED_SLUGS as readonly string[]).includes(slug)
}
