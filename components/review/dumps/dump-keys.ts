/** What can be done on the screen of two dumps, and by which keys: the handler and the buttons read it. */
export const DUMP_DEEDS = [
  { id: 'next', keys: ['N', 'J'], by: 1 },
  { id: 'previous', keys: ['P', 'K'], by: -1 },
] as const
export type DumpDeed = (typeof DUMP_DEEDS)[number]

export function deedOfKey(chord: string): DumpDeed | null {
  return DUMP_DEEDS.find(({ keys }) => keys.some((key) => key === chord)) ?? null
}
