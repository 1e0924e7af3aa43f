import { Fragment } from 'react'
import { senseGroups } from '@/lib/article/sense-groups'

/**
 * The words of a headline, which may break only between groups that belong together (`word-break: keep-all` in the
 * styles of headlines forbids all other breaks). What a screen reader or a copy gets is the headline to the letter.
 */
export function Headline({ text, language }: { readonly text: string; readonly language: string }) {
  return senseGroups(text, language).map((group, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {group}
    </Fragment>
  ))
}
