import { commaRows, fieldsOf } from './delimited.ts'
import { byId, type Concept, type Download, type DownloadFiles } from './download.ts'
import { ImportError } from './import-error.ts'

/** Files that are counted and not imported, by what they are called whatever the version. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  occupations: /(?:^|[ _-])occupations_en\.csv$/i,
  'occupation-skill relations': /occupationSkillRelations(?:_en)?\.csv$/i,
  'skill relations': /skillSkillRelations(?:_en)?\.csv$/i,
  'broader relations of skills': /broaderRelationsSkillPillar(?:_en)?\.csv$/i,
  'groups of the hierarchy': /skillsHierarchy_en\.csv$/i,
}
/** ESCO's own names carry a version and a language: "ESCO dataset - v1.2.0 - classification - en - csv/skills_en.csv". */
const SKILLS = /(?:^|[ _-])skills_en\.csv$/i

/** Reads the English CSV bundle of ESCO. */
export function readEsco(files: DownloadFiles): Download {
  const skills = files.names.filter((name) => SKILLS.test(name))
  const [name, another] = skills
  if (name === undefined)
    throw new ImportError(
      `no skills_en.csv among ${files.names.length} files; choose "English" and "CSV" in the ESCO download and unpack it`,
    )
  if (another !== undefined)
    throw new ImportError(`${skills.join(' and ')} are both lists of skills; leave one in the folder`)
  const rows = fieldsOf(
    name,
    commaRows(name, files.text(name)),
    { uri: ['conceptUri'], label: ['preferredLabel'], aliases: ['altLabels'] },
    { hidden: ['hiddenLabels'], status: ['status'], heirs: ['isReplacedBy', 'replacedBy'] },
  )
  const seen = new Map<string, number>()
  const concepts: Concept[] = []
  const obsolete: Concept[] = []
  for (const { line, uri, label, aliases, hidden, status, heirs } of rows) {
    const id = idOf(uri)
    if (id === '' || label === '')
      throw new ImportError(`${name}: line ${line} has no ${id === '' ? 'conceptUri' : 'preferredLabel'}`)
    const before = seen.get(id)
    if (before !== undefined)
      throw new ImportError(`${name}: lines ${before} and ${line} have the same conceptUri (${uri})`)
    seen.set(id, line)
    const concept = {
      id,
      label,
      aliases: [...listOf(aliases), ...listOf(hidden)],
      heirs: listOf(heirs).map(idOf),
    }
    if (/^(?:obsolete|deprecated)$/i.test(status)) obsolete.push(concept)
    else concepts.push(concept)
  }
  const counted: Record<string, number> = {}
  const used = [name]
  for (const [what, pattern] of Object.entries(COUNTED)) {
    const file = files.names.find((other) => pattern.test(other))
    if (file === undefined) continue
    counted[what] = commaRows(file, files.text(file)).length - 1
    used.push(file)
  }
  return {
    source: 'esco',
    concepts: concepts.sort(byId),
    obsolete: obsolete.sort(byId),
    counted,
    files: used,
  }
}

/** "http://data.europa.eu/esco/skill/0005c151-..." -> its last part. */
const idOf = (uri: string): string => uri.trim().slice(uri.trim().lastIndexOf('/') + 1)

const listOf = (cell: string): string[] =>
  cell
    .split(/[\n|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
