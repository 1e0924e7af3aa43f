import 'server-only'

/** The Review that was applied last for a dump: on its reading the page stands. */
export const APPLIED = {
  where: { state: 'applied' }, orderBy: { step: { seq: 'desc' } }, take: 1, select: { reading: true, houseStyle: true },
} as const
