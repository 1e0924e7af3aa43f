'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Tabs } from '@/components/ui/tabs'
import { TextArea } from '@/components/ui/text-input'
import { type DecodeResult, decodeDump, LARGEST_DUMP } from '@/lib/dump/decode'
import { DumpFileZone } from './dump-file-zone'
import { DumpGuess } from './dump-guess'
import styles from './import-screen.module.css'

/** A dump that was chosen or pasted, as the server will read it. */
export interface ChosenDump {
  readonly file: File
  readonly decoded: DecodeResult
}

/** Takes a dump as a dropped or chosen file or as pasted text, and shows at once how it will be read. */
export function DumpField({ chosen, onChoose }: {
  readonly chosen: ChosenDump | null
  readonly onChoose: (dump: ChosenDump | null) => void
}) {
  const t = useTranslations('desk.import')
  const [way, setWay] = useState('file')
  const [text, setText] = useState('')

  function paste(pasted: string) {
    setText(pasted)
    if (pasted === '') onChoose(null)
    else void read(new File([pasted], t('pasted-file'), { type: 'text/plain' })).then(onChoose)
  }

  function changeWay(next: string) {
    setWay(next)
    setText('')
    onChoose(null)
  }

  const file = <DumpFileZone fileName={chosen?.file.name ?? null} onChoose={(dropped) => void read(dropped).then(onChoose)} />
  const pasted = (
    <TextArea aria-label={t('paste')} placeholder={t('paste')} rows={12} value={text} onChange={({ currentTarget }) => paste(currentTarget.value)} />
  )
  return (
    <section aria-label={t('dump')} className={styles.field}>
      <Tabs
        aria-label={t('dump')}
        value={way}
        onChange={changeWay}
        tabs={[{ value: 'file', label: t('by-file'), panel: file }, { value: 'text', label: t('by-text'), panel: pasted }]}
      />
      {chosen && <Guess dump={chosen} />}
    </section>
  )
}

function Guess({ dump: { file, decoded } }: { readonly dump: ChosenDump }) {
  if (decoded.ok) return <DumpGuess decoded={decoded} size={file.size} />
  return <FailureNotice failure={{ kind: 'invalid', code: `dump-${decoded.fault}`, values: { file: file.name } }} />
}

/** A file over the limit is not even opened. */
async function read(file: File): Promise<ChosenDump> {
  if (file.size > LARGEST_DUMP) return { file, decoded: { ok: false, fault: 'too-large' } }
  return { file, decoded: decodeDump(new Uint8Array(await file.arrayBuffer())) }
}
