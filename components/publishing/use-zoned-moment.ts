'use client'

import { useFormatter, useTranslations } from 'use-intl'

/** Writes a moment as the clocks of a title show it, in the language of the screen, and names their zone. */
export function useZonedMoment(zone: string): (at: string) => string {
  const t = useTranslations('publishing')
  const format = useFormatter()
  return (at) => t('moment', { time: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }), zone })
}
