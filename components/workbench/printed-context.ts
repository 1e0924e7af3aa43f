'use client'

import { createContext } from 'react'
import type { PrintedDump } from '@/lib/split/printed'

/** The dump of the page on the workbench, by which its blocks tell what an editor supplied. */
export const PrintedContext = createContext<PrintedDump>({ dump: null, raw: new Map() })
