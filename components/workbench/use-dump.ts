'use client'

import { useState } from 'react'
import type { WorkbenchPage } from '@/lib/server/pages/queries'

/** The dump of a page with its lines. It never changes, so a page that is loaded again has the very same. */
export function useDump(page: WorkbenchPage): Pick<WorkbenchPage, 'dump' | 'lines'> {
  const [held, setHeld] = useState(page)
  if (held.dump?.id === page.dump?.id) return held
  setHeld(page)
  return page
}
