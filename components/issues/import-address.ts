import type { DeskIssue } from '@/lib/server/issues/queries'

/** Where a page of this issue is imported. */
export function importAddress({ title, date }: Pick<DeskIssue, 'title' | 'date'>, page: number): string {
  return `/desk/import?${new URLSearchParams({ title: title.slug, date, page: `${page}` })}`
}
