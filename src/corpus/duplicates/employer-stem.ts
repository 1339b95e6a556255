/** First words that many unlike employers share: these are told apart by their whole name. */
const COMMON = new Set(
  (
    'academy administration advanced agency air american and applied association bank blue board bureau center ' +
    'central centre church city clinic college commission committee community computer consulting county court data ' +
    'department dept design digital district east energy european express federal financial first foundation general ' +
    'global government great green group health healthcare home hospital hotel institute insurance international job ' +
    'jobs life los medical ministry national new next north nyc office open pacific premier project public red royal ' +
    'saint san school science service services smart society software solutions south st state systems talent team ' +
    'tech technology the trust union united universal university us usa west world'
  ).split(' '),
)

/**
 * What the names of one employer have in common however boards write it: the first word of its key ("Amazon.com",
 * "Amazon Development Center (Netherlands) B.V."), or the whole key where that word says little. Two employers may
 * share a stem: it only says which postings are worth comparing under one title.
 *
 * @param key canonical key of an employer.
 */
export function employerStem(key: string): string {
  const [first = ''] = key.split(' ', 1)
  return first.length < 3 || COMMON.has(first) ? key : first
}
