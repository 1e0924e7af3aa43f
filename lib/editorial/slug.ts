/** Words that stand for Galley's own screens at the top of the addresses; no title may use them. */
export const RESERVED_SLUGS = ['desk', 'api', 'search', 'setup', 'sign-in', 'fonts', 'photos', '_next'] as const

/** Whether a first part of an address belongs to Galley's own screens. */
export function isReservedSlug(slug: string): boolean {
  return (RESERVED_SLUGS as readonly string[]).includes(slug)
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a title may have this slug: lower-case Latin letters, digits and single hyphens, 2 to 40 characters. */
export function isTitleSlug(slug: string): boolean {
  return slug.length >= 2 && slug.length <= 40 && SLUG.test(slug) && !isReservedSlug(slug)
}
