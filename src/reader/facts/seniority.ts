import type { Seniority } from '../../taxonomy/index.ts'

/** From the lowest to the highest: the highest of several tokens counts (R15). */
const ORDER: readonly Seniority[] = [
  'not stated',
  'intern',
  'junior',
  'mid',
  'senior',
  'lead',
  'manager',
  'director',
]

/** Wordings where a rank's word is no rank; taken out before the ranks are looked for. */
const NO_RANK: readonly RegExp[] = [
  // "Executive Assistant to the CEO": the boss's rank is not the post's.
  /\b(?:assistants?|secretary|aide|officer|adviser|advisor|clerk|liaison|counsel|reporting|office)\s+(?:to|of)\s+(?:the\s+)?.*$/,
  /\b(?:executive|personal|administrative)\s+(?:assistant|secretary)[\s,-]+.*$/,
  /\bmembers? of (?:the )?technical staff\b/g,
  /\bchief of staff'?s office\b/g,
  /\bstaff\s+(?:accountant|nurse|rn|attorney|analyst|auditor|pharmacist|physician|writer|photographer|assistant|development|training|therapist|psychologist|chaplain)s?\b/g,
  /\b(?:kitchen|office|support|house|restaurant|teaching|general|nursing|bar|floor|care|medical|faculty and|to) staff\b/g,
  /\b(?:(?:high|middle|elementary|primary|secondary|public|charter|assistant|vice|deputy) )*(?:school principal|vice principal|assistant principal|principal investigators?)\b/g,
  /\bprincipal (?:of|at) (?:the )?school\b/g,
  /\bsenior(?:s'?)? (?:living|citizens?|housing|cent(?:er|re)|communities|community)\b/g,
  /\blead(?: ?|-)gen(?:eration)?\b/g,
  /\blead (?:abatement|hazard|poisoning|paint|safety|detection)\b/g,
  /\b(?:internal|international|internship (?:program|coordinator|manager)|internist)\b/g,
  /\bmid[ -]?(?:market|town|frequency|stage|atlantic|west|size|office)\b/g,
  /\bgraduate (?:school|program|medical|admissions|education|studies|research assistant)\b/g,
  /\bhead (?:chef|cook|coach|teacher|baker|waiter|cashier|gardener|lifeguard|nurse|start|office|count)\b/g,
  /\b(?:art|funeral|music|recreation|athletic|camp|choir|activities|technical|film|photo|casting) directors?\b/g,
  /\b(?:to|for|with) (?:the )?(?:cxo|c-level|executives?|directors?|managers?|vps?)\b/g,
]

const RANKS: readonly (readonly [Seniority, RegExp])[] = [
  [
    'director',
    /\b(?:director|directrice|directeur|dir|head|vp|svp|evp|avp|v\.p\.|vice[ -]president|president|chief|ceo|cto|cfo|coo|cmo|cio|ciso|cpo|cro|chro|cco|cdo|geschäftsführer(?:in)?|bereichsleiter(?:in)?)\b/,
  ],
  ['lead', /\b(?:lead|leader|teamlead|principal|staff|distinguished|fellow engineer)\b/],
  ['senior', /\b(?:senior|sr|snr|sen|senor)\b/],
  ['mid', /\b(?:mid|mid[ -]?level|intermediate|medior|mid[ -]?weight)\b/],
  [
    'junior',
    /\b(?:junior|jr|jnr|entry[ -]*level|(?<!data )entry(?=\s*$|\s*[,)/(])|graduates?|new[ -]?grad|grads?|early[ -]career|trainees?|apprentice(?:ship)?|fresh|freshers?|fresh graduates?|berufseinsteiger(?:in)?|azubi|auszubildender?)\b/,
  ],
  [
    'intern',
    /\b(?:interns?|internships?|co-?op|working student|student worker|summer student|student assistant|werkstudent(?:in)?|werkstudierender?|stage|stagiaire?|praktikum|praktikant(?:in)?|praktik|externs?|placement student|alternance|alternant)\b/,
  ],
]

/** Departments and sites whose manager leads people; other "X Manager" titles are occupations (R15). */
const PEOPLE_MANAGED =
  /\b(?:engineering|development|software|team|teams|people|store|shop|branch|restaurant|kitchen|bar|cafe|hotel|housekeeping|front office|general|plant|production|manufacturing|warehouse|shift|department|district|regional|area|division|site|unit|floor|nurse|nursing|clinical|clinic|practice|service|services|support|operations|operation|sales|accounting|finance|hr|human resources|it|payroll|maintenance|laboratory|lab|research|design|analytics|science|data engineering|machine learning|security operations|call cent(?:er|re)|contact cent(?:er|re)|customer service|customer support|customer care|recruiting|recruitment|marketing|legal|quality|quality assurance|qa|architecture|infrastructure|systems|technology|technical|studio|editorial|training|facility|facilities|fleet|logistics|distribution|dispatch|supply chain|procurement|purchasing|audit|tax|treasury|billing|collections|administrative|administration|parts|fitness|pharmacy|food service|catering|banquet|security|field|scientist|engineer|desk|business unit|senior|assistant|associate|deputy|group)\s*$/
/** Two-word occupations that end like a department ("Customer Success Manager" is an occupation, as R15 lists). */
const OCCUPATION_BEFORE_MANAGER =
  /\b(?:account|product|products?|project|program|programme|engagement|community|case|success|relationship|relations|partner|partners|partnerships?|alliances?|channel|development business|business development|corporate development|talent|talent acquisition|social media|media|brand|campaign|content|category|territory|property|event|events|contract|contracts|contracting|risk|change|release|delivery|implementation|onboarding|portfolio|client|client services?|communications?|growth|lifecycle|enablement|vendor|compliance|solutions?|product marketing|field marketing|growth marketing|lifecycle marketing|email marketing|performance marketing|digital marketing|partner marketing|content marketing|event marketing|brand marketing|customer marketing|influencer marketing|affiliate marketing|retention marketing|crm marketing|regional marketing|product operations|revenue operations|sales operations|marketing operations|sales enablement|product design|user research|product support|pre-?sales|real estate|key account|inside sales|office|records|grants?|fund|wealth|sustainability|innovation|transformation|resource|knowledge|incident|problem|configuration|test|requirements|data|master data|pricing|insights?|reporting|demand|planning|inventory|merchandise|sourcing|commodity|supplier|process|continuous improvement|safety|environmental|energy|patient care|care|volunteer|membership|alumni|development)\s*$/

/** True when the title's manager leads people: "Engineering Manager", "Manager of X", "Team Manager" (R15). */
function leadsPeople(title: string): boolean {
  for (const match of title.matchAll(/\b(?:managers?|mgr|mngr)\b\.?/g)) {
    const before = title
      .slice(0, match.index)
      .split(/[,;|()/:–—]|\s-\s/)
      .at(-1)
      ?.trim()
    const after = title.slice(match.index + match[0].length)
    const ranks =
      /^(?:(?:senior|sr|snr|jr|junior|associate|assistant|deputy|general|group|lead|staff|regional|district|area)\.?[\s-]*)*$/
    if (before !== undefined && ranks.test(before === '' ? '' : `${before} `)) {
      // "Senior Manager, Sales", "Manager of Engineering", plain "Manager"; "manager" first, then its department.
      if (/^\s*(?:,|-|–|—|of\b|:|\(|$|i{1,3}\b|in\b|for\b|\|)/.test(after)) return true
      continue
    }
    if (before === undefined) continue
    if (OCCUPATION_BEFORE_MANAGER.test(before)) continue
    if (PEOPLE_MANAGED.test(before)) return true
  }
  return /\b(?:managing director|team manager|people manager|(?:team|abteilungs|gruppen|filial|schicht|werk|werks|standort)leit(?:er|erin|ung))\b/.test(
    title,
  )
}

/**
 * Seniority as a posting's title says it (METHOD 3.1, R15): the highest of its rank tokens. `associate`,
 * `assistant`, `specialist`, levels I-IV and occupations such as Account Manager state none.
 */
export function readSeniority(title: string): Seniority {
  let text = title
    .toLowerCase()
    .replace(/\bjob (?:in\b.*|application for\b)/g, ' ')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
  for (const pattern of NO_RANK) text = text.replace(pattern, ' ')
  const found = new Set<Seniority>(
    RANKS.filter(([, pattern]) => pattern.test(text)).map(([seniority]) => seniority),
  )
  if (leadsPeople(text)) found.add('manager')
  return ORDER.findLast((seniority) => found.has(seniority)) ?? 'not stated'
}
