import { afterAll } from 'vitest'
import { closeDatabase } from '@/lib/server/db'
import { shortForm } from '../short-form'

// It opens a server of its own.
afterAll(() => closeDatabase())

shortForm('database-away')
