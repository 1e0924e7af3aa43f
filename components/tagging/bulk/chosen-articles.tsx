'use client'

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import { type Choice, chooseOne, chooseAll, NOTHING_CHOSEN } from './choice'

/** The articles of a screen that somebody chose for a deed on all of them. */
export interface ChosenArticles {
  /** In the order of the screen. */
  readonly chosen: readonly string[]
  readonly order: readonly string[]
  readonly isChosen: (article: string) => boolean
  /** @param through whether the choice goes on from the article that was chosen before */
  readonly choose: (article: string, on: boolean, through: boolean) => void
  readonly chooseAll: (articles: readonly string[], on: boolean) => void
  readonly clear: () => void
  /** Is told where the field stands that a key leads to from the articles. */
  readonly holdField: (field: HTMLElement | null) => void
  /** Goes to that field; false where there is none. */
  readonly toField: () => boolean
}

const Context = createContext<ChosenArticles | null>(null)

/** Null on screens, and for people, that choose none. */
export function useChosenArticles(): ChosenArticles | null {
  return useContext(Context)
}

/** Keeps which articles of a screen are chosen. Those that left the screen meanwhile are chosen no more. */
export function ChosenArticlesProvider({ articles, children }: {
  /** All that can be chosen, as they stand on the screen. */
  readonly articles: readonly string[]
  readonly children: ReactNode
}) {
  const [choice, setChoice] = useState<Choice>(NOTHING_CHOSEN)
  const field = useRef<HTMLElement | null>(null)
  const value = useMemo<ChosenArticles>(() => ({
    chosen: articles.filter((id) => choice.chosen.has(id)),
    order: articles,
    isChosen: (article) => choice.chosen.has(article),
    choose: (article, on, through) => setChoice((before) => chooseOne(before, { articles, article, on, through })),
    chooseAll: (some, on) => setChoice((before) => chooseAll(before, some, on)),
    clear: () => setChoice(NOTHING_CHOSEN),
    holdField: (element) => { field.current = element },
    toField: () => {
      const input = field.current?.querySelector('input')
      input?.focus()
      return input !== null && input !== undefined
    },
  }), [articles, choice])
  return <Context value={value}>{children}</Context>
}
