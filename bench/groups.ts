import type { Report } from './figure'

/** What is said of how to measure. */
export interface Asked {
  /** Pages of the archive of `scale`; null for as many as the issue asks for. */
  readonly pages: number | null
}

export interface Group {
  /** How long it takes on a small machine, in words. */
  readonly takes: string
  measure(asked: Asked): Promise<Report>
}

/** The groups of figures that can be measured, by name. A group is loaded when it is asked for. */
export const groups: Readonly<Record<string, Group>> = {
  reader: { takes: 'about half a minute', measure: async () => (await import('./reader/measure-reader')).measureReader() },
  text: { takes: 'about two minutes, and one more where the application must be built first', measure: async () => (await import('./text/measure-text')).measureText() },
  workbench: {
    takes: 'about two minutes, and one more where the application must be built first',
    measure: async () => (await import('./workbench/measure-workbench')).measureWorkbench(),
  },
  publishing: { takes: 'about two minutes', measure: async () => (await import('./publishing/measure-publishing')).measurePublishing() },
  tags: { takes: 'about four minutes, and one more where the application must be built first', measure: async () => (await import('./tags/measure-tags')).measureTags() },
  site: {
    takes: 'some ten minutes, and about as long once more where the application and the archives must be made first',
    measure: async () => (await import('./site/measure-site')).measureSite(),
  },
  scale: {
    takes: 'some ten minutes, and a tenth of that with --pages 1000',
    measure: async ({ pages }) => {
      const { measureScale, PAGES } = await import('./scale/measure-scale')
      return measureScale(pages ?? PAGES)
    },
  },
  diffs: { takes: 'about a minute', measure: async () => (await import('./diffs/measure-diffs')).measureDiffs() },
}
