import { describe, expect, it } from 'vitest'
import { mentionsOf, shown } from './testing.ts'

/** German headings by which the tests name a section. */
const HEADINGS = {
  Req: 'Dein Profil',
  Pref: 'Wünschenswert',
  Duties: 'Deine Aufgaben',
  About: 'Über uns',
  Benefits: 'Das bieten wir dir',
  '': '',
} as const

type Case = [
  rule: string,
  section: keyof typeof HEADINGS,
  line: string,
  expected: Readonly<Record<string, string>>,
]

const mentionsUnder = (section: keyof typeof HEADINGS, line: string) =>
  mentionsOf(HEADINGS[section] === '' ? line : `${HEADINGS[section]}\n- ${line}`, null, 'de')

const CASES: Case[] = [
  ['Grundkenntnisse is basic knowledge', 'Req', 'Grundkenntnisse in Python', { python: 'L1 required' }],
  ['erste Erfahrung is exposure', 'Req', 'Erste Erfahrungen mit Kafka', { kafka: 'L1 required' }],
  ['grundlegendes Verständnis', 'Req', 'Grundlegendes Verständnis von Linux', { linux: 'L1 required' }],
  ['vertraut is familiar', 'Req', 'Du bist mit Terraform vertraut', { terraform: 'L1 required' }],
  ['Interesse an', 'Req', 'Interesse an Rust', { rust: 'L1 required' }],
  ['Interesse an beats a stronger cue (R20)', 'Req', 'Starkes Interesse an Rust', { rust: 'L1 required' }],
  ['Erfahrung is experience', 'Req', 'Erfahrung mit SQL', { sql: 'L2 required' }],
  ['Kenntnisse behind the name', 'Req', 'Python-Kenntnisse', { python: 'L2 required' }],
  ['gute Kenntnisse', 'Req', 'Gute Kenntnisse in Java', { java: 'L2 required' }],
  ['Umgang mit', 'Req', 'Erfahrung im Umgang mit Jira', { jira: 'L2 required' }],
  ['sehr gute Kenntnisse is strong', 'Req', 'Sehr gute Kenntnisse in SQL', { sql: 'L3 required' }],
  ['sehr gute around the name', 'Req', 'Sehr gute Excel-Kenntnisse', { excel: 'L3 required' }],
  ['fundierte Kenntnisse', 'Req', 'Fundierte Kenntnisse in Kubernetes', { kubernetes: 'L3 required' }],
  [
    'one cue governs the list (1.3)',
    'Req',
    'Fundierte Kenntnisse in Java, Kotlin und SQL',
    { java: 'L3 required', kotlin: 'L3 required', sql: 'L3 required' },
  ],
  ['sicherer Umgang', 'Req', 'Sicherer Umgang mit Excel', { excel: 'L3 required' }],
  ['du beherrschst', 'Req', 'Du beherrschst Python', { python: 'L3 required' }],
  ['nachgewiesene Erfahrung', 'Req', 'Nachgewiesene Erfahrung mit AWS', { aws: 'L3 required' }],
  ['ausgezeichnete Kenntnisse', 'Req', 'Ausgezeichnete Kenntnisse in React', { react: 'L3 required' }],
  ['fließend', 'Req', 'Fließend in German', { german: 'L3 required' }],
  ['Expertenkenntnisse', 'Req', 'Expertenkenntnisse in Salesforce', { salesforce: 'L4 required' }],
  ['umfassende Erfahrung is extensive', 'Req', 'Umfassende Erfahrung mit Kafka', { kafka: 'L4 required' }],
  ['tiefgehendes Wissen is deep', 'Req', 'Tiefgehendes Wissen in PostgreSQL', { postgresql: 'L4 required' }],
  ['fortgeschrittene Kenntnisse', 'Req', 'Fortgeschrittene SQL-Kenntnisse', { sql: 'L4 required' }],
  [
    'the nearest cue governs, up to the next (R1)',
    'Req',
    'Sehr gute Kenntnisse in Python und Grundkenntnisse in Kubernetes',
    { python: 'L3 required', kubernetes: 'L1 required' },
  ],
  ['years in the clause', 'Req', 'Mindestens 3 Jahre Erfahrung mit Python', { python: 'L3 required 3y' }],
  ['years of a range: the lower', 'Req', '2 bis 4 Jahre Erfahrung mit React', { react: 'L2 required 2y' }],
  ['years in words', 'Req', 'Zwei Jahre Erfahrung mit Scala', { scala: 'L2 required 2y' }],
  ['years in brackets', 'Req', 'Java (5+ Jahre)', { java: 'L3 required 5y' }],
  ['years as an adjective', 'Req', '5-jährige Erfahrung mit SQL', { sql: 'L3 required 5y' }],
  [
    'years far above the wording are a conflict',
    'Req',
    'Grundkenntnisse in Kafka, 5 Jahre',
    { kafka: 'L2 required 5y conflict' },
  ],
  ['career years attach to nothing', 'Req', '8 Jahre insgesamt; Kenntnisse in AWS', { aws: 'L2 required' }],
  ['no cue, no level', 'Req', 'Python, SQL und Airflow', { python: 'L- required', sql: 'L- required' }],
  ['von Vorteil closes its list', 'Req', 'Terraform ist von Vorteil', { terraform: 'L- preferred' }],
  ['wünschenswert', 'Req', 'Kenntnisse in Kafka sind wünschenswert', { kafka: 'L2 preferred' }],
  ['idealerweise goes ahead', 'Req', 'Idealerweise Erfahrung mit Spark', { spark: 'L2 preferred' }],
  ['ein Plus', 'Req', 'Rust ist ein Plus', { rust: 'L- preferred' }],
  [
    'a hedge softens only what it closes (R1)',
    'Req',
    'Gute Kenntnisse in SQL, Kafka von Vorteil',
    { sql: 'L2 required', kafka: 'L2 preferred' },
  ],
  ['the section of wishes', 'Pref', 'Erfahrung mit Tableau', { tableau: 'L2 preferred' }],
  [
    'zwingend erforderlich demands outside the requirements',
    'Duties',
    'Java ist zwingend erforderlich',
    { java: 'L- required' },
  ],
  ['Voraussetzung', 'Pref', 'Git ist Voraussetzung', { git: 'L- preferred' }],
  ['kein Muss', 'Req', 'Kotlin ist kein Muss', { kotlin: 'L- none' }],
  ['von Vorteil, kein Muss (R14)', 'Req', 'Kotlin von Vorteil, aber kein Muss', { kotlin: 'L- preferred' }],
  ['nicht erforderlich', 'Req', 'Java ist nicht erforderlich', { java: 'L- none' }],
  ['keine ... nötig', 'Req', 'Keine Java-Kenntnisse nötig', { java: 'L- none' }],
  ['keine Vorkenntnisse in', 'Req', 'Keine Vorkenntnisse in SQL', { sql: 'L- none' }],
  ['to be learned (R12)', 'Req', 'Bereitschaft, dich in Rust einzuarbeiten', { rust: 'L- none' }],
  [
    'oder makes alternatives',
    'Req',
    'Erfahrung mit Python oder Java',
    { python: 'L2 required alt', java: 'L2 required alt' },
  ],
  [
    'oder vergleichbar stays open (R2)',
    'Req',
    'Kenntnisse in Jira oder vergleichbar',
    { jira: 'L2 required alt' },
  ],
  [
    'wie z. B. gives examples (R3)',
    'Req',
    'Erfahrung mit Tools wie z. B. Tableau, Excel',
    { tableau: 'L2 required alt', excel: 'L2 required alt' },
  ],
  ['a finite verb', 'Duties', 'Du entwickelst Services in Kotlin', { kotlin: 'L3 stated' }],
  ['a verb at the end', 'Duties', 'Du wirst Services in Kotlin entwickeln', { kotlin: 'L3 stated' }],
  ['zu and a verb at the end', 'Duties', 'Datenstrecken mit Airflow zu betreiben', { airflow: 'L3 stated' }],
  ['the noun of a verb', 'Duties', 'Entwicklung von Services in Go', { go: 'L3 stated' }],
  [
    'a row of such nouns',
    'Duties',
    'Konzeption, Aufbau und Pflege unserer Plattform auf Kubernetes',
    { kubernetes: 'L4 stated' },
  ],
  ['konzipieren is designing', 'Duties', 'Du konzipierst Pipelines mit Spark', { spark: 'L4 stated' }],
  [
    'unterstützen caps at L2 (R19)',
    'Duties',
    'Unterstützung bei der Entwicklung von Services in Go',
    { go: 'L2 stated' },
  ],
  ['nutzen is use', 'Duties', 'Du nutzt Jira', { jira: 'L2 stated' }],
  ['the stack is told of (P16)', 'About', 'Unser Stack: Go, Kafka', { kafka: 'L- incidental' }],
  ['benefits ask nothing', 'Benefits', 'Schulungen in Python', { python: 'L- none' }],
  [
    'a German wish without a heading',
    '',
    'Du hast sehr gute Kenntnisse in Python und Erfahrung mit Kafka.',
    { python: 'L3 required', kafka: 'L2 required' },
  ],
  ['a capital opens no line', 'Req', 'Du hast mit guter Erfahrung Python genutzt', { python: 'L2 required' }],
  [
    'a licence demanded is a gate',
    'Req',
    'CPR certification zwingend erforderlich',
    { 'cpr certification': 'L- required' },
  ],
]

describe('German postings', () => {
  it.each(CASES)('%s', (_rule, section, line, expected) => {
    const mentions = mentionsUnder(section, line)
    const found = Object.fromEntries(
      Object.keys(expected).map((phrase) => [
        phrase,
        shown(mentions.find((mention) => mention.phrase === phrase)),
      ]),
    )
    expect(found).toEqual(expected)
  })

  it('say with must that a language or licence is a gate', () => {
    expect(mentionsUnder('Req', 'German zwingend erforderlich')[0]?.isGate).toBe(true)
    expect(mentionsUnder('Req', 'German von Vorteil')[0]?.isGate).toBe(false)
  })

  it('point at the German words that decided', () => {
    const line = 'Fundierte Kenntnisse in Java'
    const text = `Dein Profil\n- ${line}`
    const cue = mentionsOf(text, null, 'de').find(({ phrase }) => phrase === 'java')?.levelCue
    expect(text.slice(cue?.start, cue?.end)).toBe('Fundierte Kenntnisse')
  })
})
