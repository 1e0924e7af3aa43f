'use client'

import { useMac } from '@/components/keyboard/use-mac'
import type { PrintedDump } from '@/lib/split/printed'
import { AnswerMenu } from './answer-menu'
import { DeedMenu } from './deed-menu'
import { KeysSheet } from './keys-sheet'
import type { PaletteNames } from './palette/names'
import { Palette } from './palette/palette'
import { TextDialogs } from './text-dialogs'
import type { Asked } from './use-asked'
import type { Bench } from './use-bench'

/** What stands open above the workbench: a question, a menu, the palette, a dialog or the sheet of keys. */
export function OpenedLayers({ bench, asked, printed, names, language }: {
  readonly bench: Bench
  readonly asked: Asked | null
  readonly printed: PrintedDump
  readonly names: readonly PaletteNames[]
  readonly language: string
}) {
  const mac = useMac()
  const { deeds, situation, queue, corrections, focus, start, go } = bench
  const { opened, close } = deeds
  return (
    <>
      {asked && (
        <AnswerMenu question={asked.question} answers={asked.answers} anchor={focus.anchor} finalFocus={focus.originRef}
          onClose={close} onAnswer={asked.answerWith} />
      )}
      {opened?.kind === 'menu' && (
        <DeedMenu situation={situation} mac={mac} anchor={() => opened.at ?? focus.anchor()} finalFocus={focus.after} onDeed={start} onClose={close} />
      )}
      {opened?.kind === 'palette' && (
        <Palette situation={situation} names={names} mac={mac} finalFocus={focus.after} onDeed={start} onGo={go} onClose={close} />
      )}
      <TextDialogs opened={opened} situation={situation} queue={queue} corrections={corrections} printed={printed}
        language={language} deeds={deeds} focus={focus} />
      <KeysSheet open={opened?.kind === 'help'} mac={mac} onOpenChange={(open) => { if (!open) close() }} />
    </>
  )
}
