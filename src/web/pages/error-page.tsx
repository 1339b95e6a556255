import { Page } from '../components/document.tsx'
import { SearchBox } from '../components/search-box.tsx'
import type { Frame } from '../words/links.ts'

/** What a failed request shows: what happened, with which value, what to do. Internals go to the log. */
export interface ErrorData {
  readonly status: number
  readonly title: string
  readonly message: string
  readonly remedy: string | null
}

/** 404, refusals and failures, in the same style as the rest. */
export function ErrorView({ frame, data }: { readonly frame: Frame; readonly data: ErrorData }) {
  return (
    <Page frame={frame} title={data.title} isUnlisted>
      <div className="page-head">
        <p className="kind">{data.status}</p>
        <h1>{data.title}</h1>
        <p className="lede">{data.message}</p>
        {data.remedy === null ? null : <p className="above-small quiet">{data.remedy}</p>}
      </div>
      <SearchBox frame={frame} place="home" />
      <p className="above">
        <a href="/">First page</a>
      </p>
    </Page>
  )
}
