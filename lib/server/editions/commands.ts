import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseAt } from '../authorise'
import { sqlTransaction, transaction } from '../db'
import { NotFound } from '../errors'
import { record } from '../events'
import { lockIssue } from '../issues/commands'
import { freezeEdition } from './freeze'
import type { EditionChoice } from './schema'
import { showToReaders } from './show'

/** What came of a publication. */
export interface Published {
  readonly edition: number
  readonly articles: number
  /** The public address of the issue. */
  readonly path: string
}

/**
 * Publishes an issue, or one page of it: freezes it in a new Edition and shows that one to the public, in one transaction.
 *
 * An Edition is always of the whole issue: with a page, all else is as readers see it already. What pre-flight finds wrong in
 * what is published is a Conflict that carries the findings. Publishing again makes the next Edition; the old one stays.
 */
export async function publishIssue(actor: Actor, issueId: string, page: number | null = null): Promise<Published> {
  await authoriseAt(actor, 'publish-issue', { kind: 'issue', ids: [issueId] })
  return sqlTransaction(async (tx) => {
    const { id, number: edition, articles, path } = await freezeEdition(tx, actor, issueId, page)
    await showToReaders(tx, issueId, { id, number: edition })
    await record(tx, actor, { deed: 'publish-issue', thing: 'issue', thingId: issueId, after: { edition, articles, page } })
    return { edition, articles, path }
  })
}

/**
 * Shows an Edition of an issue to the public that was live before or after the one that is now. What was published stays as
 * it was frozen, all of it, and so does the work at the desk; the Edition that is live already changes nothing.
 */
export async function showEdition(actor: Actor, { issue: issueId, edition: number }: EditionChoice): Promise<void> {
  await authoriseAt(actor, 'publish-issue', { kind: 'issue', ids: [issueId] })
  await transaction(async (tx) => {
    await lockIssue(tx, issueId)
    const edition = await tx.edition.findUnique({ where: { issueId_number: { issueId, number } }, select: { id: true } })
    if (!edition) throw new NotFound('no-such-edition')
    const { liveEdition } = await tx.issue.findUniqueOrThrow({
      where: { id: issueId }, select: { liveEdition: { select: { id: true, number: true } } },
    })
    if (liveEdition?.id === edition.id) return
    await showToReaders(tx, issueId, { id: edition.id, number })
    await record(tx, actor, {
      deed: 'show-edition', thing: 'issue', thingId: issueId, before: { edition: liveEdition?.number ?? 0 }, after: { edition: number },
    })
  })
}
