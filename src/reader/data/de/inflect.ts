/** A German adjective with its endings: "fundiert" -> fundiert, fundierte, fundierten, fundierter, fundiertes, fundiertem. */
export const inflected = (...stems: readonly string[]): readonly string[] =>
  stems.flatMap((stem) => ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => stem + ending))

/** An adjective with its endings before a noun: "erste erfahrung", "ersten erfahrungen" ... */
export const beforeNouns = (stems: readonly string[], nouns: readonly string[]): readonly string[] =>
  stems.flatMap((stem) =>
    ['e', 'en', 'er', 'es', 'em'].flatMap((ending) => nouns.map((noun) => `${stem}${ending} ${noun}`)),
  )
