'use client'

import { BrokenPage } from '@/components/broken-page'

export default function ErrorPage({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return <BrokenPage digest={error.digest} onRetry={reset} />
}
