'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import type { Saving } from '@/components/ui/save-state'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useBeforeUnload } from '@/components/use-before-unload'
import { CHAIN_PRESETS, type ChainPreset, presetOf, type TitleSettings } from '@/lib/editorial/settings'
import { type ChainStep, isOwnStep, LONGEST_CHAIN } from '@/lib/editorial/workflow/chain'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'
import type { SettingsState } from '@/lib/server/titles/commands'
import type { SettingsChange } from '@/lib/server/titles/schema'

export type SetSettings = (input: SettingsChange) => Promise<Outcome<SettingsState>>

/** The settings of a title open for changing. */
export interface OpenSettings {
  readonly settings: TitleSettings
  /** The preset that the chain is; null for one of the title's own. */
  readonly preset: ChainPreset | null
  readonly change: (part: Partial<TitleSettings>) => void
  readonly choose: (preset: ChainPreset) => void
  readonly addStep: () => void
  readonly changeStep: (id: string, part: Partial<ChainStep>) => void
  /** Moves a step by one place up (−1) or down (1). */
  readonly moveStep: (id: string, by: -1 | 1) => void
  readonly removeStep: (id: string) => void
  /** Steps of the title's own that have no name yet. */
  readonly unnamed: readonly string[]
  readonly full: boolean
  readonly save: () => void
  readonly saving: Saving
  readonly busy: boolean
  readonly failure: Failure | null
}

/** Opens the settings of a title. What somebody else saved meanwhile is told, and taken over by loading the screen again. */
export function useTitleSettings(title: string, given: SettingsState, setSettings: SetSettings): OpenSettings {
  const t = useTranslations('workflow.settings')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(setSettings)
  const [base, setBase] = useState(given)
  const [settings, setDraft] = useState(given.settings)
  const { chain } = settings
  const unnamed = chain.filter(({ id, name }) => !isOwnStep(id) && name.trim() === '').map(({ id }) => id)
  const unsaved = JSON.stringify(settings) !== JSON.stringify(base.settings)
  useBeforeUnload(unsaved)

  const change = (part: Partial<TitleSettings>) => setDraft((before) => ({ ...before, ...part }))

  function moveStep(id: string, by: -1 | 1) {
    const at = chain.findIndex((step) => step.id === id)
    const [step, other] = [chain[at], chain[at + by]]
    if (step && other) change({ chain: chain.with(at, other).with(at + by, step) })
  }

  function save() {
    run({ title, revision: base.revision, settings }, (saved) => {
      setBase(saved)
      setDraft(saved.settings)
      announce({ text: t('done'), tone: 'good', id: 'title-settings' })
    })
  }

  return {
    settings,
    preset: presetOf(chain),
    change,
    choose: (preset) => change({ chain: CHAIN_PRESETS[preset] }),
    addStep: () => change({ chain: [...chain, { id: `step-${newId()}`, kind: 'review', name: '', roles: ['administrator', 'chief-editor', 'editor'] }] }),
    changeStep: (id, part) => change({ chain: chain.map((step) => (step.id === id ? { ...step, ...part } : step)) }),
    moveStep,
    removeStep: (id) => change({ chain: chain.filter((step) => step.id !== id) }),
    unnamed,
    full: chain.length >= LONGEST_CHAIN,
    save,
    saving: busy ? 'saving' : failure ? 'failed' : unsaved ? 'unsaved' : 'saved',
    busy,
    failure,
  }
}
