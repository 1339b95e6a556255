import type { DownloadFiles } from './download.ts'

/** A download out of texts by file name, for tests. */
export const filesOf = (texts: Readonly<Record<string, string>>): DownloadFiles => ({
  names: Object.keys(texts).sort(),
  text: (name) => texts[name] ?? '',
})

const ESCO_HEADER =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description'

/** Id, label, further labels, and the status when it is not "released". */
export type EscoRow = readonly [id: string, label: string, aliases?: readonly string[], status?: string]

/** A skills_en.csv in the official shape. */
export const escoCsv = (
  ...rows: readonly (readonly [id: string, label: string, aliases?: readonly string[], status?: string])[]
): string =>
  [
    ESCO_HEADER,
    ...rows.map(
      ([id, label, aliases = [], status = 'released']) =>
        `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${id},knowledge,cross-sector,"${label.replaceAll('"', '""')}","${aliases.join('\n')}",,${status},2024-05-01T00:00:00Z,,,"http://data.europa.eu/esco/concept-scheme/skills","Made up, for a test."`,
    ),
    '',
  ].join('\r\n')

/** A "Technology Skills.txt" in the shape of the newest releases. */
export const technologyTxt = (...names: readonly string[]): string =>
  [
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
    ...names.map((name) => `15-1252.00\t${name}\t43232408\tMade-up software\tN\tN`),
    '',
  ].join('\n')
