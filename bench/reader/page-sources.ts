import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { labelledPagesBelow, type LabelledPage } from './labelled-page'

const PROJECT = join(import.meta.dirname, '../..')

/** The labelled pages there are to measure on. Those of real newspapers lie outside the project and may be missing. */
export interface PageSources {
  /** The invented sample paper. */
  readonly sample: readonly LabelledPage[]
  /** The dump of a real page, as its extractor left it. */
  readonly hunan: LabelledPage | null
  /** Real articles of one issue, typeset again; names begin with a- or b-, two halves that share no article. */
  readonly rmrb: readonly LabelledPage[]
}

/** Loads the labelled pages that are there. */
export function loadPageSources(): PageSources {
  const folder = casesFolder()
  const cases = folder === null ? [] : labelledPagesBelow(folder)
  return {
    sample: labelledPagesBelow(join(PROJECT, 'prisma/sample')),
    hunan: cases.find(({ name }) => name.startsWith('hunan')) ?? null,
    rmrb: cases.filter(({ name }) => name.startsWith('rmrb/')),
  }
}

/** `GALLEY_CASES`, or the folder that lies beside the project where Galley is built; null where there is neither. */
export function casesFolder(): string | null {
  const named = process.env['GALLEY_CASES']
  const folder = named === undefined || named === '' ? join(PROJECT, '../shared/cases') : named
  return existsSync(folder) ? folder : null
}
