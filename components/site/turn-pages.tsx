import type { ReactNode } from 'react'

export interface Turn {
  readonly href: string
  /** Which way it goes: 上一篇. */
  readonly way: string
  /** Where it leads: a headline, a day, a page. */
  readonly to: ReactNode
}

/** The ways to the one before and the one after: articles, pages, issues, screens of a list. */
export function TurnPages({ label, previous, next }: {
  readonly label: string
  readonly previous: Turn | null
  readonly next: Turn | null
}) {
  if (!previous && !next) return null
  return (
    <nav className="turn-pages-turn" aria-label={label}>
      {previous && <TurnLink turn={previous} rel="prev" />}
      {next && <TurnLink turn={next} rel="next" />}
    </nav>
  )
}

function TurnLink({ turn, rel }: { readonly turn: Turn; readonly rel: 'prev' | 'next' }) {
  return (
    <a className={rel === 'prev' ? 'turn-pages-previous' : 'turn-pages-next'} href={turn.href} rel={rel}>
      <span className="turn-pages-way">{turn.way}</span> <span className="turn-pages-to">{turn.to}</span>
    </a>
  )
}
