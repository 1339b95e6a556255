import { z } from 'zod'

/** `plumbline up --json`, one line once it serves. */
export const UpAnswer = z.object({ address: z.string(), home: z.string(), pid: z.int() })
