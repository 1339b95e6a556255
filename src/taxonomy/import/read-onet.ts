import { type Columns, fieldsOf, tabRows } from './delimited.ts'
import { byId, type Concept, type Download, type DownloadFiles } from './download.ts'
import { ImportError } from './import-error.ts'

/** Technologies: the file was renamed and its columns changed over the releases. */
const TECHNOLOGY_FILES = /(?:^|\/)(?:technology|software) skills\.txt$|(?:^|\/)tools and technology\.txt$/i
const TECHNOLOGY: Columns<'name'> = { name: ['Example', 'Workplace Example', 'T2 Example', 'Software'] }
const TYPE: Columns<'type'> = { type: ['T2 Type'] }
/** Elements with ids: one row an occupation and scale. */
const ELEMENT_FILES = /(?:^|\/)(?:skills|knowledge|abilities|work activities)\.txt$/i
const ELEMENT: Columns<'id' | 'label'> = { id: ['Element ID'], label: ['Element Name'] }
const COUNTED: Readonly<Record<string, RegExp>> = {
  occupations: /(?:^|\/)occupation data\.txt$/i,
  'alternate titles': /(?:^|\/)alternate titles\.txt$/i,
}

/** Reads the text database of O*NET. */
export function readOnet(files: DownloadFiles): Download {
  const technologyFiles = files.names.filter((name) => TECHNOLOGY_FILES.test(name))
  const elementFiles = files.names.filter((name) => ELEMENT_FILES.test(name))
  if (technologyFiles.length === 0 && elementFiles.length === 0)
    throw new ImportError(
      `no "Technology Skills.txt", "Skills.txt" or "Knowledge.txt" among ${files.names.length} files; load down the text version of the O*NET database and unpack it`,
    )
  const concepts = new Map<string, Concept>()
  for (const name of technologyFiles) addTechnologies(name, files.text(name), concepts)
  for (const name of elementFiles) addElements(name, files.text(name), concepts)
  const counted: Record<string, number> = {}
  const used = [...technologyFiles, ...elementFiles]
  for (const [what, pattern] of Object.entries(COUNTED)) {
    const file = files.names.find((other) => pattern.test(other))
    if (file === undefined) continue
    counted[what] = tabRows(files.text(file)).length - 1
    used.push(file)
  }
  return { source: 'onet', concepts: [...concepts.values()].sort(byId), obsolete: [], counted, files: used }
}

/** Old releases hold tools (hammers, forklifts) in the same file: they are no technologies. */
function addTechnologies(file: string, text: string, concepts: Map<string, Concept>): void {
  for (const { name, type } of fieldsOf(file, tabRows(text), TECHNOLOGY, TYPE)) {
    if (name === '' || /^tools?$/i.test(type)) continue
    const id = `technology:${name}`
    if (!concepts.has(id)) concepts.set(id, { id, label: name, aliases: [], heirs: [] })
  }
}

function addElements(file: string, text: string, concepts: Map<string, Concept>): void {
  for (const { line, id, label } of fieldsOf(file, tabRows(text), ELEMENT)) {
    if (id === '' || label === '')
      throw new ImportError(`${file}: line ${line} has no ${id === '' ? 'Element ID' : 'Element Name'}`)
    const known = concepts.get(id)
    if (known !== undefined && known.label !== label)
      throw new ImportError(
        `${file}: line ${line} gives ${id} the name "${label}", before it was "${known.label}"`,
      )
    if (known === undefined) concepts.set(id, { id, label, aliases: [], heirs: [] })
  }
}
