'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { isComposing } from '@/components/keyboard/chord'
import styles from './find-panel.module.css'
import { type Find, type Hit, MOST_HITS } from './use-find'

/** Looks for words in the article and shows each place; where they shall be replaced, every change before it is made. */
export function FindPanel({ find, mayWrite, input, onClose }: {
  readonly find: Find
  readonly mayWrite: boolean
  readonly input: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}) {
  const t = useTranslations('editor.find')
  const [said, setSaid] = useState('')
  const { search, hits, current, chosen } = find

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === input.current) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  function replace(wanted: readonly Hit[]): void {
    setSaid(t('replaced', { count: find.replace(wanted) }))
  }
  return (
    <section role="search" aria-label={t('label')} className={styles.find} onKeyDown={press}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('label')}</h2>
        <IconButton small label={t('close')} keys="Esc" icon={<X />} onClick={onClose} />
      </div>
      <div className={styles.row}>
        <TextInput ref={input} small aria-label={t('query')} placeholder={t('query')} value={search.query} onValueChange={(query) => find.look({ query })} />
        <IconButton small label={t('previous')} keys="⇧ ↵" icon={<ChevronUp />} disabled={hits.length === 0} onClick={() => find.step(-1)} />
        <IconButton small label={t('next')} keys="↵" icon={<ChevronDown />} disabled={hits.length === 0} onClick={() => find.step(1)} />
      </div>
      <div className={styles.switches}>
        <Switch label={t('match-case')} checked={search.matchCase} onChange={(matchCase) => find.look({ matchCase })} />
        <Switch label={t('match-width')} checked={search.matchWidth} onChange={(matchWidth) => find.look({ matchWidth })} />
      </div>
      {mayWrite && (
        <>
          <TextInput small aria-label={t('replacement')} placeholder={t('replacement')} value={search.replacement}
            onValueChange={(replacement) => find.look({ replacement })} />
          <div className={styles.row}>
            <Button small disabled={current === null} onClick={() => { if (current) replace([current]) }}>{t('replace-one')}</Button>
            <Button small look="primary" disabled={chosen.length === 0} onClick={() => replace(chosen)}>{t('replace-all', { count: chosen.length })}</Button>
          </div>
        </>
      )}
      <p role="status" className={styles.count}>
        {search.query === '' ? said : t('count', { count: hits.length, at: current ? hits.indexOf(current) + 1 : 0 })}
        {search.query !== '' && said !== '' && ` ${said}`}
      </p>
      <ol className={styles.list} aria-label={t('hits')}>
        {hits.map((hit) => (
          <li key={hit.key} className={styles.item} aria-current={hit === current || undefined}>
            {mayWrite && (
              <input type="checkbox" aria-label={t('include', { words: textOf(hit) })} checked={chosen.includes(hit)}
                onChange={(event) => find.choose(hit, event.target.checked)} />
            )}
            <button type="button" className={styles.go} onClick={() => find.go(hit)}>
              <HitWords hit={hit} replacement={mayWrite && chosen.includes(hit) ? search.replacement : ''} />
            </button>
          </li>
        ))}
      </ol>
      {hits.length === MOST_HITS && <p className={styles.count}>{t('more', { most: MOST_HITS })}</p>}
    </section>
  )
}

function textOf({ excerpt: { before, words, after } }: Hit): string {
  return before + words + after
}

/** A hit in its place. With a replacement, what goes and what comes. */
function HitWords({ hit: { excerpt }, replacement }: { readonly hit: Hit; readonly replacement: string }) {
  return (
    <>
      {excerpt.before}
      {replacement === '' ? <mark className={styles.words}>{excerpt.words}</mark> : <><del className={styles.gone}>{excerpt.words}</del><ins className={styles.came}>{replacement}</ins></>}
      {excerpt.after}
    </>
  )
}
