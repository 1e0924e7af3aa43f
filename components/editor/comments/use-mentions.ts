'use client'

import { type ChangeEvent, type KeyboardEvent, type RefObject, type SyntheticEvent, useState } from 'react'
import { isComposing } from '@/components/keyboard/chord'
import { type Mentionable, mentionedIn, mentionQuery, peopleFor } from '@/lib/editorial/comments/mentions'
import type { Names } from './use-names'

/** As many people as a glance takes in; who is not among them types another letter. */
const MOST_PEOPLE = 6

/** A text without either sign names nobody. */
const NAMES_SOMEBODY = /[@＠]/

/** A text in which people are asked by name, and the people who fit what is typed behind an @. */
export interface MentionText {
  readonly text: string
  /** Null where no name is being typed. */
  readonly found: readonly Mentionable[] | null
  readonly highlighted: Mentionable | null
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void
  /** Where the cursor goes, the list goes, too. */
  readonly onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => void
  /** Takes a key that is the list's; tells whether it was. */
  readonly takeKey: (event: KeyboardEvent) => boolean
  readonly choose: (person: Mentionable) => void
  /** The people whom the text asks, once it is known who there is. */
  readonly mentions: () => Promise<string[]>
}

/** Follows what is typed into `field`. The names are asked for when the first one is begun. */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>, { people, ask }: Names): MentionText {
  const [text, setText] = useState('')
  const [cursor, setCursor] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** Where the @ stands whose list was closed with Escape. */
  const [closed, setClosed] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const query = mentionQuery(text, cursor)
  const fitting = query && query.from !== closed ? peopleFor(query.query, people).slice(0, MOST_PEOPLE) : []
  const found = fitting.length > 0 ? fitting : null
  const highlighted = found ? (found[at % found.length] ?? null) : null

  function choose(person: Mentionable): void {
    if (!query) return
    const begin = `${text.slice(0, query.from)}@${person.name} `
    setText(begin + text.slice(cursor))
    setChosen(new Set([...chosen, person.id]))
    setCursor(begin.length)
    // React puts the cursor to the end of a text that it changed; it belongs behind the name.
    requestAnimationFrame(() => field.current?.setSelectionRange(begin.length, begin.length))
  }
  function takeKey(event: KeyboardEvent): boolean {
    if (!found || !highlighted || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const index = found.indexOf(highlighted)
    if (event.key === 'ArrowDown') setAt((index + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((index + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(highlighted)
    else if (event.key === 'Escape') setClosed(query?.from ?? null)
    else return false
    return true
  }
  return {
    text, found, highlighted, takeKey, choose,
    onChange({ target }) {
      if (NAMES_SOMEBODY.test(target.value)) void ask()
      setText(target.value)
      setCursor(target.selectionEnd)
      setAt(0)
      setClosed(null)
    },
    onSelect: ({ currentTarget }) => setCursor(currentTarget.selectionEnd),
    mentions: async () => (NAMES_SOMEBODY.test(text) ? [...mentionedIn(text, await ask(), chosen)] : []),
  }
}
