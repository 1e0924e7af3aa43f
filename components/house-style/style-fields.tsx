'use client'

import { useTranslations } from 'use-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-input'
import { HEADLINE_HABITS, STYLE_LIMITS, STYLE_LISTS, type StyleList } from '@/lib/server/titles/schema'
import type { OpenStyle } from './use-house-style'

/** The lists of a house style, one entry a line, and its habit of headlines. */
export function StyleFields({ style, language, mayChange }: {
  readonly style: OpenStyle
  /** The language of the paper, in which the entries are. */
  readonly language: string
  readonly mayChange: boolean
}) {
  const t = useTranslations('desk.house-style')
  const habits = HEADLINE_HABITS.map((value) => ({ value, label: t(`habits.${value}`) }))
  return (
    <>
      {STYLE_LISTS.map((list) => <ListField key={list} list={list} style={style} language={language} mayChange={mayChange} />)}
      <Field label={t('parts.headlines.name')} name="headlines" help={t('parts.headlines.help')}>
        <Select
          options={[{ value: '', label: t('habits.unset') }, ...habits]}
          value={style.draft.headlines}
          disabled={!mayChange}
          onChange={({ currentTarget }) => style.change('headlines', currentTarget.value)}
        />
      </Field>
    </>
  )
}

function ListField({ list, style: { draft, told, change, judge }, language, mayChange }: {
  readonly list: StyleList
  readonly style: OpenStyle
  readonly language: string
  readonly mayChange: boolean
}) {
  const t = useTranslations('desk.house-style')
  const fault = told[list]
  const { entries, characters } = STYLE_LIMITS
  return (
    <Field
      label={t(`parts.${list}.name`)}
      name={list}
      help={t(`parts.${list}.help`)}
      error={fault && t(`faults.${fault.kind}`, { line: fault.line ?? 0, entries, characters })}
    >
      <TextArea
        rows={5}
        lang={language}
        spellCheck={false}
        autoComplete="off"
        value={draft[list]}
        readOnly={!mayChange}
        onBlur={() => judge([list])}
        onChange={({ currentTarget }) => change(list, currentTarget.value)}
      />
    </Field>
  )
}
