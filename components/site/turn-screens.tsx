import { TurnPages } from './turn-pages'
import type { SiteWords } from './words'

/** The ways to the screens of a list before and after this one. `path` may carry a query already. */
export function TurnScreens({ path, screen, screens, words: { t } }: {
  readonly path: string
  readonly screen: number
  readonly screens: number
  readonly words: SiteWords
}) {
  const turn = (to: number, way: string) => ({
    href: to === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}screen=${to}`,
    way,
    to: t('list.screen', { screen: to, screens }),
  })
  return (
    <TurnPages
      label={t('list.turn')}
      previous={screen > 1 ? turn(screen - 1, t('list.previous')) : null}
      next={screen < screens ? turn(screen + 1, t('list.next')) : null}
    />
  )
}
