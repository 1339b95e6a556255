import type { ActionVerb } from '../en/verbs.ts'

/** The verbs of METHOD 1.3, R6, R7 and R19 by their meaning, with the nouns made of them. */
export const ACTION_VERBS: readonly ActionVerb[] = [
  { lemma: 'unterstützen', level: 2, isCap: true, nouns: ['unterstützung'] },
  { lemma: 'helfen', level: 2, isCap: true, forms: ['hilfst', 'hilft'] },
  { lemma: 'mitwirken', level: 2, isCap: true, nouns: ['mitwirkung', 'mitarbeit'] },
  { lemma: 'mitarbeiten', level: 2, isCap: true },
  { lemma: 'mitgestalten', level: 2, isCap: true },
  { lemma: 'beitragen', level: 2, isCap: true },
  { lemma: 'assistieren', level: 2, isCap: true, nouns: ['assistenz'] },
  { lemma: 'nutzen', level: 2, nouns: ['nutzung'] },
  { lemma: 'verwenden', level: 2, nouns: ['verwendung'] },
  { lemma: 'einsetzen', level: 2 },
  { lemma: 'vorbereiten', level: 2, nouns: ['vorbereitung'] },
  { lemma: 'bearbeiten', level: 2, nouns: ['bearbeitung'] },
  { lemma: 'aktualisieren', level: 2, nouns: ['aktualisierung'] },
  { lemma: 'durchführen', level: 2, nouns: ['durchführung'] },
  { lemma: 'teilnehmen', level: 2, nouns: ['teilnahme'] },
  { lemma: 'bauen', level: 3, nouns: ['bau'] },
  { lemma: 'aufbauen', level: 3, nouns: ['aufbau'] },
  { lemma: 'entwickeln', level: 3, nouns: ['entwicklung', 'neuentwicklung'] },
  { lemma: 'weiterentwickeln', level: 3, nouns: ['weiterentwicklung'] },
  { lemma: 'programmieren', level: 3, nouns: ['programmierung'] },
  { lemma: 'implementieren', level: 3, nouns: ['implementierung'] },
  { lemma: 'umsetzen', level: 3, nouns: ['umsetzung'] },
  { lemma: 'verantworten', level: 3, nouns: ['verantwortung'] },
  { lemma: 'warten', level: 3, nouns: ['wartung', 'instandhaltung'] },
  { lemma: 'pflegen', level: 3, nouns: ['pflege'] },
  { lemma: 'betreiben', level: 3, nouns: ['betrieb'] },
  { lemma: 'liefern', level: 3, nouns: ['lieferung'] },
  { lemma: 'verwalten', level: 3, nouns: ['verwaltung'] },
  { lemma: 'steuern', level: 3, nouns: ['steuerung'] },
  { lemma: 'erstellen', level: 3, nouns: ['erstellung'] },
  { lemma: 'schreiben', level: 3 },
  { lemma: 'konfigurieren', level: 3, nouns: ['konfiguration'] },
  { lemma: 'automatisieren', level: 3, nouns: ['automatisierung'] },
  { lemma: 'testen', level: 3 },
  { lemma: 'bereitstellen', level: 3, nouns: ['bereitstellung'] },
  { lemma: 'analysieren', level: 3, nouns: ['analyse'] },
  { lemma: 'optimieren', level: 3, nouns: ['optimierung'] },
  { lemma: 'vorantreiben', level: 3 },
  { lemma: 'entwerfen', level: 4, forms: ['entwirfst', 'entwirft'], nouns: ['entwurf', 'design'] },
  { lemma: 'konzipieren', level: 4, nouns: ['konzeption'] },
  { lemma: 'gestalten', level: 4, nouns: ['gestaltung'] },
  { lemma: 'leiten', level: 4, nouns: ['leitung'] },
  { lemma: 'führen', level: 4, nouns: ['führung'] },
  { lemma: 'anleiten', level: 4, nouns: ['anleitung'] },
  { lemma: 'coachen', level: 4 },
  { lemma: 'definieren', level: 4, nouns: ['definition'] },
  { lemma: 'etablieren', level: 4, nouns: ['etablierung'] },
]

/** Verbs whose people object means leadership or mentoring at L4 (R7). */
export const PEOPLE_VERBS: readonly string[] = ['leiten', 'führen', 'anleiten', 'coachen', 'steuern']

/** What makes an object of {@link PEOPLE_VERBS} people. */
export const PEOPLE_WORDS: readonly string[] = [
  'team',
  'teams',
  'mitarbeitende',
  'mitarbeitenden',
  'mitarbeiter',
  'mitarbeiterinnen',
  'menschen',
  'entwickler',
  'entwicklerinnen',
  'personal',
  'kolleginnen',
  'kollegen',
]

/** Words that make a standard or strategy reach beyond the team (METHOD 1.3, L5). */
export const COMPANY_WIDE: readonly string[] = [
  'unternehmensweit',
  'unternehmensweite',
  'unternehmensweiten',
  'konzernweit',
  'konzernweite',
  'konzernweiten',
  'branchenweit',
  'branchenweite',
  'branchenweiten',
]

/** What is set or owned at L5 when {@link COMPANY_WIDE} stands with it. */
export const STANDARD_WORDS: readonly string[] = ['standards', 'standard', 'strategie', 'strategien']

/** Verbs that give L5 with such a standard as object. */
export const SETTING_VERBS: readonly string[] = ['definieren', 'etablieren', 'verantworten', 'setzen']

/** Verbs of neither table: no level (R29), but they end the reach of the verb before. */
export const PLAIN_VERBS: readonly string[] = [
  'abstimmen',
  'arbeiten',
  'austauschen',
  'begleiten',
  'beraten',
  'beschreiben',
  'betreuen',
  'dokumentieren',
  'einführen',
  'erfassen',
  'integrieren',
  'kommunizieren',
  'koordinieren',
  'lernen',
  'migrieren',
  'moderieren',
  'organisieren',
  'planen',
  'präsentieren',
  'priorisieren',
  'prüfen',
  'recherchieren',
  'setzen',
  'sicherstellen',
  'skalieren',
  'überwachen',
  'übernehmen',
  'überprüfen',
  'verbessern',
  'verkaufen',
  'verstehen',
  'visualisieren',
  'zusammenarbeiten',
]
