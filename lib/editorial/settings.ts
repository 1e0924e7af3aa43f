import type { PreflightSettings } from './preflight'
import { type Chain, ONE_STEP, THREE_AND_THREE } from './workflow/chain'

/** How a title works: who signs its articles off, and what stops its publication. */
export interface TitleSettings extends PreflightSettings {
  readonly chain: Chain
  /** Whether what an archive brings is published as soon as all pages of its issue are there. */
  readonly publishOnImport: boolean
}

/** What holds for a title that has said nothing. */
export const DEFAULT_SETTINGS: TitleSettings = { chain: ONE_STEP, unproofed: false, severities: {}, publishOnImport: false }

/** Chains that are set by one choice. */
export const CHAIN_PRESETS = { 'one-step': ONE_STEP, 'three-and-three': THREE_AND_THREE, none: [] } as const satisfies Record<string, Chain>
export type ChainPreset = keyof typeof CHAIN_PRESETS

/** Which preset a chain is; null for one of the title's own. */
export function presetOf(chain: Chain): ChainPreset | null {
  const same = (preset: Chain) => JSON.stringify(preset) === JSON.stringify(chain)
  return (Object.keys(CHAIN_PRESETS) as ChainPreset[]).find((name) => same(CHAIN_PRESETS[name])) ?? null
}
