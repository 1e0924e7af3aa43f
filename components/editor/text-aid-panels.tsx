'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/button'
import { FindPanel } from './find/find-panel'
import { ProofPanel } from './proof/proof-panel'
import type { TextAids } from './use-text-aids'

/** The panels of the text's aids, beside it: finding while it is open, and proofreading for who may write. */
export function TextAidPanels({ aids, mayWrite }: { readonly aids: TextAids; readonly mayWrite: boolean }) {
  return (
    <>
      {aids.finding && <FindPanel find={aids.find} mayWrite={mayWrite} input={aids.findInput} onClose={aids.closeFind} />}
      {mayWrite && <ProofPanel proof={aids.proof} />}
    </>
  )
}

/** Opens finding and replacing. */
export function FindButton({ aids }: { readonly aids: TextAids }) {
  const t = useTranslations('editor.find')
  return <IconButton small label={t('label')} keys="Ctrl F" icon={<Search />} aria-expanded={aids.finding} onClick={aids.openFind} />
}
