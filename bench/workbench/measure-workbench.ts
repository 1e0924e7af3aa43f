import { openBenchDesk } from '../desk/bench-desk'
import type { Report } from '../figure'
import { correctingFigures } from './correcting-figures'

/** Measures what the issue of the workbench asks for. */
export async function measureWorkbench(): Promise<Report> {
  const desk = await openBenchDesk()
  try {
    return await correctingFigures(desk)
  } finally {
    await desk.end()
  }
}
