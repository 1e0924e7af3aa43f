import type { SiteWords } from './words'

/** The ways from all of a list to one of its years; nothing where there is one year alone. */
export function TurnYears({ years, year, pathOf, words: { t } }: {
  readonly years: readonly number[]
  /** The year that is shown; null for all. */
  readonly year: number | null
  readonly pathOf: (year: number | null) => string
  readonly words: SiteWords
}) {
  if (years.length < 2) return null
  return (
    <nav className="turn-years" aria-label={t('list.years')}>
      <ul>
        {[null, ...years].map((each) => (
          <li key={each}>
            <a href={pathOf(each)} aria-current={each === year ? 'page' : undefined}>
              {each === null ? t('list.all-years') : t('list.year', { year: `${each}` })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
