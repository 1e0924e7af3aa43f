'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'
import type { ErasureCounts } from '@/lib/server/erasure/commands'
import type { ErasureFindings, ErasurePage } from '@/lib/server/erasure/queries'
import type { ErasureOrder, ErasureSearch } from '@/lib/server/erasure/schema'

export interface ErasureActions {
  readonly findForErasure: (input: ErasureSearch) => Promise<Outcome<ErasureFindings>>
  readonly erase: (input: ErasureOrder) => Promise<Outcome<ErasureCounts>>
}

/** What was found, of which part is chosen, and what becomes of it. */
export interface OpenErasure {
  readonly search: ErasureSearch | null
  readonly findings: ErasureFindings | null
  readonly find: (search: ErasureSearch) => void
  readonly chosen: ReadonlySet<string>
  readonly toggle: (page: ErasurePage, article?: string) => void
  readonly erase: (reason: string) => void
  readonly busy: boolean
  readonly failure: Failure | null
}

/** All that a page has to offer: itself and its articles. */
export function placesOn({ id, articles }: ErasurePage): readonly string[] {
  return [id, ...articles.map((article) => article.id)]
}

/** Finds terms, lets an administrator choose among the places, and erases there. */
export function useErasure(actions: ErasureActions): OpenErasure {
  const t = useTranslations('erasure')
  const announce = useAnnounce()
  const finding = useAction(actions.findForErasure)
  const erasing = useAction(actions.erase)
  const [search, setSearch] = useState<ErasureSearch | null>(null)
  const [findings, setFindings] = useState<ErasureFindings | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  function find(wanted: ErasureSearch) {
    finding.run(wanted, (found) => {
      setSearch(wanted)
      setFindings(found)
      setChosen(new Set(found.pages.flatMap(placesOn)))
    })
  }

  /** An article takes its page with it, whose dump and history would bring its words back; a page that is left leaves its articles. */
  function toggle(page: ErasurePage, article = page.id) {
    const next = new Set(chosen)
    if (!next.has(article)) [page.id, article].forEach((id) => next.add(id))
    else (article === page.id ? placesOn(page) : [article]).forEach((id) => next.delete(id))
    setChosen(next)
  }

  function erase(reason: string) {
    if (!search || !findings) return
    const pages = findings.pages.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
    const articles = findings.pages.flatMap((page) => page.articles).filter(({ id }) => chosen.has(id)).map(({ id }) => id)
    erasing.run({ terms: search.terms, reason, pages, articles }, () => {
      setFindings(null)
      setSearch(null)
      announce({ text: t('done'), tone: 'good', id: 'erasure' })
    })
  }

  return { search, findings, find, chosen, toggle, erase, busy: finding.busy || erasing.busy, failure: finding.failure ?? erasing.failure }
}
