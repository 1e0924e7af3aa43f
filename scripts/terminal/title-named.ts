import { SYSTEM } from '@/lib/editorial/actor'
import { listTitles } from '@/lib/server/titles/queries'

/** The slug of the title that a person named, by its slug or by its name as printed. What is unknown stays as it is. */
export async function titleNamed(name: string | undefined): Promise<string | undefined> {
  const titles = await listTitles(SYSTEM)
  return titles.find((title) => title.slug === name || title.name === name)?.slug ?? name
}
