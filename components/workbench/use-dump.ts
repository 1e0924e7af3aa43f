'use client'

import { useState } from 'react'
import type { WorkbenchPage } from '@/lib/server/pages/queries'

/** The dump of a page with its lines. It is the very same when the page is loaded again, unless a Review was applied meanwhile. */
export function useDump(page: WorkbenchPage): Pick<WorkbenchPage, 'dump' | 'lines'> {
  const [held, setHeld] = useState(page)
  const isSame = held.dump?.id === page.dump?.id && JSON.stringify(held.dump?.houseStyle) === JSON.stringify(page.dump?.houseStyle)
  if (isSame) return held
  setHeld(page)
  return page
}
