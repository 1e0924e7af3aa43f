import { NotPrinted } from '@/components/site/not-printed'
import { siteWords } from './site-words'

export default async function NotFoundPage() {
  return <NotPrinted words={await siteWords()} />
}
