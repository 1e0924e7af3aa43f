import { Fragment } from 'react'
import { headlineRows, senseGroups } from '@/lib/article/sense-groups'

/**
 * The words of a headline, which may break only between groups that belong together (`word-break: keep-all` in the
 * styles of headlines forbids all other breaks), and before others where a row of the printed one ended. What a screen
 * reader or a copy gets is the headline to the letter.
 */
export function Headline({ text, language }: { readonly text: string; readonly language: string }) {
  const rows = headlineRows(text, language)
  if (rows.length === 1) return <Groups text={text} language={language} />
  return rows.map((row, index) => {
    const words = row.trimEnd()
    return (
      <Fragment key={index}>
        <span className="headline-row"><Groups text={words} language={language} /></span>
        {row.slice(words.length)}
      </Fragment>
    )
  })
}

function Groups({ text, language }: { readonly text: string; readonly language: string }) {
  return senseGroups(text, language).map((group, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {group}
    </Fragment>
  ))
}
