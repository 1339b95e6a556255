/** Pairs of American and British endings; each alias gets its twin when nobody owns it. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/isation/g, 'ization'],
  [/ization/g, 'isation'],
  [/isations/g, 'izations'],
  [/lysing\b/g, 'lyzing'],
  [/lyzing\b/g, 'lysing'],
  [/lyse\b/g, 'lyze'],
  [/lyze\b/g, 'lyse'],
  [
    /(ation|trateg|riorit|ptim|ustom|tandard|rgan|ummar|mphas|inim|axim|inal|eal|tab|ecogn|uthor|ynthes|pecial)ising\b/g,
    '$1izing',
  ],
  [
    /(ation|trateg|riorit|ptim|ustom|tandard|rgan|ummar|mphas|inim|axim|inal|eal|tab|ecogn|uthor|ynthes|pecial)izing\b/g,
    '$1ising',
  ],
  [/(rgan|priorit|ptim|ustom|tandard|mphath)ised?\b/g, '$1ize'],
  [/(rgan|riorit|ptim|ustom|tandard)ized\b/g, '$1ised'],
  [/(rgan|riorit|ptim|ustom|tandard|mphath)ize\b/g, '$1ise'],
  [/modelling/g, 'modeling'],
  [/modeling/g, 'modelling'],
  [/labelling/g, 'labeling'],
  [/labeling/g, 'labelling'],
  [/counselling/g, 'counseling'],
  [/counseling/g, 'counselling'],
  [/behaviour/g, 'behavior'],
  [/behavior/g, 'behaviour'],
  [/colour/g, 'color'],
  [/\bcolor/g, 'colour'],
  [/labour/g, 'labor'],
  [/\blabor\b/g, 'labour'],
  [/\bcentre/g, 'center'],
  [/\bcenter\b/g, 'centre'],
  [/programme\b/g, 'program'],
  [/judgement/g, 'judgment'],
  [/licence/g, 'license'],
  [/license/g, 'licence'],
  [/defence/g, 'defense'],
  [/defense/g, 'defence'],
  [/catalogue/g, 'catalog'],
  [/fulfilment/g, 'fulfillment'],
  [/fulfillment/g, 'fulfilment'],
  [/paediatric/g, 'pediatric'],
  [/pediatric/g, 'paediatric'],
  [/travelling/g, 'traveling'],
  [/anaesth/g, 'anesth'],
]

/** The other common spellings of a written form; [] when there is none. */
export function spellingTwins(form: string): string[] {
  const twins = new Set<string>()
  for (const [pattern, other] of PAIRS) {
    const twin = form.replace(pattern, other)
    if (twin !== form) twins.add(twin)
  }
  return [...twins]
}
