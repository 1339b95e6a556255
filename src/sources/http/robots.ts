import * as robotsParserModule from 'robots-parser'

/** The package's types describe an ES module with a default export; it is a CommonJS module that is the function itself. */
const robotsParser = robotsParserModule.default as unknown as typeof robotsParserModule.default.default

/** The name that rules in a robots.txt address. */
export const ROBOT_NAME = 'Plumbline'
/** Part of every request, so that whoever keeps a server knows who asks and why. */
export const USER_AGENT = `${ROBOT_NAME}/0.1 (reads public job boards its user names)`

/** The longest rest between two requests that a robots.txt can ask for, in seconds. */
const LONGEST_DELAY = 60

/** What a host's robots.txt says to us (RFC 9309). */
export interface RobotRules {
  isAllowed(url: URL): boolean
  /** Milliseconds between two requests that it asks for, at most a minute; null for none. */
  readonly delay: number | null
}

/** Everything is allowed: there is no robots.txt. */
export const NO_RULES: RobotRules = { isAllowed: () => true, delay: null }

/** Rules of a robots.txt that was found for this host. */
export function robotRules(url: URL, text: string): RobotRules {
  const robots = robotsParser(new URL('/robots.txt', url).href, text)
  const delay = robots.getCrawlDelay(ROBOT_NAME)
  return {
    isAllowed: (asked) => robots.isAllowed(asked.href, ROBOT_NAME) !== false,
    delay:
      delay === undefined || !Number.isFinite(delay) || delay < 0
        ? null
        : Math.min(delay, LONGEST_DELAY) * 1000,
  }
}
