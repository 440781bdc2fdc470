import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.{ts,tsx}'],
    // Vitest leaves one processor free by itself, which of two is half.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Ink writes nothing before unmount where it believes that it runs in CI.
    env: { CI: 'false', FORCE_COLOR: '3' },
  },
});
