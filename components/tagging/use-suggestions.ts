import { useCallback, useEffect, useState } from 'react'
import { sendJson } from '@/components/desk/send-json'
import type { TagSuggestion } from '@/lib/server/tag-suggestions/queries'
import type { TagOption } from '@/lib/server/tags/queries'
import type { TagChoice } from '@/lib/server/tags/schema'

/** What is known of the suggestions: they are on their way, there, or could not be had. */
export type SuggestionsState = { readonly kind: 'looking' | 'unreached' } | { readonly kind: 'there'; readonly all: readonly TagSuggestion[] }

/** The open vocabularies that take new tags of each kind. */
const VOCABULARY_OF = { place: 'own-places', person: 'people', organisation: 'organisations', subject: 'free' } as const

/** The choice that takes a suggestion: the tag that is there, or a new one of its name among those of its kind. */
export function choiceOf({ kind, tag, name }: TagSuggestion): TagChoice {
  return tag === null ? { label: name, vocabulary: VOCABULARY_OF[kind] } : { tag }
}

export function keyOf({ kind, name }: TagSuggestion): string {
  return `${kind} ${name}`
}

/** The suggestions for an article that are not on it and were not put aside; asked for once, and again on request. */
export function useSuggestions(article: string, tags: readonly TagOption[]) {
  const [state, setState] = useState<SuggestionsState>({ kind: 'looking' })
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set())
  const ask = useCallback(async (): Promise<SuggestionsState> => {
    const reply = await sendJson<readonly TagSuggestion[]>('GET', `/api/articles/${article}/suggestions`)
    return reply.kind === 'done' ? { kind: 'there', all: reply.value } : { kind: 'unreached' }
  }, [article])
  useEffect(() => {
    let stale = false
    void ask().then((answer) => {
      if (!stale) setState(answer)
    })
    return () => {
      stale = true
    }
  }, [ask])

  async function again(): Promise<void> {
    setState({ kind: 'looking' })
    setAside(new Set())
    setState(await ask())
  }
  function putAside(suggestion: TagSuggestion): void {
    setAside((before) => new Set([...before, keyOf(suggestion)]))
  }
  const isOn = ({ tag, name }: TagSuggestion) => tags.some(({ id, label }) => (tag === null ? label === name : id === tag))
  const open = state.kind === 'there' ? state.all.filter((suggestion) => !isOn(suggestion) && !aside.has(keyOf(suggestion))) : []
  return { state: state.kind, open, again, putAside }
}
