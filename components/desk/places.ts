import type { Permission } from '@/lib/editorial/policy'

/** The places of the desk, as its bar names them, and what a person needs to enter. */
export const PLACES = [
  { key: 'issues', href: '/desk', needs: 'see-desk' },
  { key: 'queue', href: '/desk/queue', needs: 'see-desk' },
  { key: 'search', href: '/desk/search', needs: 'see-desk' },
  { key: 'import', href: '/desk/import', needs: 'import-page' },
  { key: 'photos', href: '/desk/photos', needs: 'see-desk' },
  { key: 'tags', href: '/desk/tags', needs: 'see-desk' },
  { key: 'titles', href: '/desk/titles', needs: 'see-desk' },
  { key: 'figures', href: '/desk/figures', needs: 'see-figures' },
  { key: 'people', href: '/desk/people', needs: 'manage-people' },
  { key: 'jobs', href: '/desk/jobs', needs: 'see-jobs' },
  { key: 'log', href: '/desk/log', needs: 'see-log' },
] as const satisfies readonly { readonly key: string; readonly href: string; readonly needs: Permission }[]

type PlaceKey = (typeof PLACES)[number]['key']

/** Places that others lead to, and the bar does not: the bell, one's own name, and the people of the desk. */
const BESIDE = ['/desk/notices', '/desk/account', '/desk/erasure']

/** The place to which a path of the desk belongs; null beside them. What is none of the others belongs to the issues. */
export function placeAt(path: string): PlaceKey | null {
  const isIn = (href: string) => path === href || path.startsWith(`${href}/`)
  if (BESIDE.some(isIn)) return null
  return PLACES.slice(1).find(({ href }) => isIn(href))?.key ?? 'issues'
}
