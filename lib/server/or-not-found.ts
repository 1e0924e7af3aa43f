import 'server-only'
import { notFound } from 'next/navigation'
import { NotAllowed, NotFound } from './errors'

/**
 * What a query gives to a page. A thing that does not exist, and one that is not for this person, are both “not found”:
 * a page tells nobody what there would be to see.
 */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) notFound()
    throw error
  }
}
