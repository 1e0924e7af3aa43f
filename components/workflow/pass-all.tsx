'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { ActorThere } from '@/lib/editorial/actor'
import { verdictOn } from '@/lib/editorial/workflow/workflow'
import type { Outcome } from '@/lib/server/action'
import type { DeskArticleRow } from '@/lib/server/issues/queries'
import type { Passed } from '@/lib/server/sign-offs/commands'
import type { ArticlesAsRead } from '@/lib/server/sign-offs/schema'

export type PassArticles = (input: ArticlesAsRead) => Promise<Outcome<Passed>>

/** Those of some articles that this person may pass at the step that is open for each. */
export function passable(actor: ActorThere, articles: readonly DeskArticleRow[]): readonly DeskArticleRow[] {
  return articles.filter(({ progress, level }) => verdictOn(actor, 'pass', { progress, level, levelBy: null, writer: null }).ok)
}

/** Signs off all of some articles that this person may, after asking; nothing where there are none. */
export function PassAll({ actor, articles, page, passArticles }: {
  readonly actor: ActorThere
  readonly articles: readonly DeskArticleRow[]
  /** The number of the page, where they are all of one. */
  readonly page?: number
  readonly passArticles: PassArticles
}) {
  const t = useTranslations('workflow.all')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const { run, busy, failure } = useAction(passArticles)
  const [asking, setAsking] = useState(false)
  const mine = passable(actor, articles)
  const count = mine.length
  if (count === 0 && !asking) return null

  function pass() {
    run({ articles: mine.map(({ id: article, revision }) => ({ article, revision })) }, ({ passed, left }) => {
      setAsking(false)
      const why = left[0] && sentence({ code: `workflow-${left[0].why}`, values: {} })
      announce({ text: [t('done', { count: passed }), why && t('left', { count: left.length, why })].filter(Boolean).join(' '), tone: 'good', id: 'pass-all' })
    })
  }

  return (
    <>
      <Button small look={page === undefined ? 'plain' : 'quiet'} onClick={() => setAsking(true)}>
        {page === undefined ? t('deed', { count }) : t('page', { number: page })}
      </Button>
      <ConfirmDialog open={asking} onOpenChange={setAsking} title={t('title', { count })} description={t('text')} deed={t('confirm')} busy={busy} onConfirm={pass}>
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
