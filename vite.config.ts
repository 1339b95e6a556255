import { defineConfig } from 'vite'

/**
 * Two builds by one command: the pages, a bundle that turns data into markup (`dist/pages/render.js`), and what the
 * browser gets (`dist/assets`: styles, fonts, small scripts, each under a hashed name, and their manifest).
 */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  builder: { sharedConfigBuild: true },
  environments: {
    client: {
      build: {
        outDir: 'dist/assets',
        assetsDir: '',
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            site: 'src/web/islands/site.ts',
            theme: 'src/web/islands/theme.ts',
            style: 'src/web/styles/site.css',
          },
        },
      },
    },
    pages: {
      consumer: 'server',
      resolve: {
        noExternal: true,
        conditions: ['node', 'import', 'module', 'default'],
        externalConditions: [],
      },
      build: {
        outDir: 'dist/pages',
        emptyOutDir: true,
        ssr: true,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: { render: 'src/web/pages/render.tsx' },
          output: { entryFileNames: '[name].js', format: 'es' },
        },
      },
    },
  },
  base: '/assets/',
})
