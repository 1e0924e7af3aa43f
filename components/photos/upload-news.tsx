'use client'

import { useTranslations } from 'use-intl'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { isOver, type Upload } from './use-uploads'

/** Says aloud what became of the file that was sent last, and how many are done. Progress is on its line alone. */
export function UploadNews({ list }: { readonly list: readonly Upload[] }) {
  const t = useTranslations('photos.uploads')
  const sentence = useFailureSentence()
  const over = list.filter(({ state }) => isOver(state))
  const last = over.at(-1)
  return (
    <p role="status" className="visually-hidden">
      {last && <>{wordsOf(last)} {t('news', { over: over.length, all: list.length })}</>}
    </p>
  )

  function wordsOf({ file: { name: file }, state }: Upload): string {
    if (state.kind === 'refused') return sentence(state.failure)
    return state.kind === 'unreached' ? t('unreached', { file }) : t(state.kind === 'added' ? 'said-added' : 'said-already-there', { file })
  }
}
