import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { orNotFound } from './or-not-found'

/** What a query finds by an id of the address; where there is no such thing, or no such id, the screen that says so. */
export async function ifFound<T>(id: string, query: (id: string) => Promise<T>): Promise<T> {
  if (!z.uuid().safeParse(id).success) notFound()
  return orNotFound(query(id))
}
