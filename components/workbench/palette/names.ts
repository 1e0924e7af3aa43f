import type { Messages } from '@/lib/language/messages'

/** What the palette finds things by in one language: the names of the deeds, and `{number}` where a number goes. */
export interface PaletteNames {
  readonly deeds: Readonly<Record<string, string>>
  readonly article: string
  readonly line: string
}

/** The names of one language. The screen has the sentences of its own language only; these are sent along for all. */
export function paletteNames({ workbench: { deeds, palette } }: Messages): PaletteNames {
  return { deeds, article: palette.article, line: palette.line }
}
