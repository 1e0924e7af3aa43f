import { THEMES } from '@/lib/language/theme'
import type { SiteWords } from './words'

const SIZES = ['small', 'normal', 'large', 'largest'] as const
const FACES = ['serif', 'sans'] as const

/** Which of them a page is made for; a reader's own choice is put in its place by the first script. */
const USUAL = { theme: 'system', size: 'normal', face: 'serif' } as const

/** How one likes to read: light or dark, how large, in which face. Plain buttons that styles look at, so that they need no script. */
export function ReadingChoices({ words: { t } }: { readonly words: SiteWords }) {
  return (
    <details className="reading-choices">
      <summary>{t('reading.name')}</summary>
      <div className="reading-choices-sheet">
        <Choice name="theme" label={t('reading.theme')} values={THEMES} named={(value) => t(`reading.themes.${value}`)} />
        <Choice name="size" label={t('reading.size')} values={SIZES} named={(value) => t(`reading.sizes.${value}`)} />
        <Choice name="face" label={t('reading.face')} values={FACES} named={(value) => t(`reading.faces.${value}`)} />
      </div>
    </details>
  )
}

function Choice<V extends string>({ name, label, values, named }: {
  readonly name: keyof typeof USUAL
  readonly label: string
  readonly values: readonly V[]
  readonly named: (value: V) => string
}) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" id={`reading-${name}-${value}`} name={`reading-${name}`} value={value} defaultChecked={value === USUAL[name]} />
          <span>{named(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}
