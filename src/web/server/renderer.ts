import type { RenderPage } from '../pages/page-data.ts'

/**
 * The built pages. They are a bundle, because Node runs TypeScript unbuilt but not JSX.
 *
 * @throws Error when the pages are not built.
 */
export async function loadRenderer(file: URL): Promise<RenderPage> {
  let bundle: unknown
  try {
    bundle = await import(file.href)
  } catch (cause) {
    throw new Error(`The pages are not built: ${file.pathname} cannot be loaded. Run "npm run build".`, {
      cause,
    })
  }
  // The bundle is made from src/web/pages/render.tsx, whose export has this type.
  return (bundle as { readonly renderPage: RenderPage }).renderPage
}
