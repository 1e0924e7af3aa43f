import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LonePage } from '@/components/ui/lone-page'
import { translator } from '@/lib/server/language'

export default async function NotFoundPage() {
  const t = await translator('common')
  return (
    <LonePage>
      <EmptyState title={t('not-found.title')} deed={<ButtonLink href="/">{t('not-found.deed')}</ButtonLink>}>
        {t('not-found.text')}
      </EmptyState>
    </LonePage>
  )
}
