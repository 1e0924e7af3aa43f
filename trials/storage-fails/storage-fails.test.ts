import { withDesk } from '@/lib/server/testing/desk'
import { shortForm } from '../short-form'

withDesk()

shortForm('storage-fails')
