import type { ReactNode } from 'react'
import type { Frame } from '../words/links.ts'
import { inScope } from '../words/links.ts'
import { Bars, HalfMoon, Mark } from './icons.tsx'
import { SearchBox } from './search-box.tsx'

const DOORS = [
  { href: '/skills', label: 'Skills' },
  { href: '/roles', label: 'Roles' },
  { href: '/companies', label: 'Employers' },
  { href: '/jobs', label: 'Jobs' },
  { href: '/fit', label: 'Check my fit' },
  { href: '/method', label: 'Method' },
  { href: '/data', label: 'Data' },
] as const

function Doors({ frame }: { readonly frame: Frame }) {
  const doors = frame.canAdd ? [...DOORS, { href: '/add', label: 'Add' }] : DOORS
  return doors.map((door) => {
    const isHere = frame.path === door.href
    const isWithin = frame.path.startsWith(`${door.href}/`)
    return (
      <li key={door.href}>
        <a href={inScope(frame, door.href)} aria-current={isHere ? 'page' : isWithin ? 'true' : undefined}>
          {door.label}
        </a>
      </li>
    )
  })
}

interface DocumentProps {
  readonly frame: Frame
  /** The page's own title; the first page has none. */
  readonly title: string | null
  readonly description?: string
  readonly children: ReactNode
  /** True on pages that no index should keep: results, errors, pasted texts. */
  readonly isUnlisted?: boolean
}

/** The whole page around its content: head, header with its doors and search, footer. */
export function Page({ frame, title, description, children, isUnlisted = false }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title === null ? 'Plumbline: what postings ask for, and how deep' : `${title} · Plumbline`}
        </title>
        {description ? <meta name="description" content={description} /> : null}
        {isUnlisted ? <meta name="robots" content="noindex" /> : null}
        <meta name="color-scheme" content="light dark" />
        <script src={frame.assets.theme} />
        {frame.assets.font ? (
          <link rel="preload" href={frame.assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ) : null}
        <link rel="stylesheet" href={frame.assets.style} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src={frame.assets.script} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          To the content
        </a>
        <svg className="shared-defs" aria-hidden="true">
          <defs>
            <pattern
              id="hatch"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className="hatch-line" x1="0" y1="0" x2="0" y2="5" />
            </pattern>
          </defs>
        </svg>
        <header className="site-header">
          <div className="wrap">
            <a className="brand" href="/">
              <Mark />
              Plumbline
            </a>
            <nav aria-label="Main">
              <ul className="nav">
                <Doors frame={frame} />
              </ul>
            </nav>
            <div className="site-tools">
              {frame.path === '/' ? null : <SearchBox frame={frame} place="site" />}
              <button
                type="button"
                className="icon-button"
                data-theme-toggle
                aria-label="Light or dark"
                hidden
              >
                <HalfMoon />
              </button>
              <details className="menu">
                <summary className="icon-button" aria-label="Menu">
                  <Bars />
                </summary>
                <ul>
                  <Doors frame={frame} />
                </ul>
              </details>
            </div>
          </div>
        </header>
        <main className="wrap" id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer wrap">
          <p>
            Postings are advertised intent, not vacancies, hires or pay received. Figures describe the
            postings loaded here, not any larger market.
          </p>
          <p>Nothing leaves this machine unless you add a live board.</p>
        </footer>
      </body>
    </html>
  )
}
