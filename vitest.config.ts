import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: ['app/**/*.test.ts', 'lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts', 'bench/**/*.test.ts', 'trials/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['scripts/platform/law-seed.mjs'],
    // A test that hangs ends; one that shares a small machine with a build does not.
    testTimeout: 30_000,
    // Nobody signs in with it; the configuration is checked as a whole.
    env: { NEXTAUTH_SECRET: 'a secret that signs nothing but tests' },
  },
})
