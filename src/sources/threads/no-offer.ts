const SEEKER =
  /\bwilling to relocate\s*:|^(?:- )?(?:r[ée]sum[ée](?:\/cv)?|cv)\s*:|\bseeking (?:work|freelance|employment)\b|\bi(?:['’]m| am) (?:currently |actively |also )?(?:looking for|seeking|open to) (?:an? )?(?:job|work|new (?:job|role|opportunit)|role|position|opportunit|remote|full|part|contract|freelance|exploring)|\bconsider my\b|\bhire me\b/im
const HIRING =
  /\bhiring\b|\blooking (?:for|to hire)\b|\bseeking\b|\bjoin (?:us|our|the)\b|\bopen (?:roles?|positions?)\b|\b(?:positions?|roles?|openings?|vacanc(?:y|ies))\b|\bapply\b|\bcareers?\b|\bwe need\b|\bfull[\s-]?time\b|\bco-?founders?\b/i
const ANSWER =
  /^(?:thanks?|thank you|great|good luck|is (?:this|it|the)|are you|do you|does|did|can you|could you|would|how|why|what|where|i applied|i've applied|hi,? i applied|applied|your|wow|please don't|fyi|note:|in addition to|tip|curious)\b/i

/** Offers this short name a role and nothing else: no text to read. */
const SHORTEST_OFFER = 80
const ROW = /^[^|\n]{2,200}\|[^|\n]{2,}/

export const WITHOUT_ROLE = 'an offer that names no role: there is nothing to take for the title'

/** Why a comment of a hiring thread offers no job, null when it may. `listsRoles`: its body lists jobs by their titles. */
export function noOffer(text: string, listsRoles: boolean): string | null {
  if (/^\[?(?:flagged|dead|deleted|removed)\]?$/i.test(text.trim()) || text === '')
    return 'removed from the thread: there is nothing to read'
  const isRow = ROW.test(text)
  if (/^seeking\b/i.test(text) || (!isRow && SEEKER.test(text)))
    return 'a person who looks for work, not an offer'
  if (!isRow && !listsRoles && (ANSWER.test(text) || !HIRING.test(text))) return REMARK
  if (text.length >= SHORTEST_OFFER) return null
  return isRow || HIRING.test(text) ? 'an offer in one line: there is no text to read' : REMARK
}

const REMARK = 'a reply or remark in the thread, not an offer'
