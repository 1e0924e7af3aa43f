'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { changesBetween } from '@/lib/audit/changes'
import { isLoggedDeed, isThing } from '@/lib/audit/deeds'
import { type LogLine, thingAddress, thingName } from '@/lib/audit/log-line'
import { logAddress, WHOLE_LOG } from '@/lib/audit/wish'
import styles from './audit.module.css'
import { ChangeList } from './change-list'

/** One deed: when, who did what to what, and what it changed. */
export function LogEntry({ line }: { readonly line: LogLine }) {
  const t = useTranslations('audit')
  const format = useFormatter()
  const { at, thing, thingId, before, after } = line
  return (
    <li className={styles.line}>
      <time dateTime={at} className={styles.time}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })}</time>
      <div className={styles.told}>
        <p>
          <Sentence line={line} />{' '}
          {isThing(thing) && <Link href={logAddress({ ...WHOLE_LOG, thing, id: thingId })} className={styles.all}>{t('all-of-it')}</Link>}
        </p>
        <ChangeList changes={changesBetween(before, after)} />
      </div>
    </li>
  )
}

function Sentence({ line }: { readonly line: LogLine }) {
  const t = useTranslations('audit')
  const { by, deed } = line
  const who = by.id === null ? t('system') : (by.name ?? t('somebody'))
  // What an earlier Galley called a deed is told by that name.
  if (!isLoggedDeed(deed)) return <>{t('sentence', { who, did: deed })}{' '}<ThingLink line={line} /></>
  return t.rich('told', { who, did: () => <span key="did">{t.rich(`did.${deed}`, { thing: () => <ThingLink key="thing" line={line} /> })}</span> })
}

/** What it was done to, by the name that it has now, and a way there where there is one. */
function ThingLink({ line }: { readonly line: LogLine }) {
  const t = useTranslations('audit')
  const { thing, about } = line
  const address = thingAddress(line)
  const name = thingName(about) || (isThing(thing) ? t(`things.${thing}`) : thing)
  if (address === null) return <span className={styles.thing}>{name}</span>
  return <Link href={address} className={styles.thing}>{name}</Link>
}
