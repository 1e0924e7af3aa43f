import type { Report } from './figure'

export interface Group {
  /** How long it takes on a small machine, in words. */
  readonly takes: string
  measure(): Promise<Report>
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
  diffs: { takes: 'about a minute', measure: async () => (await import('./diffs/measure-diffs')).measureDiffs() },
}
