import type { Messages } from '@/lib/language/messages'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
