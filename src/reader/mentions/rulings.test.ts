import { describe, expect, it } from 'vitest'
import { mentionsOf, mentionsUnder, shown } from './testing.ts'

type Section = Parameters<typeof mentionsUnder>[0]
type Case = [rule: string, section: Section, line: string, expected: Record<string, string>]

/** The rulings of METHOD 1.3.1 that speak of mentions, on sentences of our own: phrase -> result. */
const CASES: Case[] = [
  [
    'R1 the nearest cue before a skill governs, up to the next cue',
    'Req',
    'Strong Python and familiarity with Kubernetes',
    { python: 'L3 required', kubernetes: 'L1 required' },
  ],
  [
    'R1 a cue never reaches backwards',
    'Req',
    'Python and a deep understanding of SQL',
    { python: 'L- required', sql: 'L4 required' },
  ],
  [
    'R1 a trailing hedge governs the list it closes, not the clause',
    'Req',
    'Experience with Java is required, Kotlin and Scala preferred',
    { java: 'L2 required', kotlin: 'L- preferred', scala: 'L- preferred' },
  ],
  [
    'R1 a trailing hedge with a new comma list',
    'Req',
    'Proficient in SQL and Python, Terraform a plus',
    { sql: 'L3 required', python: 'L3 required', terraform: 'L3 preferred' },
  ],
  [
    'a level noted in brackets right behind a skill speaks for that skill only',
    'Req',
    'SQL (advanced), Tableau (intermediate)',
    { sql: 'L4 required', tableau: 'L3 required' },
  ],
  [
    'a noted level may carry a noun',
    'Req',
    'AWS (expert level), Kafka (basic knowledge preferred) and Python',
    { aws: 'L4 required', kafka: 'L1 preferred', python: 'L- required' },
  ],
  [
    'a level noted behind a dash or colon ends with its part of the list',
    'Req',
    'Python - expert, Java – basic, Excel: proficient',
    { python: 'L4 required', java: 'L1 required', excel: 'L3 required' },
  ],
  [
    'a noted level is nearer than the cue before the list',
    'Req',
    'Strong Excel, SQL (basic), Python',
    { excel: 'L3 required', sql: 'L1 required', python: 'L3 required' },
  ],
  [
    'of a range of noted levels the lower is asked',
    'Req',
    'Excel (basic to advanced)',
    { excel: 'L1 required' },
  ],
  [
    'of a range of cues the lower is asked',
    'Req',
    'Beginner or intermediate Excel skills',
    { excel: 'L1 required' },
  ],
  [
    'a bracket that says more than a level is no note',
    'Req',
    'Python (strong experience with Kafka)',
    { python: 'L- required', kafka: 'L3 required' },
  ],
  [
    'years stand beside a noted level',
    'Req',
    'Python (expert, 5+ years), SQL (2 years)',
    { python: 'L4 required 5y', sql: 'L2 required 2y' },
  ],
  [
    'a licence or certificate is held or not: words of depth speak past it',
    'Req',
    'Strong Excel skills and CPA license',
    { excel: 'L3 required', 'cpa license': 'L- required' },
  ],
  [
    'P15 "but not" negates what follows it alone',
    'Req',
    'Experience with Java, but not Python',
    { java: 'L2 required', python: 'L- none' },
  ],
  [
    'P15 "not" before the member of a list negates that member',
    'Req',
    'SQL, not Excel',
    { sql: 'L- required', excel: 'L- none' },
  ],
  [
    'P15 "rather than" leaves out what it names',
    'Duties',
    'Build services in Kotlin rather than Java',
    { kotlin: 'L3 stated', java: 'L- none' },
  ],
  [
    'P15 "not just" negates nothing',
    'Req',
    'Great with SQL, not just Excel',
    { sql: 'L3 required', excel: 'L3 required' },
  ],
  [
    'P15 "not only" negates nothing',
    'Req',
    'Not only Python but Java',
    { python: 'L- required', java: 'L- required' },
  ],
  [
    'P15 "not required:" speaks for the list behind it',
    'Req',
    'Not required: Python, Scala',
    { python: 'L- none', scala: 'L- none' },
  ],
  ['P15 "no ... needed"', 'Req', 'No Java needed', { java: 'L- none' }],
  ['P15 "no experience with ... needed"', 'Req', 'No experience with Java needed', { java: 'L- none' }],
  [
    'P15 "is not a must" takes the wish back',
    'Req',
    'Prior knowledge of Scala is not a must',
    { scala: 'L- none' },
  ],
  [
    'R1 "would be great" and "would be nice" are hedges',
    'Req',
    'Fluent German or Java would be great; Terraform would be nice',
    { german: 'L3 preferred alt', java: 'L3 preferred alt', terraform: 'L- preferred' },
  ],
  [
    'R2 "or similar" opens an alternative group and is no hedge',
    'Req',
    'Experience with Salesforce or similar',
    { salesforce: 'L2 required alt' },
  ],
  [
    'R2 "or equivalent" keeps the strength of the section',
    'Pref',
    'Jenkins or equivalent',
    { jenkins: 'L- preferred alt' },
  ],
  [
    'R3 examples in brackets form one group',
    'Req',
    'Strong knowledge of a scripting tool (e.g. Python, Bash)',
    { python: 'L3 required alt', bash: 'L3 required alt' },
  ],
  [
    'R3 "such as" forms a group',
    'Req',
    'Familiarity with tools such as Jira and Confluence',
    { jira: 'L1 required alt', confluence: 'L1 required alt' },
  ],
  [
    'R3 "including" means all of them',
    'Req',
    'Experience with databases including PostgreSQL and MongoDB',
    { postgresql: 'L2 required', mongodb: 'L2 required' },
  ],
  [
    'R3 a slash list is a group',
    'Req',
    'Proficient in Java/Kotlin',
    { java: 'L3 required alt', kotlin: 'L3 required alt' },
  ],
  [
    'R3 "one or more of" is a group',
    'Req',
    'Experience in one or more of Python, Java and Go',
    { python: 'L2 required alt', java: 'L2 required alt', go: 'L2 required alt' },
  ],
  [
    'R5 excellent, exceptional and track record are L3',
    'Req',
    'Excellent Excel; exceptional SQL; track record with Tableau',
    { excel: 'L3 required', sql: 'L3 required', tableau: 'L3 required' },
  ],
  [
    'R5 good and ability to are L2',
    'Req',
    'Good SQL; ability to use Excel',
    { sql: 'L2 required', excel: 'L2 required' },
  ],
  [
    'R5 "X experience" is L2',
    'Req',
    'AutoCAD, Revit and Python experience',
    { autocad: 'L2 required', revit: 'L2 required', python: 'L2 required' },
  ],
  [
    'R5 a build verb after "experience" still gives L3',
    'Req',
    'Experience building dashboards in React',
    { react: 'L3 required' },
  ],
  [
    'R6 prepare, conduct and perform are L2',
    'Duties',
    'Prepare financial statements; conduct internal audits; perform budgeting',
    { 'financial statements': 'L2 stated', 'internal audits': 'L2 stated', budgeting: 'L2 stated' },
  ],
  [
    'R6 manage, write and automate are L3',
    'Duties',
    'Manage Salesforce; write SQL; automate regression testing',
    { salesforce: 'L3 stated', sql: 'L3 stated' },
  ],
  [
    '1.1 standards that every team follows are L5',
    'Duties',
    'Set the standards every team follows for Terraform',
    { terraform: 'L5 stated' },
  ],
  [
    '1.1 standards across teams are L5',
    'Duties',
    'You set the standards for Kubernetes across teams',
    { kubernetes: 'L5 stated' },
  ],
  [
    '1.1 standards of one team are not',
    'Duties',
    'Define the standards for Kubernetes',
    { kubernetes: 'L4 stated' },
  ],
  [
    'R6 what is implemented is the product, not the field it serves',
    'Duties',
    'Responsible for deployment and implementation of budgeting software; own internal audits',
    { budgeting: 'L- stated', 'internal audits': 'L3 stated' },
  ],
  ['R6 define is L4', 'Duties', 'Define data governance for the bank', { 'data governance': 'L4 stated' }],
  [
    'R6 nominalised verbs count',
    'Duties',
    'Responsible for the design of Kubernetes clusters',
    { kubernetes: 'L4 stated' },
  ],
  [
    'R7 a verb in the name of a human skill gives no level',
    'Duties',
    'Build relationships with suppliers',
    { 'build relationships': 'L- stated' },
  ],
  ['R7 people as object are leadership', 'Duties', 'Mentor junior engineers', { mentor: 'L4 stated' }],
  [
    'R8 a published package makes nobody an authority',
    'Req',
    'A published library in Java',
    { java: 'L- required' },
  ],
  [
    'R8 a cue word inside a name is silent',
    'Req',
    'Deep learning and Python',
    { 'deep learning': 'L- required', python: 'L- required' },
  ],
  [
    'R9 years with a field attach to it',
    'Req',
    '5+ years in product marketing',
    { 'product marketing': 'L3 required 5y' },
  ],
  [
    'R9 a part of the years speaks for what follows it',
    'Req',
    '10+ years in product marketing, at least 3 of them leading a team',
    { 'product marketing': 'L4 required 10y', 'leading a team': 'L4 required 3y' },
  ],
  [
    'R9 settings get neither level nor years',
    'Req',
    '5 years of experience in sales at a fintech company',
    { sales: 'L3 required 5y', fintech: 'L- required' },
  ],
  ['R12 what is to be learned is not asked', 'Req', 'You will learn Rust on the job', { rust: 'L- none' }],
  [
    'R12 a certificate due within days is required',
    'Req',
    'Ability to obtain CPR certification within 90 days',
    { 'cpr certification': 'L- required' },
  ],
  [
    'R14 "not required, a plus" is preferred',
    'Req',
    'Knowledge of Scala is not required but a plus',
    { scala: 'L2 preferred' },
  ],
  [
    'R19 help before another verb caps at L2',
    'Duties',
    'Help maintain PostgreSQL; assist in designing Spark pipelines',
    { postgresql: 'L2 stated', spark: 'L2 stated' },
  ],
  [
    'R19 "contribute to or lead" is the lower one',
    'Duties',
    'Contribute to or lead Kubernetes migrations',
    { kubernetes: 'L2 stated' },
  ],
  ['R20 basic knowledge is L1', 'Req', 'Basic knowledge of SQL', { sql: 'L1 required' }],
  [
    'R20 working understanding and good command are L2',
    'Req',
    'Working understanding of Linux; good command of Excel',
    { linux: 'L2 required', excel: 'L2 required' },
  ],
  [
    'R20 deeply familiar and deep understanding are L4',
    'Req',
    'Deeply familiar with Kafka; deep understanding of Linux',
    { kafka: 'L4 required', linux: 'L4 required' },
  ],
  [
    'R20 "interest in" beats "demonstrated"',
    'Req',
    'Demonstrated interest in robotics',
    { robotics: 'L1 required' },
  ],
  [
    'R21 a material takes the level of its verb',
    'Duties',
    'Build websites using React',
    { react: 'L3 stated' },
  ],
  ['R21 an instrument is L2', 'Duties', 'Manage sprints using Jira', { jira: 'L2 stated' }],
  [
    'R23 products the company runs are not asked',
    '',
    'We build Kubernetes tooling that banks run every day in Go.',
    { kubernetes: 'L- none' },
  ],
  [
    'a hedge that is negated demands',
    '',
    'Experience with Kubernetes is not optional.',
    { kubernetes: 'L2 required' },
  ],
  [
    'R23 an employer that asks speaks of the person',
    '',
    'We ask for experience with Kubernetes and expect you to know Go.',
    { kubernetes: 'L2 required' },
  ],
  [
    'R25 the higher of two cues right before a skill',
    'Req',
    'Strong working knowledge of Linux',
    { linux: 'L3 required' },
  ],
  ['R25 "X expertise" is L4', 'Req', 'Python expertise', { python: 'L4 required' }],
  [
    'R26 a bracket that ends in etc. is a group',
    'Req',
    'Proficient with office tools (Excel, PowerPoint, etc.)',
    { excel: 'L3 required alt', powerpoint: 'L3 required alt' },
  ],
  [
    'R5 a cue behind the skill goes on into its bracket',
    'Req',
    'Linux knowledge (Bash, Terraform)',
    { linux: 'L2 required', bash: 'L2 required', terraform: 'L2 required' },
  ],
  [
    'R26 a bare bracket means all of them',
    'Req',
    'Proficient with office tools (Excel, PowerPoint)',
    { excel: 'L3 required', powerpoint: 'L3 required' },
  ],
  ['R27 a one-member group is open', 'Req', 'Git or similar', { git: 'L- required alt' }],
  ['R29 a verb of neither table gives no level', 'Duties', 'Monitor Kafka', { kafka: 'L- stated' }],
  [
    'R31 a cue ends at a subordinate clause',
    'Req',
    'A strong communicator who can work with Python',
    { python: 'L- required' },
  ],
  [
    'R31 a cue ends at a new "with a"',
    'Req',
    'Excellent SQL, with a customer-centric approach',
    { sql: 'L3 required', 'customer centric approach': 'L- required' },
  ],
  [
    'R32 where the verb is the skill its level counts',
    'Duties',
    'Troubleshoot routers and switches',
    { troubleshoot: 'L3 stated' },
  ],
  ['R32 a bare noun has no level', 'Req', 'Windows troubleshooting', { troubleshooting: 'L- required' }],
  [
    'R33 others as the doer count as the person',
    'Duties',
    'Ensure the team can deploy Kubernetes',
    { kubernetes: 'L3 stated' },
  ],
]

describe('METHOD 1.3.1 rulings', () => {
  it.each(CASES)('%s (%s: %s)', (_rule, section, line, expected) => {
    const found = mentionsUnder(section, line)
    const results = Object.fromEntries(
      Object.keys(expected).map((phrase) => [
        phrase,
        shown(found.find((mention) => mention.phrase === phrase)),
      ]),
    )
    expect(results).toEqual(expected)
  })

  it('R13: list-like wishes without a heading are requirements', () => {
    expect(mentionsOf('Strong SQL skills').map(shown)).toEqual(['L3 required'])
  })

  it('R22: a parent bullet with years governs its sub-items', () => {
    const text = 'Requirements\n- 3 years in one or more of:\n  - Python\n  - Java\n- SQL'
    expect(mentionsOf(text).map((mention) => `${mention.phrase} ${shown(mention)}`)).toEqual([
      'python L3 required 3y alt',
      'java L3 required 3y alt',
      'sql L- required',
    ])
  })

  it('R22: a heading with a cue governs its list', () => {
    const text = 'Requirements\n\nDeep technical foundation in:\n- Linux\n- Kubernetes\n\nBenefits\n- Dental'
    expect(
      mentionsOf(text).map((mention) => `${mention.phrase} ${shown(mention)} ${mention.levelRule}`),
    ).toEqual(['linux L4 required R22:deep', 'kubernetes L4 required R22:deep'])
  })

  it('a wish in words of no list is read all the same, with level, strength and list', () => {
    const found = mentionsUnder('Req', 'Experience with wood turning, hull painting or Python')
    expect(found.map((mention) => `${mention.phrase}: ${shown(mention)}`)).toEqual([
      'wood turning: L2 required alt',
      'hull painting: L2 required alt',
      'python: L2 required alt',
    ])
  })

  it.each([
    ['a negated demand is none', 'German is a plus, but not mandatory', 'L- preferred'],
    ['"without" negates what follows it', 'Open to people without prior knowledge of SQL', 'L- none'],
    ['"without" before a verb does not', 'Ship features without losing sight of SQL', 'L- required'],
  ])('%s', (_name, line, expected) => {
    expect(shown(mentionsUnder('Req', line)[0])).toBe(expected)
  })

  it.each([
    ['an acronym in small letters is the word', 'What these numbers mean for ports', []],
    ['unless it stands as a skill', 'Strong experience with mean', ['mean']],
    ['in capitals it is the product', 'We run MEAN', ['mean']],
  ])('names: %s', (_name, line, expected) => {
    expect(mentionsUnder('Duties', line).map((mention) => mention.phrase)).toEqual(expected)
  })

  it.each([
    ['people named as recipients ask for no skill', 'Prepare reports for external stakeholders', 'L- none'],
    ['people one has to manage do', 'Manage external stakeholders', 'L- stated'],
    ['a way of working names no recipients', 'Write code as part of a team', 'L- stated'],
  ])('%s', (_name, line, expected) => {
    expect(shown(mentionsUnder('Duties', line)[0])).toBe(expected)
  })

  it('years behind a colon belong to the skill before them', () => {
    const found = mentionsUnder('Req', 'Python: 2 years (Preferred) SQL: 5 years (Required)')
    expect(found.map(shown)).toEqual(['L2 preferred 2y', 'L3 required 5y'])
  })

  it('benefits text asks for nothing', () => {
    expect(mentionsUnder('Benefits', 'Free German lessons and Python training').map(shown)).toEqual([
      'L- none',
      'L- none',
    ])
  })

  it('fields of study are no skills', () => {
    expect(
      mentionsUnder('Req', 'Degree in computer science or statistics').every(
        (mention) => mention.strength === 'none',
      ),
    ).toBe(true)
  })

  it('the employer’s own name is no skill', () => {
    expect(mentionsUnder('Duties', 'Join Stripe and grow', 'Stripe, Inc.')).toEqual([])
    expect(mentionsUnder('Duties', 'At Tableau Health we grow', 'Tableauhealth')).toEqual([])
    expect(
      mentionsUnder('Duties', 'Tableauhealth grows. Tableau is where you grow', 'Tableau Health'),
    ).toEqual([])
  })

  it('a skill that begins the employer’s name is one where skills are asked', () => {
    expect(mentionsUnder('Req', 'Excel and SQL', 'Excel Staffing').map(({ phrase }) => phrase)).toEqual([
      'excel',
      'sql',
    ])
    expect(mentionsUnder('Duties', 'Prepare reports in Excel', 'Excel Staffing').map(shown)).toEqual([
      'L2 stated',
    ])
  })

  it.each([
    ['a certification demanded with must is a gate', 'Must have a CPA license', true],
    ['a certification under requirements alone is none', 'CPA license', false],
    ['an ordinary skill never gates', 'Must know Python', false],
  ])('%s', (_name, line, isGate) => expect(mentionsUnder('Req', line)[0]?.isGate).toBe(isGate))
})
