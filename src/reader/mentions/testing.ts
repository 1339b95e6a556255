import type { Alias, Ambiguity, Skill, SkillKind } from '../../taxonomy/index.ts'
import { blockText } from '../blocks/blocks.ts'
import { sectionsOf } from '../blocks/sections.ts'
import { tablesOf } from '../language/languages.ts'
import type { Mention } from '../types.ts'
import { buildAliasIndex } from './alias-index.ts'
import { readMentions } from './read-mentions.ts'

/** A small list of skills of the tests' own: kind, family, written forms; `=` binds the capitals, `?` needs company, `~` a context. */
const SKILLS: readonly (readonly [SkillKind, string, string])[] = [
  ['technical', 'programming languages', 'Python, Java, Kotlin, Scala, Rust, Bash, SQL, =Go, ?=R'],
  ['technical', 'frameworks and libraries', 'React, Spark, Kafka, Airflow, ~=Nomad, ~Flink'],
  [
    'technical',
    'platforms and systems',
    'AWS, Linux, Windows, Kubernetes, Terraform, distributed systems, security architecture',
  ],
  ['technical', 'databases and storage', 'PostgreSQL, MongoDB'],
  [
    'technical',
    'software tools',
    'Excel, PowerPoint, Salesforce, Jira, Confluence, Jenkins, Git, Tableau, AutoCAD, Revit, Stripe, MEAN',
  ],
  [
    'technical',
    'engineering practice',
    'troubleshooting, troubleshoot, deep learning, robotics, computer science, statistics, test automation',
  ],
  [
    'domain',
    'accounting and finance',
    'financial statements, internal audits, budgeting, data governance, product marketing, sales, fintech',
  ],
  [
    'human',
    'communication',
    'communicator, build relationships, mentor, customer centric approach, communication skills, lead teams, leading a team, external stakeholders, part of a team',
  ],
  ['certification', 'licences', 'CPA license, CPR certification'],
  ['language', 'spoken languages', 'German'],
]

function fixture() {
  const forms: Alias[] = []
  const skills = new Map<number, Skill>()
  for (const [kind, family, list] of SKILLS) {
    for (const item of list.split(', ')) {
      const name = item.replace(/^[?=~]+/, '')
      const id = skills.size + 1
      const ambiguity: Ambiguity = item.startsWith('?')
        ? 'never-alone'
        : item.startsWith('~')
          ? 'context'
          : item.startsWith('=')
            ? 'case'
            : 'none'
      skills.set(id, { id, slug: `skill-${id}`, name, kind, family, parentId: null, esco: null, onet: [] })
      const isCaseBound = ambiguity !== 'none' && !item.startsWith('~F')
      forms.push({
        phrase: name.toLowerCase(),
        skillId: id,
        ambiguity,
        spelling: name,
        isCaseBound,
        contextWords: [],
      })
    }
  }
  return buildAliasIndex(forms, (id) => skills.get(id) ?? null)
}

const index = fixture()

/** Headings by which the tests name a section. */
const HEADINGS = {
  Req: 'Requirements',
  Pref: 'Nice to have',
  Duties: 'Responsibilities',
  About: 'About us',
  Benefits: 'Benefits',
  '': '',
} as const

/** All mentions of a line that stands as a list item under a heading. */
export function mentionsUnder(
  section: keyof typeof HEADINGS,
  line: string,
  employer: string | null = null,
): Mention[] {
  const heading = HEADINGS[section]
  return mentionsOf(heading === '' ? line : `${heading}\n- ${line}`, employer)
}

/** All mentions of a text. */
export function mentionsOf(text: string, employer: string | null = null, language = 'en'): Mention[] {
  const blocked = blockText(text, tablesOf(language))
  return readMentions(blocked, sectionsOf(blocked.blocks), employer, index)
}

/** The decided fields of a mention in a short form: `L3 required 5y alt low`, each part only where it applies. */
export function shown(mention: Mention | undefined): string {
  if (mention === undefined) return 'no mention'
  const parts = [mention.level === null ? 'L-' : `L${mention.level}`, mention.strength]
  if (mention.years !== null) parts.push(`${mention.years}y`)
  if (mention.altGroup !== null) parts.push('alt')
  if (mention.levelRule === 'conflict') parts.push('conflict')
  return parts.join(' ')
}
